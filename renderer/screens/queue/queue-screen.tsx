import type { ReactElement } from "react";
import type { QueueBoard } from "../../../shared/contract/queue-view.ts";
import { useFigures } from "../../components/figures.ts";
import { Icon } from "../../components/icon.tsx";
import { SupervisorCalls } from "../../components/supervisor-calls.tsx";
import { useNow, useStationState, useWords } from "../../surroundings.tsx";
import { departures, type Departure } from "./departures.ts";
import { QueueRowLine } from "./queue-row-line.tsx";
import { QueueSearch, SearchResults, type Search } from "./queue-search.tsx";
import { dayMs } from "../../../shared/time.ts";

/** The board by courier departure: how many, how late, which lane. */
export function QueueScreen({
  search,
}: {
  readonly search: Search;
}): ReactElement {
  const words = useWords().queue;
  const queue = useStationState((state) => state.queue);
  return (
    <main className="queue">
      <header className="screen-head">
        <h1>{words.title}</h1>
        <QueueSearch search={search} />
      </header>
      <SupervisorCalls />
      {queue === null ? (
        <p className="calm">{words.loading}</p>
      ) : (
        <>
          <Counts queue={queue} />
          <div className="queue-columns">
            {search.text === "" ? (
              <Board queue={queue} />
            ) : (
              <SearchResults search={search} />
            )}
            <Held queue={queue} />
          </div>
        </>
      )}
    </main>
  );
}

const countOrder = [
  "overdue",
  "waiting",
  "dueToday",
  "singles",
  "multis",
  "held",
  "sealedToday",
] as const;

function Counts({ queue }: { readonly queue: QueueBoard }): ReactElement {
  const words = useWords().queue;
  return (
    <dl className="counts">
      {countOrder.map((name) => (
        <div
          key={name}
          data-tone={
            name === "overdue" && queue.counts.overdue > 0
              ? "stop"
              : name === "sealedToday"
                ? "good"
                : undefined
          }
        >
          <dd>{queue.counts[name]}</dd>
          <dt>{words.counts[name]}</dt>
        </div>
      ))}
    </dl>
  );
}

function Board({ queue }: { readonly queue: QueueBoard }): ReactElement {
  const words = useWords().queue;
  const now = useNow(15_000);
  const unseen = queue.counts.waiting - queue.rows.length;
  if (queue.rows.length === 0)
    return (
      <section className="board calm">
        <Icon name="check" />
        <h2>{words.empty}</h2>
        <p>{words.emptyHint}</p>
      </section>
    );
  return (
    <section className="board" tabIndex={0} aria-label={words.title}>
      {departures(queue.rows, now).map((departure) => (
        <section
          key={`${departure.overdue} ${departure.deadlineAt}`}
          className="departure"
          data-overdue={departure.overdue}
        >
          <DepartureHead departure={departure} now={now} />
          <ol className="rows">
            {departure.rows.map((row) => (
              <QueueRowLine key={row.parcelId} row={row} offersSplit />
            ))}
          </ol>
        </section>
      ))}
      {unseen > 0 && <p className="quiet">{words.more(unseen)}</p>}
    </section>
  );
}

function DepartureHead({
  departure: { deadlineAt, overdue, rows },
  now,
}: {
  readonly departure: Departure;
  readonly now: number;
}): ReactElement {
  const words = useWords().queue;
  const figures = useFigures();
  return (
    <header className="departure-head">
      <h2>
        {overdue
          ? words.overdue
          : deadlineAt === null
            ? words.noDeadline
            : deadlineAt - now < dayMs
              ? words.departsAt(figures.wallTime(deadlineAt))
              : words.departsOn(
                  figures.wallDay(deadlineAt),
                  figures.wallTime(deadlineAt),
                )}
      </h2>
      {deadlineAt !== null && (
        <span>
          {overdue
            ? words.lateBy(figures.stretch(now - deadlineAt))
            : words.inTime(figures.stretch(deadlineAt - now))}
        </span>
      )}
      <b>{words.parcels(rows.length)}</b>
    </header>
  );
}

function Held({ queue }: { readonly queue: QueueBoard }): ReactElement {
  const words = useWords().queue;
  return (
    <aside className="held" aria-label={words.held}>
      <h2>
        {words.held} <span>{queue.counts.held}</span>
      </h2>
      {queue.held.length === 0 ? (
        <p className="quiet">{words.noneHeld}</p>
      ) : (
        <ol className="rows" tabIndex={0} aria-label={words.held}>
          {queue.held.map((row) => (
            <QueueRowLine key={row.parcelId} row={row} />
          ))}
        </ol>
      )}
      {queue.counts.fulfilledByTikTok > 0 && (
        <p className="held-fbt">
          <Icon name="shop" />
          {words.fulfilledByTikTok(queue.counts.fulfilledByTikTok)}
        </p>
      )}
    </aside>
  );
}
