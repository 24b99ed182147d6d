import type { ReactElement } from "react";
import type { OperatorAction, Situation } from "../actions/operator-action.ts";
import { operatorActions } from "../actions/operator-actions.ts";
import { Icon, type IconName } from "../components/icon.tsx";
import { KeyCap } from "../components/key-cap.tsx";
import { useHands, useWords } from "../surroundings.tsx";

const screenIcons: { readonly [id in string]?: IconName } = {
  "show-bench": "scan",
  "show-queue": "queue",
  "show-devices": "devices",
  "show-papers": "printer",
  "show-shops": "shop",
  "show-shipping": "box",
  "show-outbox": "transfer",
  "show-cancellations": "cross",
  "show-returns": "back",
  "show-training": "training",
  "show-commands": "card",
};

/** The few things possible now, each with its key; then the ways to the other screens. */
export function BottomBar({
  situation,
  open,
}: {
  readonly situation: Situation;
  readonly open: readonly OperatorAction["id"][];
}): ReactElement {
  const words = useWords();
  const hands = useHands();
  const possible = operatorActions.filter((action) =>
    action.possibleNow(situation),
  );
  return (
    <footer className="bottom-bar">
      <nav className="bottom-actions" aria-label={words.frame.actionsNow}>
        {possible
          .filter((action) => action.place === "bench")
          .map((action) => (
            <button
              key={action.id}
              type="button"
              onClick={() => {
                action.run(hands);
              }}
            >
              <KeyCap chord={action.key} />
              {words.actions[action.id]}
            </button>
          ))}
      </nav>
      <nav className="bottom-screens" aria-label={words.frame.screens}>
        {possible
          .filter((action) => action.place === "screens")
          .map((action) => (
            <button
              key={action.id}
              type="button"
              title={`${words.actions[action.id]} (${action.key})`}
              aria-pressed={open.includes(action.id)}
              onClick={() => {
                action.run(hands);
              }}
            >
              <Icon name={screenIcons[action.id] ?? "card"} />
              {words.actions[action.id]}
            </button>
          ))}
      </nav>
    </footer>
  );
}
