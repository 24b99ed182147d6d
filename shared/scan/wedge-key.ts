import { typedOn, type PhysicalLayout } from "./keyboard-layouts.ts";

/** One keydown, as plain data. Events with the Meta key are no business of the decoder: do not pass them in. */
export interface WedgeKey {
  readonly code: string;
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  /** AltGr, where the system tells it apart; Ctrl and Alt together mean the same. */
  readonly altGraph?: boolean;
  readonly capsLock: boolean;
  readonly repeat: boolean;
  readonly composing: boolean;
  /** The event's own time stamp, not the time it is handled: a busy screen handles several at once. */
  readonly atMs: number;
}

/** What a keyboard scanner does: it presses keys, and lets go of Alt where it types through the keypad. */
export type WedgeStroke =
  | { readonly kind: "key"; readonly key: WedgeKey }
  | { readonly kind: "alt-released"; readonly atMs: number };

/** computer: the scanner is set to the computer's own layout, whichever that is, and what the keys type counts. */
export type ScannerLayout = PhysicalLayout | "computer";

/** The character a scanner set to this layout meant, whatever layout and Caps Lock the computer has; null for other keys. */
export function characterOf(
  event: WedgeKey,
  layout: ScannerLayout,
): string | null {
  if (layout === "computer") return layoutCharacter(event);
  const { code, shift } = event;
  const meant = typedOn(layout, { code, shift, altGr: isAltGr(event) });
  if (meant === null) {
    // Keypad keys are the same everywhere; other keys without a known place have only what they typed.
    return isAltGr(event) ? null : keypadCharacter(event);
  }
  // On a matching layout the system's own letter is right also where Shift is not reported (remote desktops, scanners
  // that set it for a whole word); elsewhere the physical key decides.
  const typed = layoutCharacter(event);
  return isLetter(meant) && typed?.toUpperCase() === meant.toUpperCase()
    ? typed
    : meant;
}

function keypadCharacter(event: WedgeKey): string | null {
  const digit = keypadDigit(event);
  return digit ?? (isCharacter(event.key) ? event.key : null);
}

/** The digit on this keypad key, also while Num Lock is off. */
export const keypadDigit = ({ code }: WedgeKey): string | null =>
  /^Numpad(\d)$/.exec(code)?.[1] ?? null;

export const isAltGr = ({ altGraph, ctrl, alt }: WedgeKey): boolean =>
  altGraph === true || (ctrl && alt);

/** The character the computer's layout made of it; Caps Lock inverts letters, and the scanner did not mean that. */
function layoutCharacter({ key, capsLock }: WedgeKey): string | null {
  if (!isCharacter(key)) return null;
  return capsLock ? withOtherCase(key) : key;
}

export const withOtherCase = (text: string): string =>
  [...text]
    .map((character) => {
      const upper = character.toUpperCase();
      if (upper.length !== character.length) return character;
      return character === upper ? character.toLowerCase() : upper;
    })
    .join("");

/** Ctrl with these keys is how keyboards send ASCII control characters: Ctrl+] is GS (1D). */
export function controlCharacter({ code }: WedgeKey): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) {
    return String.fromCharCode(letter.charCodeAt(0) - 64);
  }
  return controlKeys[code] ?? null;
}

const controlKeys: Readonly<Record<string, string>> = {
  BracketLeft: "\u001b",
  Backslash: "\u001c",
  BracketRight: "\u001d",
  Digit6: "\u001e",
  Minus: "\u001f",
};

/** Keys that say how the next one is meant. */
export const isModifier = ({ key }: WedgeKey): boolean => modifiers.has(key);

const modifiers = new Set(
  "Shift Control Alt AltGraph CapsLock NumLock ScrollLock Fn".split(" "),
);

/** One UTF-16 unit or a pair: what a key types, as against a key's name. */
export const isCharacter = (key: string): boolean => [...key].length === 1;

const isLetter = (text: string): boolean =>
  text.toUpperCase() !== text.toLowerCase();
