import type { Clock } from "../../shared/time.ts";

/** What two processes must agree on to share one fast clock. */
export interface FastTime {
  /** Real time when the clock was started, UTC milliseconds; it shows this then. */
  readonly startedAt: number;
  /** Seconds of this clock in one real second. */
  readonly speed: number;
}

/** A clock that runs faster than the real one, so that retries of minutes pass in seconds. */
export const fastClock = ({ startedAt, speed }: FastTime): Clock => ({
  now: () => Math.round(startedAt + (Date.now() - startedAt) * speed),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs / speed);
    return () => {
      clearTimeout(timer);
    };
  },
});
