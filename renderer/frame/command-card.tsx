import { useEffect, useRef, type ReactElement } from "react";
import {
  actionGroups,
  type OperatorAction,
  type Situation,
} from "../actions/operator-action.ts";
import { operatorActions } from "../actions/operator-actions.ts";
import { Barcode } from "../components/barcode.tsx";
import { KeyCap } from "../components/key-cap.tsx";
import { useHands, useWords } from "../surroundings.tsx";
import { ScreenMenu } from "./screen-menu.tsx";

/** The menu of screens, then every action with its key and its barcode; on paper it is the card beside the bench. */
export function CommandCard({
  situation,
  open,
}: {
  readonly situation: Situation;
  readonly open: readonly OperatorAction["id"][];
}): ReactElement {
  const words = useWords();
  const hands = useHands();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current
      ?.querySelector<HTMLElement>(".screen-menu [aria-pressed=true]")
      ?.focus();
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
      <div
        className="command-card-sheet"
        tabIndex={0}
        role="group"
        aria-labelledby="command-card-title"
      >
        <ScreenMenu situation={situation} open={open} />
        {actionGroups.map((group) => (
          <section key={group} className="commands">
            <h3>{words.frame.groups[group]}</h3>
            <ul>
              {operatorActions
                .filter((action) => action.group === group)
                .map((action) => (
                  <CommandEntry
                    key={action.id}
                    action={action}
                    possible={action.possibleNow(situation)}
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </dialog>
  );
}

function CommandEntry({
  action,
  possible,
}: {
  readonly action: OperatorAction;
  readonly possible: boolean;
}): ReactElement {
  const words = useWords();
  return (
    <li data-possible={possible}>
      <p>
        <KeyCap chord={action.key} /> <b>{words.actions[action.id]}</b>
        <small>{possible ? words.frame.possibleNow : words.frame.notNow}</small>
      </p>
      <Barcode text={action.barcode} />
    </li>
  );
}
