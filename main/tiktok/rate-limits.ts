import { refusal } from "../../shared/contract/refusals.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import { hourMs, type Clock, type Randomness } from "../../shared/time.ts";

/** Where a bucket starts and how far success may raise it, in calls per second. */
export interface Pace {
  readonly perSecond: number;
  readonly ceilingPerSecond: number;
}

/**
 * The platform publishes no fixed figure: reads start at 3/s and writes at 1/s, and the answers say the rest.
 * Source: TikTok Shop Partner documentation, "Rate limits"; the older page names 50/s, so we never go far beyond.
 */
export const paces: Readonly<Record<"read" | "write", Pace>> = {
  read: { perSecond: 3, ceilingPerSecond: 100 },
  write: { perSecond: 1, ceilingPerSecond: 25 },
};

const burst = 5;
const slowestPerSecond = 0.2;
/** Until the first "too many", every answer raises the pace by half; afterwards only by this much. */
const carefulStepPerSecond = 0.1;
/** Nobody waits longer than this for a turn; the refusal says when to come back. */
const longestWaitMs = 10_000;
const firstBackoffMs = 1_000;
const longestBackoffMs = 60_000;
/** More than this is a slip of the platform, not a wish. */
const longestRetryAfterMs = hourMs;

interface Bucket {
  perSecond: number;
  tokens: number;
  filledAt: number;
  pausedUntil: number;
  /** "Too many" answers since the last success. */
  strikes: number;
  careful: boolean;
}

export interface RateLimits {
  /** Waits for a turn at this call; refuses with `shop.rate-limited` when that would take more than ten seconds. */
  turn(call: string, pace: Pace): Promise<Result<void>>;
  succeeded(call: string, pace: Pace): void;
  /** The platform said "too many": halves the pace. Returns the milliseconds to stay away, at least `minimumMs`. */
  tooMany(call: string, pace: Pace, minimumMs: number): number;
}

/** One bucket per call of one shop. */
export function createRateLimits(clock: Clock, random: Randomness): RateLimits {
  const buckets = new Map<string, Bucket>();

  const bucketOf = (call: string, pace: Pace): Bucket => {
    let bucket = buckets.get(call);
    if (bucket === undefined) {
      bucket = {
        perSecond: pace.perSecond,
        tokens: burst,
        filledAt: clock.now(),
        pausedUntil: 0,
        strikes: 0,
        careful: false,
      };
      buckets.set(call, bucket);
    }
    // A clock that went back neither fills nor empties the bucket.
    const elapsedMs = Math.max(0, clock.now() - bucket.filledAt);
    bucket.filledAt = clock.now();
    bucket.tokens = Math.min(
      burst,
      bucket.tokens + (elapsedMs / 1000) * bucket.perSecond,
    );
    return bucket;
  };

  return {
    async turn(call, pace) {
      const bucket = bucketOf(call, pace);
      const pauseMs = Math.max(0, bucket.pausedUntil - clock.now());
      const emptyMs = Math.max(
        0,
        ((1 - bucket.tokens) / bucket.perSecond) * 1e3,
      );
      const waitMs = Math.max(pauseMs, emptyMs);
      if (waitMs > longestWaitMs) {
        const retryAfterSeconds = Math.ceil(waitMs / 1000);
        return refused(refusal("shop.rate-limited", { retryAfterSeconds }));
      }
      // Taken at once, so that the next in line waits behind this one.
      bucket.tokens -= 1;
      if (waitMs > 0) await wait(clock, waitMs);
      return done;
    },
    succeeded(call, pace) {
      const bucket = bucketOf(call, pace);
      bucket.strikes = 0;
      bucket.perSecond = Math.min(
        pace.ceilingPerSecond,
        bucket.careful
          ? bucket.perSecond + carefulStepPerSecond
          : bucket.perSecond * 1.5,
      );
    },
    tooMany(call, pace, minimumMs) {
      const bucket = bucketOf(call, pace);
      const backoffMs = Math.min(
        longestBackoffMs,
        firstBackoffMs * 2 ** bucket.strikes,
      );
      const awayMs = Math.max(minimumMs, backoffMs * (0.5 + random() / 2));
      bucket.strikes = Math.min(bucket.strikes + 1, 10);
      bucket.careful = true;
      bucket.perSecond = Math.max(slowestPerSecond, bucket.perSecond / 2);
      bucket.tokens = Math.min(bucket.tokens, 1);
      bucket.pausedUntil = Math.max(bucket.pausedUntil, clock.now() + awayMs);
      return awayMs;
    },
  };
}

export const wait = (clock: Clock, delayMs: number): Promise<void> =>
  new Promise((resolve) => {
    clock.after(delayMs, resolve);
  });

/**
 * The `Retry-After` header in milliseconds, 0 without one. As a date it counts from the answer's own `Date`,
 * because this machine's clock may be wrong.
 */
export function retryAfterMs(headers: Headers): number {
  const value = headers.get("retry-after")?.trim() ?? "";
  const waitMs = /^\d+$/.test(value)
    ? Number(value) * 1000
    : Date.parse(value) - Date.parse(headers.get("date") ?? "");
  return waitMs > 0 ? Math.min(waitMs, longestRetryAfterMs) : 0;
}
