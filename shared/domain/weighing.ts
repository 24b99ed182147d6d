import { refusal } from "../contract/refusals.ts";
import { done, refused, type Result } from "../result.ts";
import type { ScaleReading } from "../weight.ts";

/** Box, tape and filling of an ordinary parcel, until boxes are learned. */
export const packagingGrams = 35;

/** Below this a shop scale cannot be told from a draught. */
const smallestToleranceGrams = 20;
const toleranceShare = 0.04;

export interface WeighedLine {
  readonly title: string;
  readonly needed: number;
  /** From the catalogue; null when it does not know. */
  readonly weightGrams: number | null;
}

/** Units plus packaging, in whole grams; null when an article's weight is unknown: then any honest weight will do. */
export function expectedGrams(lines: readonly WeighedLine[]): number | null {
  let sum = packagingGrams;
  for (const line of lines) {
    if (line.weightGrams === null) return null;
    sum += line.weightGrams * line.needed;
  }
  return sum;
}

export const toleranceGrams = (expected: number): number =>
  Math.max(smallestToleranceGrams, Math.round(expected * toleranceShare));

/** Whether a reading may be used for a parcel at all (null: not settled yet), and if not, what to do at the scale. */
export function usableGrams(reading: ScaleReading): Result<number | null> {
  switch (reading.status) {
    case "overload":
      return refused(refusal("scale.overload", {}));
    case "underload":
      return refused(refusal("scale.under-zero", {}));
    case "not-zeroed":
      return refused(refusal("scale.not-zeroed", {}));
    case "fault":
      return refused(refusal("scale.fault", {}));
    case "motion":
    case "no-reading":
      return { ok: true, value: null };
    case "ok": {
      if (reading.grams === null) return refused(refusal("scale.fault", {}));
      if (reading.grams < 0) return refused(refusal("scale.under-zero", {}));
      // A scale that cannot tell is no settled scale: its driver proves it by repetition or it stays null.
      return {
        ok: true,
        value: reading.stable === true ? reading.grams : null,
      };
    }
    default:
      return reading.status satisfies never;
  }
}

/**
 * Judges a settled weight. Too light or too heavy names the article whose weight explains the difference best,
 * so that the packer looks for one thing instead of recounting the box.
 */
export function judgeWeight(
  grams: number,
  expected: number | null,
  lines: readonly WeighedLine[],
): Result<void> {
  if (expected === null) return done;
  const difference = Math.round(grams - expected);
  const tolerance = toleranceGrams(expected);
  if (Math.abs(difference) <= tolerance) return done;
  const hint = closestTitle(Math.abs(difference), tolerance, lines);
  return refused(
    difference < 0
      ? refusal("scale.too-light", { differenceGrams: -difference, hint })
      : refusal("scale.too-heavy", { differenceGrams: difference, hint }),
  );
}

/** The article one unit of which weighs about the difference; empty when none does. */
function closestTitle(
  differenceGrams: number,
  tolerance: number,
  lines: readonly WeighedLine[],
): string {
  const known = lines.flatMap(({ title, weightGrams }) =>
    weightGrams === null
      ? []
      : [{ title, off: Math.abs(weightGrams - differenceGrams) }],
  );
  const best = known.sort((a, b) => a.off - b.off)[0];
  return best !== undefined && best.off <= tolerance ? best.title : "";
}
