import type { Hands, OperatorAction, Situation } from "./operator-action.ts";

/** The part of a KeyboardEvent an action is recognised by. */
export interface Pressed {
  readonly key: string;
  /** The key's place on the keyboard: the digits of the top row, whatever the layout prints on them. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** "F2", "Shift+F3", "Alt+1", "Shift+Alt+5"; null for keys no action may have. The keypad's digits are left to scanners that type with Alt. */
export function keyOf(pressed: Pressed): string | null {
  if (pressed.ctrlKey || pressed.metaKey) return null;
  const digit = /^Digit([0-9])$/.exec(pressed.code)?.[1];
  if (pressed.altKey) {
    if (digit === undefined) return null;
    return pressed.shiftKey ? `Shift+Alt+${digit}` : `Alt+${digit}`;
  }
  if (!/^F[0-9]{1,2}$/.test(pressed.key)) return null;
  return pressed.shiftKey ? `Shift+${pressed.key}` : pressed.key;
}

/**
 * Runs the action of a pressed key when it is possible now; the browser's own meaning of the key is set aside. A key may
 * be the bench's and the devices screen's: while that screen is open it is the screen's.
 */
export function listenForActionKeys(
  page: Window,
  actions: readonly OperatorAction[],
  situation: () => Situation,
  hands: Hands,
): () => void {
  const listen = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    const named = actions.filter((candidate) => candidate.key === key);
    if (named.length === 0) return;
    event.preventDefault();
    // A key held down is one press: a second undo must be a second decision.
    if (event.repeat) return;
    const now = situation();
    named
      .findLast(
        ({ keyOn = now.screen, possibleNow }) =>
          keyOn === now.screen && possibleNow(now),
      )
      ?.run(hands);
  };
  page.addEventListener("keydown", listen, { capture: true });
  return () => {
    page.removeEventListener("keydown", listen, { capture: true });
  };
}
