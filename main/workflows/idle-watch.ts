import type { Clock } from "../../shared/time.ts";

/** Says when nothing was scanned or pressed for a while, once for each while. */
export interface IdleWatch {
  /** A hand moved, or the while is another one now: the wait begins anew. */
  heard(): void;
  stop(): void;
}

/** @param afterMs how long the while is now; null: nobody is told */
export function watchIdle(
  clock: Clock,
  afterMs: () => number | null,
  idle: () => void,
): IdleWatch {
  const wait = (): (() => void) => {
    const ms = afterMs();
    return ms === null ? () => undefined : clock.after(ms, idle);
  };
  let cancel = wait();
  return {
    heard() {
      cancel();
      cancel = wait();
    },
    stop() {
      cancel();
    },
  };
}
