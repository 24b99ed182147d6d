import type { CDPSession, Page } from "playwright-core";
import {
  typeScan,
  usualKeyboard,
  type KeyboardKnobs,
} from "../../hardware/virtual/virtual-keyboard-scanner.ts";
import type { WedgeKey } from "../../shared/scan/wedge-key.ts";

/** A scanner that is a keyboard to the computer: it types where the focus is, key by key, and then Enter. */
export interface WedgeScanner {
  /** Settles when the browser has taken every key. */
  scan(text: string): Promise<void>;
}

/** Between two keys of one scan: a usual scanner's pace. */
const strokeMs = 2;

/** Windows virtual key codes of the keys Chromium gives a default action to. */
const enterKey = 13;
const tabKey = 9;

/** As the devtools protocol counts them; Ctrl and Alt together are AltGr, which it has no bit for. */
const modifierBits = { altGr: 3, ctrl: 2, shift: 8 } as const;

/** @param knobs out of the box unless said otherwise; what needs Alt and the keypad cannot be typed here */
export async function wedgeScanner(
  page: Page,
  knobs: Partial<KeyboardKnobs> = {},
): Promise<WedgeScanner> {
  const session: CDPSession = await page.context().newCDPSession(page);
  let freeAtMs = 0;
  const press = ({ key, code, shift, ctrl, altGraph, atMs }: WedgeKey) => {
    const types = key.length === 1 && !ctrl ? { text: key } : {};
    const event = {
      key,
      code,
      modifiers:
        (shift ? modifierBits.shift : 0) +
        (altGraph === true ? modifierBits.altGr : 0) +
        (ctrl ? modifierBits.ctrl : 0),
      timestamp: atMs / 1000,
      windowsVirtualKeyCode:
        key === "Enter"
          ? enterKey
          : key === "Tab"
            ? tabKey
            : key.toUpperCase().charCodeAt(0),
    };
    return [
      session.send("Input.dispatchKeyEvent", {
        ...event,
        type: "keyDown",
        ...(key === "Enter" ? { text: "\r" } : types),
      }),
      session.send("Input.dispatchKeyEvent", { ...event, type: "keyUp" }),
    ];
  };
  return {
    async scan(text) {
      // The time of the stroke and not of its arrival, as the system stamps it: a busy machine delays keys, scanners do not.
      const startMs = Math.max(Date.now(), freeAtMs);
      const strokes = typeScan(
        text,
        { ...usualKeyboard, paceMs: strokeMs, ...knobs },
        startMs,
      );
      freeAtMs = startMs + (strokes.length + 1) * strokeMs;
      // Sent without waiting for each other: a scanner does not wait for the computer.
      await Promise.all(
        strokes.flatMap((stroke) =>
          stroke.kind === "key" ? press(stroke.key) : [],
        ),
      );
    },
  };
}
