import type { Randomness } from "../time.ts";

/** Waits between tries, in milliseconds; after the last one it stays at the last. */
export type RetrySchedule = readonly [number, ...number[]];

/** TikTok's advice for labels that are not ready (2, 4, 8, 15, 30 s), then once a minute. */
export const labelSchedule: RetrySchedule = [
  2_000, 4_000, 8_000, 15_000, 30_000, 60_000,
];

/** For calls that failed on the way: quick at first, because most outages are seconds long. */
export const callSchedule: RetrySchedule = [
  1_000, 3_000, 10_000, 30_000, 60_000, 300_000,
];

/** A fifth either way, so that twenty benches do not knock together when the platform comes back. */
const jitterShare = 0.2;

/** @param attempts tries so far, 1 after the first */
export function retryDelayMs(
  schedule: RetrySchedule,
  attempts: number,
  random: Randomness,
): number {
  const base = schedule[Math.min(attempts, schedule.length) - 1] ?? schedule[0];
  return Math.round(base * (1 - jitterShare + 2 * jitterShare * random()));
}
