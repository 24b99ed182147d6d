import type { ReactElement } from "react";
import type {
  BenchAction,
  BenchView,
  Instruction,
} from "../../../shared/contract/bench-view.ts";
import { CommandAnswers } from "../../components/command-answer.tsx";
import { HandoverWords } from "../../components/handover-words.tsx";
import { Icon } from "../../components/icon.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { usePicture, useWords } from "../../surroundings.tsx";
import { refusalOf } from "./bench-mood.ts";
import { WhatNow } from "./what-now.tsx";

type LabelInstruction = Extract<
  Instruction,
  {
    kind:
      | "wait-for-label"
      | "wait-for-printer"
      | "printer-trouble"
      | "ask-printed"
      | "scan-label";
  }
>;

/** Where no label comes, somebody else has to look, or the parcel has to make room. */
const waysOut: readonly BenchAction[] = ["set-aside", "call-supervisor"];

/** The label as paper, and the one fact the hand needs about it. */
export function LabelPanel({
  bench: { parcel, actions },
  instruction,
}: {
  readonly bench: BenchView;
  readonly instruction: LabelInstruction;
}): ReactElement {
  const words = useWords().bench;
  const label = parcel?.label;
  const address = usePicture(
    parcel !== null && label?.state === "ready"
      ? {
          kind: "label",
          parcelId: parcel.id,
          tracking: label.trackingNumber ?? "",
        }
      : null,
  );
  const tail =
    instruction.kind === "scan-label"
      ? instruction.trackingTail
      : (label?.trackingNumber ?? "").slice(-4);
  const stickOn = instruction.kind === "scan-label" && instruction.stickOn;
  const refusal = refusalOf(instruction);
  const asking = instruction.kind === "ask-printed";
  const print = parcel === null ? "" : words.printStates[parcel.print];
  return (
    <div className="panel panel-label" data-asking={asking}>
      <figure className="paper" data-empty={!address}>
        {address ? (
          <img src={address} alt={words.labelPreview} />
        ) : (
          <Icon name="label" />
        )}
      </figure>
      <div className="label-words">
        {!asking && label?.carrier && (
          <p className="label-carrier">{label.carrier}</p>
        )}
        {!asking && label?.handover && (
          <p className="label-state">
            <HandoverWords handover={label.handover} />
          </p>
        )}
        {tail === "" ? (
          <p className="label-state">
            {stickOn
              ? words.ownLabel
              : words.labelStates[label?.state ?? "none"]}
          </p>
        ) : (
          <>
            <small>{words.trackingEndsIn}</small>
            <p className="label-tail">{tail}</p>
            <p className="label-number">{label?.trackingNumber}</p>
          </>
        )}
        {stickOn && label?.problem && (
          <ProblemSays problem={label.problem} tone="wait" />
        )}
        {!asking && print !== "" && <p className="label-state">{print}</p>}
        {asking && (
          <>
            <p className="label-hint">{words.compareLabel}</p>
            <CommandAnswers among={["yes", "no"]} />
          </>
        )}
        {label?.state === "refused" && (
          <CommandAnswers
            among={waysOut.filter((action) => actions.includes(action))}
          />
        )}
      </div>
      {refusal !== null && <WhatNow refusal={refusal} tone="wait" />}
    </div>
  );
}
