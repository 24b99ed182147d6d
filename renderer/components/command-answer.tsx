import type { ReactElement } from "react";
import type { BenchAction } from "../../shared/contract/bench-view.ts";
import { actionWord } from "../actions/action-word.ts";
import { operatorActions } from "../actions/operator-actions.ts";
import { useHands, useStationState, useWords } from "../surroundings.tsx";
import { Barcode } from "./barcode.tsx";
import { KeyCap } from "./key-cap.tsx";

/** Answers side by side, as large as hands in gloves need them: by touch, by key, or by scanning their barcodes. */
export function CommandAnswers({
  among,
}: {
  readonly among: readonly BenchAction[];
}): ReactElement {
  const words = useWords();
  const hands = useHands();
  const instruction = useStationState((state) => state.bench?.instruction);
  return (
    <ul className="command-answers">
      {operatorActions
        .filter(({ id }) => among.some((action) => action === id))
        .map((action) => (
          <li key={action.id}>
            <button
              type="button"
              className="command-answer"
              onClick={() => {
                action.run(hands);
              }}
            >
              <span className="command-word">
                <KeyCap chord={action.key} />{" "}
                {actionWord(action.id, instruction?.kind, words)}
              </span>
              <Barcode text={action.barcode} />
            </button>
          </li>
        ))}
    </ul>
  );
}
