import type { KeyboardSetup } from "../contract/keyboard-setup.ts";
import { physicalLayouts } from "./keyboard-layouts.ts";
import {
  isModifier,
  withOtherCase,
  type ScannerLayout,
  type WedgeStroke,
} from "./wedge-key.ts";
import { readStrokes, strokeAtMs } from "./wedge-strokes.ts";

/** A known code, and the keys a scanner pressed for it. */
export interface WedgeSample {
  /** What the code holds; GS where its separator stands. */
  readonly reads: string;
  readonly strokes: readonly WedgeStroke[];
}

/** What people should know about the scanner, besides how to read it. */
export type WedgeNote =
  /** Its GS1 separator is nowhere: lots and serial numbers behind one cannot be told apart. */
  | "drops-separator"
  /** It changes capitals or small letters: codes whose case counts will not be found. */
  | "changes-case"
  | "sends-aim"
  /** So slow that a fast typist comes near it. */
  | "slow";

export type WedgeLesson =
  | {
      readonly ok: true;
      readonly keyboard: KeyboardSetup;
      readonly notes: readonly WedgeNote[];
    }
  | {
      readonly ok: false;
      /** unlike: no layout makes the code of it; too-slow: a person could have typed it. */
      readonly problem: "unlike" | "too-slow";
    };

/** Slower at the median cannot be told from typing, unless a key nobody else presses comes first. */
const slowestMedianMs = 45;

/** Slower than scanners come. */
const slowMedianMs = 30;

const shortestGapMs = 50;
const longestGapMs = 150;

/** Longest separator looked for between the two halves of a code. */
const maxSeparator = 8;

type Case = "kept" | "swapped" | "changed";

/** Learns how a keyboard scanner types from codes whose text is known. Layouts it may be set to before the computer's own. */
export function learnWedge(samples: readonly WedgeSample[]): WedgeLesson {
  const layouts: readonly ScannerLayout[] = [...physicalLayouts, "computer"];
  for (const letterCase of ["kept", "swapped", "changed"] as const) {
    for (const layout of layouts) {
      const found: Around[] = [];
      for (const sample of samples) {
        const around = findIn(sample, layout, letterCase);
        if (around === null) break;
        found.push(around);
      }
      const around = found.length === samples.length ? agreed(found) : null;
      if (around !== null) return lesson(samples, around, layout, letterCase);
    }
  }
  return { ok: false, problem: "unlike" };
}

interface Around {
  readonly prefix: readonly string[];
  readonly suffix: readonly string[];
  /** Null: the code has none. */
  readonly separator: readonly string[] | null;
  readonly aim: boolean;
}

function lesson(
  samples: readonly WedgeSample[],
  { prefix, suffix, separator, aim }: Around,
  layout: ScannerLayout,
  letterCase: Case,
): WedgeLesson {
  const gaps = samples.flatMap(({ strokes }) => gapsOf(strokes));
  gaps.sort((a, b) => a - b);
  const share = (part: number): number =>
    gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * part))] ?? 0;
  const decisive = prefix.some((stroke) => !/^[ -~]$/.test(stroke));
  if (
    share(0.9) > longestGapMs ||
    (share(0.5) > slowestMedianMs && !decisive)
  ) {
    return { ok: false, problem: "too-slow" };
  }
  const notes: WedgeNote[] = [];
  if (separator?.length === 0) notes.push("drops-separator");
  if (letterCase === "changed") notes.push("changes-case");
  if (aim) notes.push("sends-aim");
  if (share(0.5) > slowMedianMs) notes.push("slow");
  return {
    ok: true,
    keyboard: {
      layout,
      prefix: [...prefix],
      suffix: [...suffix],
      separator: spelled(separator ?? []),
      swapsCase: letterCase === "swapped",
      // Twice what is usual for it: a busy computer stretches single gaps.
      gapMs: Math.min(
        longestGapMs,
        Math.max(shortestGapMs, Math.ceil((share(0.9) * 2) / 10) * 10),
      ),
    },
    notes,
  };
}

/** The forms every decoder knows need not be remembered. */
const spelled = (separator: readonly string[]): string => {
  const text = separator.join("");
  return ["\u001d", "<GS>", "{GS}"].includes(text) ? "" : text;
};

/** Where the code stands in what was typed, and what surrounds it; null when it is not in there. */
function findIn(
  { reads, strokes }: WedgeSample,
  layout: ScannerLayout,
  letterCase: Case,
): Around | null {
  const typed = readStrokes(strokes, layout);
  const [head = "", tail] = reads.split("\u001d");
  const headAt = place(typed, head, 0, letterCase);
  if (headAt === -1) return null;
  const headEnd = headAt + head.length;
  const tailAt =
    tail === undefined ? headEnd : place(typed, tail, headEnd, letterCase);
  if (tailAt === -1 || tailAt - headEnd > maxSeparator) return null;
  const before = typed.slice(0, headAt);
  const aim = /^\][A-Za-z][0-9A-Za-z]$/.test(before.slice(-3).join(""));
  return {
    // A separator in front says no more than the symbol's identifier.
    prefix: (aim ? before.slice(0, -3) : before).filter(
      (stroke) => stroke !== "\u001d",
    ),
    suffix: typed.slice(tailAt + (tail?.length ?? 0)),
    separator: tail === undefined ? null : typed.slice(headEnd, tailAt),
    aim,
  };
}

function place(
  typed: readonly string[],
  text: string,
  from: number,
  letterCase: Case,
): number {
  const wanted = letterCase === "swapped" ? withOtherCase(text) : text;
  const same = (a: string | undefined, b: string): boolean =>
    letterCase === "changed" ? a?.toUpperCase() === b.toUpperCase() : a === b;
  for (let at = from; at + wanted.length <= typed.length; at++) {
    if ([...wanted].every((letter, on) => same(typed[at + on], letter))) {
      return at;
    }
  }
  return -1;
}

/** One prefix and one suffix for all; null when the samples differ. */
function agreed(found: readonly Around[]): Around | null {
  const [first] = found;
  if (!first) return null;
  const same = (a: readonly string[], b: readonly string[]): boolean =>
    a.length === b.length && a.every((stroke, at) => stroke === b[at]);
  for (const around of found) {
    if (
      !same(around.prefix, first.prefix) ||
      !same(around.suffix, first.suffix)
    ) {
      return null;
    }
  }
  if (first.prefix.length > 8 || first.suffix.length > 8) return null;
  return {
    ...first,
    separator: found.find(({ separator }) => separator)?.separator ?? null,
    aim: found.some(({ aim }) => aim),
  };
}

function gapsOf(strokes: readonly WedgeStroke[]): number[] {
  const times = strokes
    .filter((stroke) => stroke.kind !== "key" || !isModifier(stroke.key))
    .map(strokeAtMs);
  return times.slice(1).map((atMs, at) => atMs - (times[at] ?? atMs));
}
