import type { ReactElement, ReactNode } from "react";
import type {
  BenchView,
  Verdict,
} from "../../../shared/contract/bench-view.ts";
import { refusalCatalogue } from "../../../shared/contract/refusals.ts";
import { sayRefusal } from "../../../shared/i18n/catalogue.ts";
import { ArticlePicture } from "../../components/article-picture.tsx";
import { useFigures } from "../../components/figures.ts";
import { Icon } from "../../components/icon.tsx";
import { useStationState, useWords } from "../../surroundings.tsx";
import { refusalOf } from "./bench-mood.ts";

/** What was scanned or weighed, what was expected, and what to do: the three things every stop says. */
export function StopPanel({
  bench,
  stop,
}: {
  readonly bench: BenchView;
  readonly stop: Verdict | null;
}): ReactElement {
  const words = useWords();
  const refusal = stop?.refusal ?? refusalOf(bench.instruction);
  const weighing = refusal?.code.startsWith("scale.") ?? false;
  return (
    <div className="panel panel-stop">
      <div className="stop-pair">
        {weighing ? (
          <WeighedPair bench={bench} />
        ) : (
          stop !== null && <ScannedPair bench={bench} stop={stop} />
        )}
      </div>
      {refusal !== null && (
        <div className="stop-remedy">
          <small>{words.bench.whatNow}</small>
          <h2>{words.remedies[refusalCatalogue[refusal.code].remedy]}</h2>
          <p>{sayRefusal(words, refusal).remedy}</p>
          <span className="code">{refusal.code}</span>
        </div>
      )}
    </div>
  );
}

function Side({
  sign,
  heading,
  children,
}: {
  readonly sign: "wrong" | "right";
  readonly heading: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section className="stop-side" data-sign={sign}>
      <h3>
        <Icon name={sign === "wrong" ? "cross" : "check"} />
        {heading}
      </h3>
      {children}
    </section>
  );
}

function ScannedPair({
  bench,
  stop,
}: {
  readonly bench: BenchView;
  readonly stop: Verdict;
}): ReactElement {
  const words = useWords().bench;
  const { instruction } = bench;
  const expected =
    stop.expected ??
    (instruction.kind === "scan-unit"
      ? { skuId: instruction.skuId, title: instruction.title }
      : null);
  return (
    <>
      <Side sign="wrong" heading={words.scanned}>
        {stop.skuId !== null && <ArticlePicture skuId={stop.skuId} large />}
        <p className="stop-what">{stop.title ?? stop.scanned ?? "—"}</p>
        {stop.title !== null && stop.scanned !== null && (
          <p className="stop-code">{stop.scanned}</p>
        )}
      </Side>
      {expected !== null && (
        <Side sign="right" heading={words.expected}>
          <ArticlePicture skuId={expected.skuId} large />
          <p className="stop-what">{expected.title}</p>
        </Side>
      )}
      {expected === null && instruction.kind === "scan-label" && (
        <Side sign="right" heading={words.expected}>
          <p className="stop-what">{words.trackingEndsIn}</p>
          <p className="stop-figure">{instruction.trackingTail}</p>
        </Side>
      )}
    </>
  );
}

function WeighedPair({ bench }: { readonly bench: BenchView }): ReactElement {
  const words = useWords().bench;
  const figures = useFigures();
  const reading = useStationState((state) => state.reading);
  const expected = bench.parcel?.expectedGrams ?? null;
  return (
    <>
      <Side sign="wrong" heading={words.weighed}>
        <p className="stop-figure">
          {reading?.weight
            ? `${figures.shownDecimals(reading.weight)} ${reading.unit ?? ""}`
            : "—"}
        </p>
      </Side>
      {expected !== null && (
        <Side sign="right" heading={words.expected}>
          <p className="stop-figure">{figures.grams(expected)}</p>
          <p className="stop-code">
            ± {figures.grams(bench.parcel?.toleranceGrams ?? 0)}
          </p>
        </Side>
      )}
    </>
  );
}
