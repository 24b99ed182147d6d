import type { ReactElement } from "react";
import type { Instruction } from "../../../shared/contract/bench-view.ts";
import { paperReasons } from "../../../shared/contract/trouble-view.ts";
import type { TroubleWords } from "../../../shared/i18n/trouble-words.ts";
import { operatorActions } from "../../actions/operator-actions.ts";
import { Barcode } from "../../components/barcode.tsx";
import { Icon } from "../../components/icon.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { useHands, useWords } from "../../surroundings.tsx";
import { choices } from "./choose-panel.tsx";

export type AnswerQuestion = Extract<
  Instruction,
  { kind: "choose-unit" | "settle-trouble" | "choose-reason" | "decide-held" }
>;

/** A question whose answers are words: each by key, by touch, or by its own barcode. */
export function AnswerPanel({
  instruction,
}: {
  readonly instruction: AnswerQuestion;
}): ReactElement {
  const words = useWords();
  const hands = useHands();
  const answers = answersOf(instruction, words.trouble);
  if (answers.length === 0)
    return (
      <div className="panel panel-calm">
        <Icon name="badge" />
        {instruction.kind === "decide-held" && (
          <h2>{words.bench.parcel(instruction.parcel)}</h2>
        )}
        <p>{words.refusals["role.supervisor-needed"].says({})}</p>
      </div>
    );
  return (
    <div className="panel panel-choose">
      <ol className="spoken-answers">
        {answers.map(([title, hint], index) => {
          const action = operatorActions.find(
            ({ id }) => id === choices[index],
          );
          if (action === undefined) return null;
          return (
            <li key={title}>
              <button
                type="button"
                className="choice"
                onClick={() => {
                  action.run(hands);
                }}
              >
                <span className="choice-words">
                  <span className="choice-title">{title}</span>
                  {hint !== "" && <small>{hint}</small>}
                </span>
                <span className="choice-code">
                  <Barcode text={action.barcode} />
                </span>
                <span className="choice-key">
                  <KeyCap chord={action.key} /> {words.actions[action.id]}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

type Answer = readonly [title: string, hint: string];

/** In the order of choose-1, choose-2, … */
function answersOf(
  instruction: AnswerQuestion,
  words: TroubleWords,
): readonly Answer[] {
  switch (instruction.kind) {
    case "choose-unit":
      return words.unit.map((title, n) => [title, words.unitHints[n] ?? ""]);
    case "settle-trouble":
      return words.settle.map((title, n) => [
        title,
        words.settleHints[n] ?? "",
      ]);
    case "choose-reason":
      return paperReasons.map((reason) => [words.reasons[reason], ""]);
    case "decide-held":
      return instruction.approved
        ? instruction.decisions.map((decision) => [
            words.decisions[decision],
            words.decisionHints[decision],
          ])
        : [];
    default:
      return instruction satisfies never;
  }
}
