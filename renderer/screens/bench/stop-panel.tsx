import type { ReactElement, ReactNode } from "react";
import type {
  BenchView,
  Verdict,
} from "../../../shared/contract/bench-view.ts";
import { scannedWords } from "../../../shared/i18n/scanned-words.ts";
import { ArticlePicture } from "../../components/article-picture.tsx";
import { CommandAnswers } from "../../components/command-answer.tsx";
import { Icon } from "../../components/icon.tsx";
import { useWords } from "../../surroundings.tsx";
import { refusalOf, weighs } from "./bench-mood.ts";
import { ScaleGauge } from "./scale-gauge.tsx";
import { WhatNow } from "./what-now.tsx";

/** What was scanned or weighed, what was expected, and what to do: the three things every stop says. */
export function StopPanel({
  bench,
  stop,
}: {
  readonly bench: BenchView;
  readonly stop: Verdict | null;
}): ReactElement {
  const refusal = stop?.refusal ?? refusalOf(bench.instruction);
  return (
    <div className="panel panel-stop">
      {weighs(bench, stop) ? (
        <div className="stop-scale">
          <ScaleGauge large parcel={bench.parcel} />
        </div>
      ) : stop !== null && (stop.scanned ?? stop.title) !== null ? (
        <div className="stop-pair">
          <ScannedPair bench={bench} stop={stop} />
        </div>
      ) : (
        <ParcelAside bench={bench} />
      )}
      {refusal !== null && <WhatNow refusal={refusal} tone="stop" />}
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
      <h2>
        <Icon name={sign === "wrong" ? "cross" : "check"} />
        {heading}
      </h2>
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
  const catalogue = useWords();
  const words = catalogue.bench;
  const { instruction } = bench;
  const what = stop.title ?? scannedWords(stop.scanned ?? "—", catalogue);
  const expected =
    stop.expected ??
    (instruction.kind === "scan-unit"
      ? { skuId: instruction.skuId, title: instruction.title }
      : null);
  return (
    <>
      <Side sign="wrong" heading={words.scanned}>
        {stop.skuId !== null && <ArticlePicture skuId={stop.skuId} large />}
        <p className="stop-what">{what}</p>
        {stop.scanned !== null && stop.scanned !== what && (
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

/** The whole parcel is the matter: its number, large, and the answer when one is asked. */
function ParcelAside({ bench }: { readonly bench: BenchView }): ReactElement {
  const words = useWords();
  return (
    <div className="stop-aside">
      <Icon name="box" />
      {bench.parcel !== null && (
        <h2>{words.bench.parcel(bench.parcel.number)}</h2>
      )}
      {bench.actions.includes("confirm") && (
        <CommandAnswers among={["confirm"]} />
      )}
    </div>
  );
}
