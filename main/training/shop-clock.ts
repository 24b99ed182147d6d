import type { Clock } from "../../shared/time.ts";

/** The shop's own time: it may be moved ahead, so that holds end and deadlines pass while one watches. */
export interface ShopClock extends Clock {
  /** From now on the shop is this much later than it was. */
  moveAhead(milliseconds: number): void;
  /** What it is ahead of the clock of this machine. */
  aheadMs(): number;
}

/** Timers are not moved: a label takes as many seconds as before. */
export function shopClock(clock: Clock, aheadAtFirstMs = 0): ShopClock {
  let aheadMs = aheadAtFirstMs;
  return {
    now: () => clock.now() + aheadMs,
    after: (delayMs, run) => clock.after(delayMs, run),
    moveAhead(milliseconds) {
      aheadMs += Math.max(0, milliseconds);
    },
    aheadMs: () => aheadMs,
  };
}
