import type { Clock } from "../shared/time.ts";

const tickMs = 5_000;
/** A busy computer is late by a second or two; one that slept, by at least as long as its lid takes to close. */
const missedMs = 10_000;

/**
 * Tells when this computer wakes up: timers stand still while it sleeps and the wall clock does not. A clock that was put
 * forward looks the same, and costs a device no more than being opened again.
 */
export function watchWake(clock: Clock, woken: () => void): () => void {
  let cancel = (): void => undefined;
  const tick = (): void => {
    const expectedAt = clock.now() + tickMs;
    cancel = clock.after(tickMs, () => {
      const hasSlept = clock.now() - expectedAt > missedMs;
      tick();
      if (hasSlept) woken();
    });
  };
  tick();
  return () => {
    cancel();
  };
}
