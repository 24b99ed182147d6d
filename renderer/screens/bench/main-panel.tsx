import type { ReactElement } from "react";
import type {
  BenchView,
  Verdict,
} from "../../../shared/contract/bench-view.ts";
import { AnswerPanel } from "./answer-panel.tsx";
import { ArticlePanel } from "./article-panel.tsx";
import { CapturePanel } from "./capture-panel.tsx";
import { ChooseBoxPanel } from "./choose-box-panel.tsx";
import { ChoosePanel } from "./choose-panel.tsx";
import { InsertPanel } from "./insert-panel.tsx";
import { LabelPanel } from "./label-panel.tsx";
import { QuantityPanel } from "./quantity-panel.tsx";
import { ScaleGauge } from "./scale-gauge.tsx";
import { QuestionPanel } from "./question-panel.tsx";
import { StartPanel } from "./start-panel.tsx";
import { instructionMood } from "./bench-mood.ts";
import { StopPanel } from "./stop-panel.tsx";
import { BadgePanel } from "./badge-panel.tsx";
import { WhatNow } from "./what-now.tsx";

/** What the hand needs to see for the instruction above it. */
export function MainPanel({
  bench,
  stop,
}: {
  readonly bench: BenchView;
  readonly stop: Verdict | null;
}): ReactElement | null {
  const { instruction, parcel } = bench;
  if (stop !== null || instructionMood(instruction) === "stop")
    return <StopPanel bench={bench} stop={stop} />;
  switch (instruction.kind) {
    case "sign-in":
      return null;
    case "start":
      return <StartPanel bench={bench} />;
    case "scan-unit":
      return <ArticlePanel bench={bench} instruction={instruction} />;
    case "choose-article":
    case "teach-article":
    case "choose-line":
      return <ChoosePanel options={instruction.options} />;
    case "choose-unit":
    case "settle-trouble":
    case "choose-reason":
    case "decide-held":
      return <AnswerPanel instruction={instruction} />;
    case "put-in-insert":
      return <InsertPanel title={instruction.title} />;
    case "enter-quantity":
      return <QuantityPanel />;
    case "capture":
      return <CapturePanel key={instruction.wants} instruction={instruction} />;
    case "choose-box":
      return <ChooseBoxPanel instruction={instruction} />;
    case "put-in-box":
    case "place-on-scale":
    case "let-scale-settle":
    case "scale-trouble":
      return (
        <div className="panel panel-scale">
          <ScaleGauge large parcel={parcel} />
          {instruction.kind === "scale-trouble" && (
            <WhatNow refusal={instruction.refusal} tone="wait" />
          )}
        </div>
      );
    case "wait-for-label":
    case "wait-for-printer":
    case "printer-trouble":
    case "ask-printed":
    case "scan-label":
      return <LabelPanel bench={bench} instruction={instruction} />;
    case "ask-take-over":
    case "ask-run-paper":
    case "fill-tote":
      return <QuestionPanel instruction={instruction} />;
    case "set-aside":
      return <StopPanel bench={bench} stop={null} />;
    case "scan-supervisor-badge":
      return <BadgePanel action={instruction.action} />;
    default:
      return instruction satisfies never;
  }
}
