import type { ScaleReading } from "../../../shared/weight.ts";

/** What the gauge shows: the scale's own figures, and where the pointer stands. */
export interface Gauge {
  /** The scale's digits, untouched; null when it gave no number to use. */
  readonly weight: string | null;
  readonly unit: string | null;
  readonly state: "silent" | "moving" | "settled" | "trouble";
  /** Where the pointer stands from left to right, 0 to 1; null without a weight or an expectation. */
  readonly pointer: number | null;
  readonly zone: "light" | "right" | "heavy" | null;
}

/** The window takes the middle fifth, whatever its width in grams: it must be seen from three metres. */
export const windowFrom = 0.6;
export const windowTo = 0.8;

/** Piecewise: empty to the window, the window itself, and as much again above it. */
function pointerAt(grams: number, expected: number, tolerance: number): number {
  const low = expected - tolerance;
  const high = expected + tolerance;
  if (grams <= low)
    return low <= 0 ? 0 : Math.max(0, (grams / low) * windowFrom);
  if (grams <= high)
    return (
      windowFrom + ((grams - low) / (high - low)) * (windowTo - windowFrom)
    );
  const over = (grams - high) / Math.max(high - low, expected * 0.25);
  return Math.min(1, windowTo + over * (1 - windowTo));
}

export function gaugeOf(
  reading: ScaleReading | null,
  expectedGrams: number | null,
  toleranceGrams: number,
): Gauge {
  if (reading === null)
    return {
      weight: null,
      unit: null,
      state: "silent",
      pointer: null,
      zone: null,
    };
  const { weight, unit, grams, status } = reading;
  const state =
    status === "motion" || (status === "ok" && reading.stable === false)
      ? "moving"
      : status === "ok"
        ? "settled"
        : status === "no-reading"
          ? "silent"
          : "trouble";
  const judged =
    grams === null || expectedGrams === null || expectedGrams <= 0
      ? null
      : grams;
  return {
    weight,
    unit,
    state,
    pointer:
      judged === null || expectedGrams === null
        ? null
        : pointerAt(judged, expectedGrams, toleranceGrams),
    zone:
      judged === null || expectedGrams === null
        ? null
        : judged < expectedGrams - toleranceGrams
          ? "light"
          : judged > expectedGrams + toleranceGrams
            ? "heavy"
            : "right",
  };
}
