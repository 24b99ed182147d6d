import type { ReactElement } from "react";
import type { BenchAction } from "../../../shared/contract/bench-view.ts";
import { operatorActions } from "../../actions/operator-actions.ts";
import { KeyCap } from "../../components/key-cap.tsx";
import { useHands, useWords } from "../../surroundings.tsx";

/** Answers as large as hands in gloves need them. */
export function Answers({
  hint,
  among,
}: {
  readonly hint: string;
  readonly among: readonly BenchAction[];
}): ReactElement {
  const words = useWords();
  const hands = useHands();
  return (
    <div className="answers">
      <p>{hint}</p>
      {operatorActions
        .filter(({ id }) => among.some((action) => action === id))
        .map((action) => (
          <button
            key={action.id}
            type="button"
            className="button button-large"
            onClick={() => {
              action.run(hands);
            }}
          >
            <KeyCap chord={action.key} />
            {words.actions[action.id]}
          </button>
        ))}
    </div>
  );
}
