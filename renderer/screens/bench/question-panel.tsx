import type { ReactElement } from "react";
import type {
  BenchAction,
  Instruction,
} from "../../../shared/contract/bench-view.ts";
import { CommandAnswers } from "../../components/command-answer.tsx";

type Asked = Extract<
  Instruction,
  { kind: "ask-take-over" | "fill-tote" | "ask-run-paper" }
>;

/** What the question is about, as large as it is called, and its answers by touch, key and scanner. */
export function QuestionPanel({
  instruction,
}: {
  readonly instruction: Asked;
}): ReactElement {
  const { about, detail } = subjectOf(instruction);
  const among: readonly BenchAction[] =
    instruction.kind === "fill-tote" ? ["no"] : ["yes", "no"];
  return (
    <div className="panel panel-question">
      <h2 data-long={about.length > 14}>
        {about} {detail !== "" && <span>{detail}</span>}
      </h2>
      <CommandAnswers among={among} />
    </div>
  );
}

function subjectOf(instruction: Asked): { about: string; detail: string } {
  switch (instruction.kind) {
    case "ask-take-over":
      return { about: instruction.parcel, detail: instruction.station };
    case "fill-tote":
      return { about: instruction.tote, detail: "" };
    case "ask-run-paper":
      return instruction.paper.kind === "label"
        ? { about: instruction.paper.parcel, detail: "" }
        : { about: instruction.paper.words, detail: "" };
    default:
      return instruction satisfies never;
  }
}
