import type { ReactElement } from "react";
import type { BenchView } from "../../../shared/contract/bench-view.ts";
import type { TrainingState } from "../../../shared/contract/training-view.ts";
import { useStationState, useWords } from "../../surroundings.tsx";
import { nextStep } from "./next-step.ts";
import { ScanCard } from "./scan-card.tsx";
import type { Train } from "./training-drawer.tsx";

const noRows: readonly never[] = [];

/** The next thing to do, ready to be clicked. */
export function NextStepCard({
  bench,
  training,
  train,
}: {
  readonly bench: BenchView;
  readonly training: TrainingState;
  readonly train: Train;
}): ReactElement {
  const words = useWords().training;
  const rows = useStationState((state) => state.queue?.rows ?? noRows);
  const urgent = rows
    .filter((row) => row.claimedBy === null)
    .flatMap((row) => row.contents.map((line) => line.skuId));
  const step = nextStep(bench, training, urgent);
  const scan = (text: string): void => {
    train({ kind: "scan", text });
  };
  const put = (grams: number): void => {
    train({ kind: "put-weight", grams, wobbling: false });
  };
  return (
    <section className="next-step">
      <h3>{words.next}</h3>
      {step.kind === "scan" && (
        <>
          <p>{step.badges ? words.nextBadge : words.nextScan}</p>
          {step.barcodes.map((barcode) => (
            <ScanCard
              key={`${barcode.text} ${barcode.title}`}
              title={barcode.title}
              text={barcode.text}
              scan={scan}
            />
          ))}
        </>
      )}
      {step.kind === "scan-label" && (
        <ScanCard title={words.scanLabel} text={step.barcode} scan={scan} />
      )}
      {step.kind === "weigh" && (
        <button
          type="button"
          className="button button-strong"
          onClick={() => {
            put(step.grams);
          }}
        >
          {step.grams === 0
            ? words.nextEmptyScale
            : words.nextWeigh(step.grams)}
        </button>
      )}
      {step.kind === "fix-printer" && (
        <button
          type="button"
          className="button button-strong"
          onClick={() => {
            train({
              kind: "printer",
              mediaOut: false,
              ribbonOut: false,
              headOpen: false,
              tooHot: false,
              cutterJammed: false,
              garbled: false,
              paused: false,
              silent: false,
            });
          }}
        >
          {words.nextFixPrinter}
        </button>
      )}
      {step.kind === "wait" && <p>{words.nextWait}</p>}
      {step.kind === "choose" && <p>{words.nextNothing}</p>}
    </section>
  );
}
