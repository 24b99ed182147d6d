import type { Refusal } from "../../shared/contract/refusals.ts";
import {
  callSchedule,
  retryDelayMs,
  type RetrySchedule,
} from "../../shared/domain/retry-delay.ts";
import type { Result } from "../../shared/result.ts";
import { hourMs, type Clock, type Randomness } from "../../shared/time.ts";

/** How often a stream is read: that often while it changes, this seldom while it rests. */
export interface ReadingPace {
  readonly busyMs: number;
  readonly quietMs: number;
  /** Between tries while readings fail. */
  readonly retry: RetrySchedule;
}

/** Orders are what the bench lives by: seconds while they come in, a minute at most while none do. */
export const orderPace: ReadingPace = {
  busyMs: 5_000,
  quietMs: 60_000,
  retry: [3_000, 7_500, 15_000, 30_000, 60_000],
};

/** What changes by the hour, such as stock. */
export const hourlyPace: ReadingPace = {
  busyMs: 2 * 60_000,
  quietMs: hourMs,
  retry: callSchedule,
};

export interface ReadingParts {
  readonly clock: Clock;
  readonly random: Randomness;
  readonly pace: ReadingPace;
  /** Reads the stream once; `changed` is how much of it was new. Its own bugs are its own: it must not reject. */
  read(): Promise<Result<{ readonly changed: number }>>;
}

export interface Reading {
  /** Reads now: something is known to have changed. However often it is asked for during a reading, one more follows. */
  poke(): void;
  /** Settles when the reading in progress has ended. */
  stop(): Promise<void>;
}

const slowDown = 1.5;

/** Reads a stream now and again and again: soon after a change, less and less often while nothing happens. */
export function keepReading(parts: ReadingParts): Reading {
  const { clock, random, pace } = parts;
  let intervalMs = pace.busyMs;
  let failures = 0;
  let again = false;
  let stopped = false;
  let running = false;
  let turning: Promise<void> = Promise.resolve();
  let cancel = (): void => undefined;

  const delayAfter = (
    outcome: Result<{ readonly changed: number }>,
  ): number => {
    if (!outcome.ok) {
      failures += 1;
      const delayMs = retryDelayMs(pace.retry, failures, random);
      return Math.max(delayMs, askedToWaitMs(outcome.refusal));
    }
    failures = 0;
    intervalMs =
      outcome.value.changed > 0
        ? pace.busyMs
        : Math.min(pace.quietMs, intervalMs * slowDown);
    return intervalMs;
  };

  const turn = async (): Promise<void> => {
    let delayMs = 0;
    do {
      again = false;
      const outcome = await parts.read();
      if (stopped) return;
      delayMs = delayAfter(outcome);
    } while (again);
    running = false;
    cancel = clock.after(delayMs, begin);
  };

  function begin(): void {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = true;
    cancel();
    turning = turn();
  }

  begin();
  return {
    poke: begin,
    async stop() {
      stopped = true;
      cancel();
      await turning;
    },
  };
}

const askedToWaitMs = (problem: Refusal): number =>
  problem.code === "shop.rate-limited"
    ? problem.params.retryAfterSeconds * 1000
    : 0;
