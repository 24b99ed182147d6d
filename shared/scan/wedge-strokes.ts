import { createAltCode } from "./alt-code.ts";
import { joinAccents } from "./keyboard-layouts.ts";
import {
  characterOf,
  controlCharacter,
  isAltGr,
  isModifier,
  keypadDigit,
  type ScannerLayout,
  type WedgeKey,
  type WedgeStroke,
} from "./wedge-key.ts";

/** Stands for what types nothing on this layout. */
const unreadable = "\ufffd";

/** What was pressed, as a scanner set to this layout meant it: characters, and keys by name. */
export function readStrokes(
  strokes: readonly WedgeStroke[],
  layout: ScannerLayout,
): string[] {
  const altCode = createAltCode();
  const read: string[] = [];
  const add = (stroke: string): void => {
    const before = read.at(-1);
    if (before === undefined || !/^\p{M}$/u.test(before)) read.push(stroke);
    else if ([...stroke].length > 1) read.push(stroke);
    else read.splice(-1, 1, ...joinAccents(before + stroke));
  };
  for (const stroke of strokes) {
    if (stroke.kind === "alt-released") {
      const alt = altCode.release(stroke.atMs);
      if (alt !== null) add(alt.character ?? unreadable);
    } else if (!isModifier(stroke.key) && !stroke.key.repeat) {
      const digit = keypadDigit(stroke.key);
      if (stroke.key.alt && !isAltGr(stroke.key) && digit !== null) {
        altCode.digit(digit, stroke.key.atMs);
      } else add(meantBy(stroke.key, layout));
    }
  }
  return read;
}

function meantBy(event: WedgeKey, layout: ScannerLayout): string {
  if (event.ctrl && !isAltGr(event)) {
    return controlCharacter(event) ?? unreadable;
  }
  if (event.key === "Enter" || event.key === "Tab") return event.key;
  // Option is AltGr on a Mac.
  const meant = event.alt ? { ...event, altGraph: true } : event;
  const named = /^[A-Z][A-Za-z]*\d*$/.test(event.key) && event.key.length > 1;
  return (
    characterOf(meant, layout) ??
    (named && event.key !== "Dead" ? event.key : unreadable)
  );
}

export const strokeAtMs = (stroke: WedgeStroke): number =>
  stroke.kind === "key" ? stroke.key.atMs : stroke.atMs;
