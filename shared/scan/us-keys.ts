import type { WedgeKey } from "./wedge-decoder.ts";

/** What a US keyboard types: unshifted and shifted, by physical key (UI Events KeyboardEvent code values). */
const usKeys: Readonly<Record<string, string>> = {
  Backquote: "`~",
  Minus: "-_",
  Equal: "=+",
  BracketLeft: "[{",
  BracketRight: "]}",
  Backslash: "\\|",
  Semicolon: ";:",
  Quote: "'\"",
  Comma: ",<",
  Period: ".>",
  Slash: "/?",
  Space: "  ",
  NumpadDivide: "//",
  NumpadMultiply: "**",
  NumpadSubtract: "--",
  NumpadAdd: "++",
};

const shiftedDigits = ")!@#$%^&*(";

/**
 * The character a scanner set to a US keyboard meant, whatever layout and Caps Lock the computer has;
 * null for keys that type nothing.
 */
export function usCharacter(event: WedgeKey): string | null {
  const { code, key, shift } = event;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) {
    // On a matching layout the system's own letter is right also where Shift is not reported (remote desktops,
    // scanners that set it for a whole word); elsewhere the physical key decides.
    const typed = layoutCharacter(event);
    if (typed?.toUpperCase() === letter) return typed;
    return shift ? letter : letter.toLowerCase();
  }
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined) {
    return shift ? (shiftedDigits[Number(digit)] ?? null) : digit;
  }
  const pair = usKeys[code];
  if (pair !== undefined) return pair[shift ? 1 : 0] ?? null;
  // Keypad digits depend on Num Lock, and keys without a known place have only what they typed.
  return isCharacter(key) ? key : null;
}

/** The character the computer's layout made of it; Caps Lock inverts letters, and the scanner did not mean that. */
export function layoutCharacter({ key, capsLock }: WedgeKey): string | null {
  if (!isCharacter(key)) return null;
  if (!capsLock) return key;
  const upper = key.toUpperCase();
  return key === upper ? key.toLowerCase() : upper;
}

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

const isCharacter = (key: string): boolean => [...key].length === 1;
