/** Observations kept of each source: enough for a steady spread, few enough that a new packing of an article shows within weeks. */
const windowLength = 31;

/** Fewer observations than this are an anecdote. */
export const enoughObservations = 5;

/** Beyond this many robust standard deviations an observation is somebody's mistake. */
const outlierDeviations = 3.5;
/** Makes the median of absolute deviations a standard deviation, for normal errors. */
const deviationsPerMad = 1.4826;
/** A shop scale shows whole grams, so nothing is known better. */
const smallestSpreadGrams = 0.5;
/** Equal readings must not make the next honest gram an outlier. */
const smallestOutlierGrams = 3;

/** step: its own weight going into a box on the scale; parcel: what accepted parcels leave for it. */
export type ObservationSource = "step" | "parcel";

/** What accepted parcels taught of one thing. Weights in grams, the newest last. */
export interface LearnedWeight {
  /** All observations since it was last forgotten. */
  readonly count: number;
  readonly steps: readonly number[];
  readonly parcels: readonly number[];
}

export const nothingLearned: LearnedWeight = {
  count: 0,
  steps: [],
  parcels: [],
};

export interface WeightEstimate {
  readonly meanGrams: number;
  /** Standard deviation of one piece. */
  readonly spreadGrams: number;
  /** How many observations it rests on, all told. */
  readonly count: number;
}

/** @param grams of one piece; what no scale can have said of it is not learned */
export function learn(
  known: LearnedWeight,
  source: ObservationSource,
  grams: number,
): LearnedWeight {
  if (!Number.isFinite(grams) || grams <= 0) return known;
  const added = (before: readonly number[]): number[] => [
    ...before.slice(1 - windowLength),
    Math.round(grams * 10) / 10,
  ];
  return {
    count: known.count + 1,
    steps: source === "step" ? added(known.steps) : known.steps,
    parcels: source === "parcel" ? added(known.parcels) : known.parcels,
  };
}

/**
 * Mean and spread of what is no outlier; null until there is enough. Steps go before parcels: nothing but the article
 * itself is in them. Up to a good quarter of the observations may be nonsense (median and median deviation decide).
 */
export function estimateOf(known: LearnedWeight): WeightEstimate | null {
  const source =
    known.steps.length >= enoughObservations ? known.steps : known.parcels;
  if (source.length < enoughObservations) return null;
  const middle = median(source);
  const deviation =
    median(source.map((grams) => Math.abs(grams - middle))) * deviationsPerMad;
  const furthest = Math.max(
    smallestOutlierGrams,
    deviation * outlierDeviations,
  );
  const honest = source.filter((grams) => Math.abs(grams - middle) <= furthest);
  const mean = sum(honest) / honest.length;
  const variance =
    sum(honest.map((grams) => (grams - mean) ** 2)) /
    Math.max(1, honest.length - 1);
  return {
    meanGrams: mean,
    spreadGrams: Math.max(smallestSpreadGrams, Math.sqrt(variance)),
    count: known.count,
  };
}

/** Said by the catalogue and said by the scale differ by more than this: somebody should look at the catalogue. */
const farOffShare = 0.2;
const farOffGrams = 15;

export const isFarOff = (
  catalogueGrams: number,
  learned: WeightEstimate,
): boolean =>
  Math.abs(catalogueGrams - learned.meanGrams) >
  Math.max(farOffGrams, learned.meanGrams * farOffShare);

export interface UnitsInParcel {
  readonly key: string;
  readonly units: number;
  /** Null where nothing was learned yet. */
  readonly learned: WeightEstimate | null;
}

/**
 * What one accepted weight says of one article: the only one in the box, or the only one that is not known yet. Null where
 * it says nothing certain: two unknown articles share the rest in any way they like.
 */
export function attributeRest(
  grams: number,
  packagingGrams: number,
  articles: readonly UnitsInParcel[],
): { readonly key: string; readonly gramsPerUnit: number } | null {
  const unknown = articles.filter(({ learned }) => learned === null);
  const about = articles.length === 1 ? articles[0] : unknown[0];
  if (about === undefined || about.units === 0) return null;
  if (articles.length > 1 && unknown.length !== 1) return null;
  const others = articles
    .filter((each) => each !== about)
    .map(({ units, learned }) => units * (learned?.meanGrams ?? 0));
  const gramsPerUnit = (grams - packagingGrams - sum(others)) / about.units;
  return gramsPerUnit > 0 ? { key: about.key, gramsPerUnit } : null;
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, each) => total + each, 0);

/** Of at least one number. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1
    ? upper
    : (upper + (sorted[half - 1] ?? 0)) / 2;
}
