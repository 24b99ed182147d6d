import type { ReactElement } from "react";
import {
  actionGroups,
  type OperatorAction,
  type Situation,
} from "../actions/operator-action.ts";
import { operatorActions } from "../actions/operator-actions.ts";
import { Icon } from "../components/icon.tsx";
import { KeyCap } from "../components/key-cap.tsx";
import { useHands, useWords } from "../surroundings.tsx";

/** The screens this person may open, grouped by who uses them. */
export function ScreenMenu({
  situation,
  open,
}: {
  readonly situation: Situation;
  readonly open: readonly OperatorAction["id"][];
}): ReactElement {
  const words = useWords();
  const hands = useHands();
  const screens = operatorActions.filter(
    (action) =>
      action.place === "screens" &&
      action.id !== "show-commands" &&
      action.possibleNow(situation),
  );
  return (
    <nav className="screen-menu" aria-label={words.frame.screens}>
      {actionGroups.map((group) => {
        const ofGroup = screens.filter((action) => action.group === group);
        if (ofGroup.length === 0) return null;
        return (
          <section key={group}>
            <h3>{words.frame.groups[group]}</h3>
            {ofGroup.map((action) => (
              <button
                key={action.id}
                type="button"
                aria-pressed={open.includes(action.id)}
                onClick={() => {
                  action.run(hands);
                }}
              >
                {action.icon !== null && <Icon name={action.icon} />}
                <span>{words.actions[action.id]}</span>
                <KeyCap chord={action.key} />
              </button>
            ))}
          </section>
        );
      })}
    </nav>
  );
}
