import type { Randomness } from "../../../shared/time.ts";

export interface SeededRandomness extends Randomness {
  /** The seed of a randomness that goes on where this one is. */
  seed(): number;
}

/** The same numbers for the same seed, so a shop can be set up again as it was. Mulberry32 (public domain). */
export function seededRandomness(seed: number): SeededRandomness {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return Object.assign(next, { seed: () => state });
}

export function oneOf<T>(random: Randomness, choices: readonly T[]): T {
  const chosen = choices[Math.floor(random() * choices.length)];
  if (chosen === undefined) throw new Error("Nothing to choose from");
  return chosen;
}

/** From `low` to `high`, both included. */
export const between = (
  random: Randomness,
  low: number,
  high: number,
): number => low + Math.floor(random() * (high - low + 1));

export interface IdSeries {
  next(): string;
  /** The id given out last; a series made with it goes on behind it. */
  last(): string;
}

/**
 * Platform ids in ascending order whose last digits differ, as a packer compares them. They begin behind `last`, else
 * somewhere above `first`, so that a shop of another seed has other ids.
 */
export function ascendingIds(
  random: Randomness,
  first: bigint,
  last?: string,
): IdSeries {
  let latest =
    last === undefined
      ? first + BigInt(between(random, 0, 999_999)) * 10_000_000n
      : BigInt(last);
  return {
    next() {
      latest += BigInt(between(random, 3, 9973));
      return String(latest);
    },
    last: () => String(latest),
  };
}
