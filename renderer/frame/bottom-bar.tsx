import type { ReactElement } from "react";
import { actionWord } from "../actions/action-word.ts";
import type { OperatorAction, Situation } from "../actions/operator-action.ts";
import { operatorActions } from "../actions/operator-actions.ts";
import { Icon } from "../components/icon.tsx";
import { KeyCap } from "../components/key-cap.tsx";
import { useHands, useWords } from "../surroundings.tsx";
import { useOneRow } from "./use-one-row.ts";

/** Always one press away; every other screen is on the menu, and here while it is open. */
const atHand: readonly OperatorAction["id"][] = [
  "show-bench",
  "show-queue",
  "show-training",
  "show-commands",
];

/** What is wanted least while packing; where the bar is full it is on the command card alone. */
const lastly: readonly OperatorAction["id"][] = [
  "skip-weighing",
  "quantity",
  "choose-box",
  "move-parcel",
  "lock",
  "sign-out",
];

/** What the open screen asks, what the bench is asked often, help, and the rest. */
function rank({ place, id }: OperatorAction): number {
  if (place === "handover") return -1;
  const late = lastly.indexOf(id);
  if (late >= 0) return 3 + late;
  if (id === "short" || id === "damaged") return 2;
  return id === "call-supervisor" ? 1 : 0;
}

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
  const row = useOneRow();
  // The signature has its answers beneath it, in its own words.
  const signing = situation.courier?.includes("handover-back") === true;
  const possible = operatorActions.filter((action) =>
    action.possibleNow(situation),
  );
  return (
    <footer className="bottom-bar">
      <nav
        ref={row}
        className="bottom-actions"
        aria-label={words.frame.actionsNow}
      >
        {possible
          .filter(
            ({ place, id }) =>
              (place === "bench" && !id.startsWith("choose-")) ||
              (place === "handover" && !signing),
          )
          .toSorted((a, b) => rank(a) - rank(b))
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
