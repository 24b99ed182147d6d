import { noiseGrams, type SilentUnit } from "./silent-match.ts";

/** missing: scanned, and not in the box; unscanned: the other way round. */
export interface SilentAlarm {
  readonly kind: "missing" | "unscanned";
  /** "" when it looks like no article of this parcel. */
  readonly title: string;
  readonly grams: number;
}

export interface WaitedFor extends SilentUnit {
  readonly since: number;
}

export interface SilentState {
  /** One of each article of the parcel: what an unscanned thing probably is. */
  readonly articles: readonly SilentUnit[];
  /** Below this the plate is empty. */
  readonly emptyGrams: number;
  readonly packed: readonly SilentUnit[];
  readonly pending: readonly WaitedFor[];
  /** Scanned before the box was put on: perhaps in it. */
  readonly maybe: readonly SilentUnit[];
  /** Taken back, and still in the box. */
  readonly leaving: readonly SilentUnit[];
  readonly unscanned: SilentUnit | null;
  /** What the box weighed when it was last understood; null before it stood there. */
  readonly boxGrams: number | null;
  readonly standing: boolean;
  /** Box and filling, where the box was there before the first unit. */
  readonly packagingGrams: number | null;
  readonly certain: boolean;
  readonly settled: { readonly grams: number; readonly since: number } | null;
  readonly alarm: SilentAlarm | null;
  /** Between a scan and its step. Grows for a packer who is slower, to `mostPatienceMs`. */
  readonly patienceMs: number;
  /** What single units weighed when they went in, for whoever learns from it. */
  readonly steps: readonly { readonly skuId: string; readonly grams: number }[];
}

/** A missing or doubled unit is heard within a second. */
export const firstPatienceMs = 900;
export const mostPatienceMs = 3_000;
/** Lighter things are lost in what tape and paper weigh. */
export const lightestStepGrams = 6;

export const beginSilently = (
  articles: readonly SilentUnit[],
  scanned: readonly SilentUnit[],
  emptyGrams: number,
  patienceMs: number = firstPatienceMs,
): SilentState => ({
  articles,
  emptyGrams,
  packed: [],
  pending: [],
  maybe: scanned,
  leaving: [],
  unscanned: null,
  boxGrams: null,
  standing: false,
  packagingGrams: null,
  certain: true,
  settled: null,
  alarm: null,
  patienceMs,
  steps: [],
});

/** An unscanned thing that is this close to an article's weight is called by its name. */
const resemblanceShare = 0.25;

export const resembles = (unit: SilentUnit, grams: number): boolean =>
  Math.abs(unit.grams - grams) <=
  Math.max(noiseGrams, unit.toleranceGrams, unit.grams * resemblanceShare);
