import type { KeyboardSetup } from "../../../../shared/contract/keyboard-setup.ts";
import {
  learnWedge,
  type WedgeLesson,
  type WedgeNote,
  type WedgeSample,
} from "../../../../shared/scan/learn-wedge.ts";
import {
  setupCheckCode,
  setupCodes,
} from "../../../../shared/scan/setup-codes.ts";
import { createWedgeDecoder } from "../../../../shared/scan/wedge-decoder.ts";
import type { WedgeStroke } from "../../../../shared/scan/wedge-key.ts";
import { settingsOf } from "../../../../shared/scan/wedge-settings.ts";

export type SetupProblem =
  | { readonly kind: Extract<WedgeLesson, { ok: false }>["problem"] }
  | { readonly kind: "other-scan"; readonly text: string }
  | { readonly kind: "unread" };

/** How far the set-up of a keyboard scanner is. */
export interface SetupSteps {
  /** One per code that was scanned, in their order. */
  readonly samples: readonly WedgeSample[];
  readonly learned: {
    readonly keyboard: KeyboardSetup;
    readonly notes: readonly WedgeNote[];
  } | null;
  readonly problem: SetupProblem | null;
  /** Everything was learned, and a scan read with it came out right. */
  readonly works: boolean;
}

export const firstStep: SetupSteps = {
  samples: [],
  learned: null,
  problem: null,
  works: false,
};

/** The code to show now; null when there is nothing left to scan. */
export function codeToScan({ samples, works }: SetupSteps): string | null {
  if (works) return null;
  return setupCodes[samples.length]?.drawn ?? setupCheckCode;
}

/** Fewer strokes are a person's, who wonders why nothing is typed. */
const fewestStrokes = 4;

/** What the keys that came together say. */
export function afterStrokes(
  steps: SetupSteps,
  strokes: readonly WedgeStroke[],
): SetupSteps {
  if (strokes.length < fewestStrokes || steps.works) return steps;
  const code = setupCodes[steps.samples.length];
  if (code === undefined) return afterCheck(steps, strokes);
  const samples = [...steps.samples, { reads: code.reads, strokes }];
  const lesson = learnWedge(samples);
  if (!lesson.ok) return { ...steps, problem: { kind: lesson.problem } };
  const { keyboard, notes } = lesson;
  return { samples, learned: { keyboard, notes }, problem: null, works: false };
}

function afterCheck(
  steps: SetupSteps,
  strokes: readonly WedgeStroke[],
): SetupSteps {
  if (steps.learned === null) return firstStep;
  const { keyboard, notes } = steps.learned;
  const decoder = createWedgeDecoder(settingsOf(keyboard));
  const scans = strokes.flatMap((stroke) =>
    stroke.kind === "key"
      ? decoder.key(stroke.key).scans
      : decoder.altReleased(stroke.atMs).scans,
  );
  const dueAtMs = decoder.dueAtMs();
  if (dueAtMs !== null) scans.push(...decoder.tick(dueAtMs).scans);
  const text = scans
    .map((scan) =>
      notes.includes("sends-aim") ? scan.replace(/^\][A-Za-z]./, "") : scan,
    )
    .join(" ");
  const same = notes.includes("changes-case")
    ? text.toUpperCase() === setupCheckCode.toUpperCase()
    : text === setupCheckCode;
  if (same) return { ...steps, problem: null, works: true };
  return {
    ...steps,
    problem: text === "" ? { kind: "unread" } : { kind: "other-scan", text },
  };
}
