import type { ReactElement } from "react";
import type { BenchAction } from "../../../shared/contract/bench-view.ts";
import { operatorActions } from "../../actions/operator-actions.ts";
import { ArticlePicture } from "../../components/article-picture.tsx";
import { Barcode } from "../../components/barcode.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { useHands, useWords } from "../../surroundings.tsx";

export const choices: readonly BenchAction[] = [
  "choose-1",
  "choose-2",
  "choose-3",
  "choose-4",
];

/** By their place on the screen. */
export const choiceActions = choices.flatMap(
  (choice) => operatorActions.find(({ id }) => id === choice) ?? [],
);

/** Several articles it could be: choose by key, by touch, or by the choice's own barcode. */
export function ChoosePanel({
  options,
}: {
  readonly options: readonly {
    readonly skuId: string;
    readonly title: string;
    readonly sellerSku: string;
  }[];
}): ReactElement {
  const words = useWords();
  const hands = useHands();
  return (
    <div className="panel panel-choose">
      <ol>
        {options.slice(0, choiceActions.length).map((option, index) => {
          const action = choiceActions[index];
          if (action === undefined) return null;
          return (
            <li key={option.skuId}>
              <button
                type="button"
                className="choice"
                onClick={() => {
                  action.run(hands);
                }}
              >
                <ArticlePicture skuId={option.skuId} large />
                <span className="choice-title">{option.title}</span>
                <small>{option.sellerSku}</small>
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
