import { useEffect, useRef, type ReactElement } from "react";
import type { Situation } from "../actions/operator-action.ts";
import { operatorActions } from "../actions/operator-actions.ts";
import { Barcode } from "../components/barcode.tsx";
import { KeyCap } from "../components/key-cap.tsx";
import { useHands, useWords } from "../surroundings.tsx";

/** Every action with its key and its barcode; on paper it is the card beside the bench. */
export function CommandCard({
  situation,
}: {
  readonly situation: Situation;
}): ReactElement {
  const words = useWords();
  const hands = useHands();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="command-card"
      aria-labelledby="command-card-title"
      onClose={() => {
        hands.toggleCommands();
      }}
    >
      <header>
        <div>
          <h2 id="command-card-title">{words.frame.commandCard}</h2>
          <p>{words.frame.commandCardHint}</p>
        </div>
        <button
          type="button"
          className="button"
          onClick={() => {
            window.print();
          }}
        >
          {words.frame.print}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            dialog.current?.close();
          }}
        >
          {words.frame.close}
        </button>
      </header>
      <ul tabIndex={0} aria-label={words.frame.commandCard}>
        {operatorActions.map((action) => {
          const possible = action.possibleNow(situation);
          return (
            <li key={action.id} data-possible={possible}>
              <p>
                <KeyCap chord={action.key} /> <b>{words.actions[action.id]}</b>
                <small>
                  {possible ? words.frame.possibleNow : words.frame.notNow}
                </small>
              </p>
              <Barcode text={action.barcode} />
            </li>
          );
        })}
      </ul>
    </dialog>
  );
}
