/** One unit as the scale sees it. */
export interface SilentUnit {
  readonly skuId: string;
  readonly title: string;
  readonly grams: number;
  /** How far an honest one may be off. */
  readonly toleranceGrams: number;
}

/** Something that may have gone into the box (grams above zero) or out of it (below). */
export interface Move {
  readonly grams: number;
  readonly toleranceGrams: number;
}

/** Two steps of a shop scale of 1 g: less is a draught. */
export const noiseGrams = 2;

/** Closer than this to half a unit, one too many and one too few look alike. */
const tellApartShare = 0.45;

/** Two to the power of this many combinations are tried after each reading. */
const mostMovesCombined = 8;

/** How far a sum of these may be off and still be told from a sum with one of them more or less. */
export function matchTolerance(moves: readonly Move[]): number {
  if (moves.length === 0) return noiseGrams;
  const lightest = Math.min(...moves.map(({ grams }) => Math.abs(grams)));
  const loose = moves.reduce((sum, move) => sum + move.toleranceGrams, 0);
  return Math.min(noiseGrams + loose, lightest * tellApartShare);
}

export interface Match<Kind extends Move> {
  readonly moves: readonly Kind[];
  /** What the change is more (or, below zero, less) than these moves. */
  readonly restGrams: number;
  readonly fits: boolean;
}

/**
 * The moves that explain a change of weight best. One that fits goes before one that only comes close; the earlier moves
 * before later ones. Of very many moves only runs from the first, and single ones, are tried.
 */
export function matchMoves<Kind extends Move>(
  changeGrams: number,
  moves: readonly Kind[],
): Match<Kind> {
  let best = matched<Kind>(changeGrams, []);
  for (const combination of combinations(moves)) {
    const next = matched(changeGrams, combination);
    if (next.fits === best.fits) {
      if (Math.abs(next.restGrams) < Math.abs(best.restGrams)) best = next;
    } else if (next.fits) best = next;
  }
  return best;
}

function matched<Kind extends Move>(
  changeGrams: number,
  moves: readonly Kind[],
): Match<Kind> {
  const restGrams = moves.reduce(
    (rest, { grams }) => rest - grams,
    changeGrams,
  );
  const fits = Math.abs(restGrams) <= matchTolerance(moves);
  return { moves, restGrams, fits };
}

function* combinations<Kind>(all: readonly Kind[]): Generator<Kind[]> {
  if (all.length <= mostMovesCombined) {
    for (let chosen = 1; chosen < 1 << all.length; chosen++)
      yield all.filter((_, index) => (chosen & (1 << index)) !== 0);
    return;
  }
  for (let length = all.length; length > 0; length--)
    yield all.slice(0, length);
  for (const one of all.slice(1)) yield [one];
}
