import type { CDPSession, Page } from "playwright-core";

/** A scanner that is a keyboard to the computer: it types where the focus is, key by key, and then Enter. */
export interface WedgeScanner {
  /** Settles when the browser has taken every key. */
  scan(text: string): Promise<void>;
}

/** Between two keys of one scan: a usual scanner's pace. */
const strokeMs = 2;

/** Windows virtual key codes of the keys Chromium gives a default action to. */
const enterKey = 13;
const unshifted = "`1234567890-=[]\\;',./";
const shifted = '~!@#$%^&*()_+{}|:"<>?';
const codes = [
  "Backquote",
  ..."1234567890".split("").map((digit) => `Digit${digit}`),
  ..."Minus Equal BracketLeft BracketRight Backslash".split(" "),
  ..."Semicolon Quote Comma Period Slash".split(" "),
];
const shiftBit = 8;

/** On a US layout, as scanners come out of the box: capitals and signs with Shift held. */
function strokeOf(character: string): { code: string; shift: boolean } {
  if (/^[a-z]$/i.test(character))
    return {
      code: `Key${character.toUpperCase()}`,
      shift: character !== character.toLowerCase(),
    };
  if (character === " ") return { code: "Space", shift: false };
  const at = unshifted.indexOf(character);
  const place = at >= 0 ? at : shifted.indexOf(character);
  const code = codes[place];
  if (code === undefined)
    throw new Error(`no scanner types ${JSON.stringify(character)}`);
  return { code, shift: at < 0 };
}

export async function wedgeScanner(page: Page): Promise<WedgeScanner> {
  const session: CDPSession = await page.context().newCDPSession(page);
  let freeAtMs = 0;
  const press = (
    key: string,
    code: string,
    shift: boolean,
    text: string,
    atMs: number,
  ) => {
    const event = {
      key,
      code,
      modifiers: shift ? shiftBit : 0,
      timestamp: atMs / 1000,
      windowsVirtualKeyCode:
        key === "Enter" ? enterKey : key.toUpperCase().charCodeAt(0),
    };
    return [
      session.send("Input.dispatchKeyEvent", {
        ...event,
        type: "keyDown",
        text,
        unmodifiedText: text,
      }),
      session.send("Input.dispatchKeyEvent", { ...event, type: "keyUp" }),
    ];
  };
  return {
    async scan(text) {
      // The time of the stroke and not of its arrival, as the system stamps it: a busy machine delays keys, scanners do not.
      const startMs = Math.max(Date.now(), freeAtMs);
      freeAtMs = startMs + (text.length + 1) * strokeMs;
      // Sent without waiting for each other: a scanner does not wait for the computer.
      const keys = [...text].flatMap((character, index) => {
        const { code, shift } = strokeOf(character);
        const atMs = startMs + index * strokeMs;
        return press(character, code, shift, character, atMs);
      });
      const enter = press("Enter", "Enter", false, "\r", freeAtMs - strokeMs);
      await Promise.all([...keys, ...enter]);
    },
  };
}
