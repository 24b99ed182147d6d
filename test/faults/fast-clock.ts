import type { Clock } from "../../shared/time.ts";

/** What two processes must agree on to share one fast clock. */
export interface FastTime {
  /** Real time when the clock was started, UTC milliseconds; it shows this then. */
  readonly startedAt: number;
  /** Seconds of this clock in one real second. */
  readonly speed: number;
  /** What it was moved ahead since, in its own milliseconds. */
  readonly aheadMs: number;
}

export interface FastClock extends Clock {
  /** When the soonest of its timers rings; null when none is set. */
  nextAt(): number | null;
  aheadMs(): number;
  /** Shows this much more than it was started with from now on, and its timers ring as much sooner. Never goes back. */
  moveTo(aheadMs: number): void;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
  handle: NodeJS.Timeout | undefined;
}

/** Runs faster than the real clock, so that retries of minutes pass in seconds, and skips what nobody has a use for. */
export function fastClock(time: FastTime): FastClock {
  const { startedAt, speed } = time;
  let { aheadMs } = time;
  const timers = new Set<Timer>();
  const now = (): number =>
    Math.round(startedAt + aheadMs + (Date.now() - startedAt) * speed);

  const wind = (timer: Timer): void => {
    clearTimeout(timer.handle);
    timer.handle = setTimeout(
      () => {
        timers.delete(timer);
        timer.run();
      },
      Math.max(0, timer.at - now()) / speed,
    );
  };

  return {
    now,
    after(delayMs, run) {
      const timer: Timer = { at: now() + delayMs, run, handle: undefined };
      timers.add(timer);
      wind(timer);
      return () => {
        clearTimeout(timer.handle);
        timers.delete(timer);
      };
    },
    nextAt: () =>
      timers.size === 0 ? null : Math.min(...[...timers].map(({ at }) => at)),
    aheadMs: () => aheadMs,
    moveTo(newAheadMs) {
      aheadMs = Math.max(aheadMs, newAheadMs);
      for (const timer of [...timers].sort((a, b) => a.at - b.at)) wind(timer);
    },
  };
}
