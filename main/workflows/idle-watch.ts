import type { Clock } from "../../shared/time.ts";

/** Says when nothing was scanned or pressed for a while, once for each while. */
export interface IdleWatch {
  /** A hand moved. */
  heard(): void;
  stop(): void;
}

export function watchIdle(
  clock: Clock,
  afterMs: number,
  idle: () => void,
): IdleWatch {
  let cancel = clock.after(afterMs, idle);
  return {
    heard() {
      cancel();
      cancel = clock.after(afterMs, idle);
    },
    stop() {
      cancel();
    },
  };
}
