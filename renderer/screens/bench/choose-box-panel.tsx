import type { ReactElement } from "react";
import type { Instruction } from "../../../shared/contract/bench-view.ts";
import { Barcode } from "../../components/barcode.tsx";
import { Icon } from "../../components/icon.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { useHands, useWords } from "../../surroundings.tsx";
import { choiceActions } from "./choose-panel.tsx";

/** The boxes the goods fit in, the smallest first: by key, by touch, or by the box's own code. */
export function ChooseBoxPanel({
  instruction,
}: {
  readonly instruction: Extract<Instruction, { kind: "choose-box" }>;
}): ReactElement {
  const words = useWords();
  const hands = useHands();
  return (
    <div className="panel panel-choose">
      <ol className="spoken-answers">
        {instruction.options.map((option, index) => {
          const action = choiceActions[index];
          if (action === undefined) return null;
          return (
            <li key={option.code}>
              <button
                type="button"
                className="choice"
                onClick={() => {
                  action.run(hands);
                }}
              >
                <span className="choice-words">
                  <Icon name="box" />
                  <span className="choice-title">{option.name}</span>
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
