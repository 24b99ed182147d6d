import type { Clock } from "../../shared/time.ts";

/** What the work comes to, or null when that takes longer; the work itself is not ended by it. */
export const inTime = <Value>(
  work: Promise<Value>,
  patienceMs: number,
  clock: Clock,
): Promise<Value | null> =>
  new Promise((resolve, reject) => {
    const cancel = clock.after(patienceMs, () => {
      resolve(null);
    });
    work.finally(cancel).then(resolve, reject);
  });
