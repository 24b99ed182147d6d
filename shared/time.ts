export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** UTC milliseconds. Everything that needs the time or a timer is given a clock; tests own theirs. */
export interface Clock {
  now(): number;
  /** Runs once after the delay; the returned function cancels it. */
  after(delayMs: number, run: () => void): () => void;
}

export type IdSource = () => string;

/** A number in [0, 1). */
export type Randomness = () => number;
