import type { ReactElement } from "react";
import type { Instruction } from "../../../shared/contract/bench-view.ts";
import { Barcode } from "../../components/barcode.tsx";
import { Icon } from "../../components/icon.tsx";
import { useWords } from "../../surroundings.tsx";
import { Answers } from "./answers.tsx";

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
  const { bench } = useWords();
  const { about, detail } = subjectOf(instruction);
  const isTote = instruction.kind === "fill-tote";
  return (
    <div className="panel panel-question">
      <div className="question-about">
        <Icon name={isTote ? "box" : "label"} />
        <h2 data-long={about.length > 14}>{about}</h2>
        {detail !== "" && <p>{detail}</p>}
      </div>
      <div className="question-answers">
        <Answers
          hint={bench.answerHint}
          among={isTote ? ["no"] : ["yes", "no"]}
        />
        <div className="question-codes">
          {!isTote && <Barcode text="PB-CMD-YES" />}
          <Barcode text="PB-CMD-NO" />
        </div>
      </div>
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
