import type { Clock } from "../../shared/time.ts";

/** Node's timers fire at once when asked for more than this. */
const longestDelayMs = 2 ** 31 - 1;

/** The machine's own time, for entry files only; everything else is handed a clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(delayMs, run) {
    let timer: NodeJS.Timeout;
    const wait = (remainingMs: number): void => {
      const stepMs = Math.min(remainingMs, longestDelayMs);
      timer = setTimeout(() => {
        if (remainingMs > stepMs) wait(remainingMs - stepMs);
        else run();
      }, stepMs);
    };
    wait(Math.max(0, delayMs));
    return () => {
      clearTimeout(timer);
    };
  },
};
