import { refusal } from "../contract/refusals.ts";
import { done, refused, type Result } from "../result.ts";
import type { ScaleReading } from "../weight.ts";
import type { WeightEstimate } from "./learned-weight.ts";

/** Box, tape and filling of an ordinary parcel, where nobody knows the box. */
export const packagingGrams = 35;

/** Below this a shop scale cannot be told from a draught. */
const smallestToleranceGrams = 20;
const toleranceShare = 0.04;
/** What is learned is only as exact as a shop scale shows it, twice. */
const smallestLearnedToleranceGrams = 5;
/** Tape and filling around a box of known weight. */
const fillingToleranceGrams = 10;
/** Within this many standard deviations lies every honest parcel of a year. */
const deviations = 3;

export interface WeighedLine {
  readonly title: string;
  readonly needed: number;
  /** Learned, else from the catalogue; null when neither knows. */
  readonly weightGrams: number | null;
  /** What accepted parcels taught; null or left out where that is not enough yet. */
  readonly learned?: WeightEstimate | null;
}

/** What is around the goods. */
export interface Packaging {
  readonly grams: number;
  /** own: the box's own weight is known; learned: with what is put around the goods in it; unknown: nobody knows the box. */
  readonly known: "unknown" | "own" | "learned";
  readonly learned: WeightEstimate | null;
}

export const unknownPackaging: Packaging = {
  grams: packagingGrams,
  known: "unknown",
  learned: null,
};

export interface ExpectedWeight {
  readonly grams: number;
  readonly toleranceGrams: number;
  /** Of how many parcels every article's weight was learned, of the least known one; null where the catalogue had to help. */
  readonly learnedFrom: number | null;
}

/** Units plus packaging, in whole grams; null when an article's weight is unknown: then any honest weight will do. */
export function expectWeight(
  lines: readonly WeighedLine[],
  packaging: Packaging = unknownPackaging,
): ExpectedWeight | null {
  let grams = packaging.grams;
  let unlearnedGrams = 0;
  let variance =
    packaging.learned === null ? 0 : varianceOf(packaging.learned, 1);
  let learnedFrom: number | null = lines.length === 0 ? null : Infinity;
  for (const { weightGrams, needed, learned = null } of lines) {
    if (weightGrams === null) return null;
    grams += weightGrams * needed;
    if (learned === null) {
      unlearnedGrams += weightGrams * needed;
      learnedFrom = null;
    } else {
      variance += varianceOf(learned, needed);
      if (learnedFrom !== null)
        learnedFrom = Math.min(learnedFrom, learned.count);
    }
  }
  const loose =
    unlearnedGrams > 0 || packaging.known === "unknown"
      ? toleranceGrams(unlearnedGrams + packaging.grams)
      : packaging.known === "own"
        ? fillingToleranceGrams
        : 0;
  return {
    grams: Math.round(grams),
    toleranceGrams: Math.max(
      smallestLearnedToleranceGrams,
      Math.round(Math.hypot(loose, deviations * Math.sqrt(variance))),
    ),
    learnedFrom,
  };
}

/** Units differ from each other, and all of them by as much as their mean is not known better. */
const varianceOf = (
  { spreadGrams, count }: WeightEstimate,
  units: number,
): number => spreadGrams ** 2 * (units + units ** 2 / Math.max(1, count));

/** Catalogue weights are rough: of one unit nobody has learned, this much is honest. */
const unlearnedUnitShare = 0.12;

/** How far one unit may be off when it goes into a box on the scale. */
export const unitTolerance = (
  grams: number,
  learned: WeightEstimate | null,
): number =>
  learned === null
    ? grams * unlearnedUnitShare
    : deviations * Math.sqrt(varianceOf(learned, 1));

/** Of a weight that nobody has learned. */
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
  expected: Pick<ExpectedWeight, "grams" | "toleranceGrams"> | null,
  lines: readonly WeighedLine[],
): Result<void> {
  if (expected === null) return done;
  const difference = Math.round(grams - expected.grams);
  const tolerance = expected.toleranceGrams;
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
