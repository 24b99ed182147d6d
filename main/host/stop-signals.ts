import type { Clock } from "../../shared/time.ts";

/** Longer than any commit; a device that hangs must not keep the bench from shutting down. */
const longestStopMs = 5000;

/**
 * Runs `stop` once on the first signal to end, then ends the program. Repeats are ignored: a terminal signals the whole
 * group and npm passes its signal on, so one Ctrl+C arrives twice.
 */
export function stopOnSignals(
  stop: () => Promise<void>,
  clock: Clock,
  exit: (code: number) => void,
): void {
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) return;
    stopping = true;
    const giveUp = clock.after(longestStopMs, () => {
      exit(1);
    });
    stop().then(
      () => {
        giveUp();
        exit(0);
      },
      () => {
        exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, onSignal);
  }
}
