import type { Clock, IdSource } from "../../shared/time.ts";

const timeDigits = 9;
const counterDigits = 4;
const counterLimit = 36 ** counterDigits;

/**
 * Ids of 26 characters that sort by when they were made: time, a counter within the same millisecond, chance.
 * Also in order when the clock goes back: the last time used is kept until the clock has passed it.
 *
 * @param chance gives 13 characters of 0-9a-z; two benches that share a database differ in these
 */
export function sortableIds(clock: Clock, chance: () => string): IdSource {
  let lastTime = 0;
  let counter = 0;

  return () => {
    const now = clock.now();
    if (now > lastTime) {
      lastTime = now;
      counter = 0;
    } else {
      counter += 1;
      if (counter === counterLimit) {
        lastTime += 1;
        counter = 0;
      }
    }
    return (
      lastTime.toString(36).padStart(timeDigits, "0") +
      counter.toString(36).padStart(counterDigits, "0") +
      chance()
    );
  };
}
