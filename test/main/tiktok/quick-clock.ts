import type { Clock } from "../../../shared/time.ts";

export interface QuickClock extends Clock {
  /** Waits that passed, in milliseconds. */
  readonly waited: number[];
  /** Ends every wait of ten seconds and more: the timeouts. */
  runOut(): void;
  /** How many timeouts are watched right now. */
  watched(): number;
}

/** Short waits pass at once and move time on; timeouts run out only when the test says so. For tests over real sockets. */
export function quickClock(startAt = 1_790_000_000_000): QuickClock {
  let now = startAt;
  const timeouts = new Set<() => void>();
  const waited: number[] = [];
  return {
    waited,
    now: () => now,
    after(delayMs, run) {
      if (delayMs >= 10_000) {
        timeouts.add(run);
        return () => {
          timeouts.delete(run);
        };
      }
      const turn = setImmediate(() => {
        now += delayMs;
        waited.push(delayMs);
        run();
      });
      return () => {
        clearImmediate(turn);
      };
    },
    runOut() {
      for (const run of timeouts) run();
    },
    watched: () => timeouts.size,
  };
}
