import {
  strokesOf,
  typedOn,
  type PhysicalLayout,
  type Stroke,
} from "../../shared/scan/keyboard-layouts.ts";
import {
  withOtherCase,
  type WedgeKey,
  type WedgeStroke,
} from "../../shared/scan/wedge-key.ts";

/** How a virtual keyboard scanner is set, and the computer it types on. */
export interface KeyboardKnobs {
  /** The layout the scanner is set to. */
  readonly scanner: PhysicalLayout;
  /** The layout of the computer. */
  readonly computer: PhysicalLayout;
  /** Types every character as Alt and four digits of the keypad. */
  readonly altMode: boolean;
  readonly capsLock: boolean;
  /** Characters, and keys by name. */
  readonly prefix: readonly string[];
  readonly suffix: readonly string[];
  /** What it types for GS: characters, one key by name, or nothing. */
  readonly separator: string;
  /** Between two keys. */
  readonly paceMs: number;
  /** Added to each pause; the computer's own trembling. */
  readonly jitterMs: (stroke: number) => number;
}

export const usualKeyboard: KeyboardKnobs = {
  ...{ scanner: "us", computer: "us", altMode: false, capsLock: false },
  ...{ prefix: [], suffix: ["Enter"], separator: "\u001d" },
  ...{ paceMs: 6, jitterMs: () => 0 },
};

/** The keys a keyboard scanner presses for one code, as the window hears them. */
export function typeScan(
  text: string,
  knobs: KeyboardKnobs,
  startMs: number,
): WedgeStroke[] {
  const { scanner, paceMs, jitterMs, separator } = knobs;
  const layout = strokesOf(scanner);
  const typed: WedgeStroke[] = [];
  let atMs = startMs;
  const pause = (): void => {
    atMs += paceMs + jitterMs(typed.length);
  };
  const press = (key: Partial<WedgeKey>): void => {
    typed.push({ kind: "key", key: { ...still(knobs, atMs), ...key } });
    pause();
  };
  const throughKeypad = (character: string): void => {
    const digits = String(character.charCodeAt(0)).padStart(4, "0");
    for (const digit of digits) {
      press({ code: `Numpad${digit}`, key: digit, alt: true });
    }
    typed.push({ kind: "alt-released", atMs });
    pause();
  };
  const send = (stroke: string): void => {
    if (stroke.length > 1) press({ code: stroke, key: stroke });
    else if (knobs.altMode) throughKeypad(stroke);
    else if (stroke < " ") {
      const place = controlPlace(stroke);
      press({ ...place, key: place.code, ctrl: true });
    } else {
      const strokes = layout.get(stroke);
      // What the layout has no key for can only be typed through the keypad.
      if (strokes === undefined) throughKeypad(stroke);
      else for (const each of strokes) press(asHeard(each, knobs));
    }
  };
  const code = text.split("\u001d");
  knobs.prefix.forEach(send);
  code.forEach((part, at) => {
    if (at > 0 && /^F\d/.test(separator)) send(separator);
    else if (at > 0) [...separator].forEach(send);
    [...part].forEach(send);
  });
  knobs.suffix.forEach(send);
  return typed;
}

const still = ({ capsLock }: KeyboardKnobs, atMs: number): WedgeKey => ({
  ...{ code: "", key: "Unidentified", shift: false, ctrl: false, alt: false },
  ...{ altGraph: false, capsLock, repeat: false, composing: false, atMs },
});

function asHeard(
  stroke: Stroke,
  { computer, capsLock }: KeyboardKnobs,
): Partial<WedgeKey> {
  const heard = typedOn(computer, stroke);
  const key =
    heard === null ? "Unidentified" : /\p{M}/u.test(heard) ? "Dead" : heard;
  return {
    code: stroke.code,
    shift: stroke.shift,
    altGraph: stroke.altGr,
    key: capsLock && /^\p{L}$/u.test(key) ? withOtherCase(key) : key,
  };
}

/** Ctrl and this key are the control character, on every layout. */
function controlPlace(character: string): { code: string } {
  const value = character.charCodeAt(0);
  const letter = String.fromCharCode(value + 64);
  if (/[A-Z]/.test(letter)) return { code: `Key${letter}` };
  const places: Readonly<Record<number, string>> = {
    ...{ 0x1b: "BracketLeft", 0x1c: "Backslash", 0x1d: "BracketRight" },
    ...{ 0x1e: "Digit6", 0x1f: "Minus" },
  };
  return { code: places[value] ?? "Unidentified" };
}
