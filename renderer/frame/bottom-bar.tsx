import type { ReactElement } from "react";
import { actionWord } from "../actions/action-word.ts";
import type { OperatorAction, Situation } from "../actions/operator-action.ts";
import { operatorActions } from "../actions/operator-actions.ts";
import { Icon } from "../components/icon.tsx";
import { KeyCap } from "../components/key-cap.tsx";
import { useHands, useWords } from "../surroundings.tsx";

/** Always one press away; every other screen is on the menu, and here while it is open. */
const atHand: readonly OperatorAction["id"][] = [
  "show-bench",
  "show-queue",
  "show-training",
  "show-commands",
];

/** The few things possible now, each with its key; then the ways to the screens used all day. */
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
          .filter(({ place }) => place === "bench" || place === "handover")
          // What the open screen asks comes before what the bench keeps at hand.
          .toSorted(
            (a, b) =>
              Number(b.place === "handover") - Number(a.place === "handover"),
          )
          .map((action) => (
            <button
              key={action.id}
              type="button"
              onClick={() => {
                action.run(hands);
              }}
            >
              <KeyCap chord={action.key} />
              {actionWord(action.id, situation.bench?.instruction.kind, words)}
            </button>
          ))}
      </nav>
      <nav className="bottom-screens" aria-label={words.frame.screens}>
        {possible
          .filter(
            ({ place, id }) =>
              place === "screens" && (atHand.includes(id) || open.includes(id)),
          )
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
              {action.id === "show-commands" ? (
                <KeyCap chord={action.key} />
              ) : (
                action.icon !== null && <Icon name={action.icon} />
              )}
              {words.actions[action.id]}
            </button>
          ))}
      </nav>
    </footer>
  );
}
