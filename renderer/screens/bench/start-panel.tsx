import type { ReactElement } from "react";
import type { BenchView } from "../../../shared/contract/bench-view.ts";
import { useStationState, useWords } from "../../surroundings.tsx";
import { Icon } from "../../components/icon.tsx";
import { QueueRowLine } from "../queue/queue-row-line.tsx";

const shown = 3;

/** Between parcels: what was just finished, how the day goes, and what is most urgent. */
export function StartPanel({
  bench,
}: {
  readonly bench: BenchView;
}): ReactElement {
  const words = useWords();
  const queue = useStationState((state) => state.queue);
  const rows = (queue?.rows ?? [])
    .filter((row) => row.claimedBy === null)
    .slice(0, shown);
  return (
    <div className="panel panel-start" data-empty={rows.length === 0}>
      <dl className="day">
        {bench.verdict?.tone === "sealed" && (
          <div className="day-sealed">
            <dt>{words.bench.good.sealed}</dt>
            <dd>
              <Icon name="check" />
            </dd>
          </div>
        )}
        <div>
          <dt>{words.bench.sealedByYou}</dt>
          <dd>{bench.sealedCount}</dd>
        </div>
        {queue !== null && (
          <div>
            <dt>{words.bench.stillWaiting}</dt>
            <dd>{queue.counts.waiting}</dd>
          </div>
        )}
      </dl>
      {rows.length > 0 && (
        <ol className="rows" tabIndex={0} aria-label={words.queue.title}>
          {rows.map((row) => (
            <QueueRowLine key={row.parcelId} row={row} />
          ))}
        </ol>
      )}
    </div>
  );
}
