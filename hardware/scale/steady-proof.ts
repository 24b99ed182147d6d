import type { ScaleReading } from "../../shared/weight.ts";

/** Where the protocol has no flag for it, so many equal readings over so long a time are a settled weight. */
const equalReadings = 3;
const steadyMs = 500;

/** A hole this long in the readings starts the proof again: nobody knows what lay on the scale meanwhile. */
const longestGapMs = 1_500;

/**
 * Tells by repetition what a scale without a stability flag cannot tell: its readings keep `stable: null` until they have
 * been equal long enough, and are stable from then on. All other readings pass unchanged.
 */
export function createSteadyProof(): (
  reading: ScaleReading,
  at: number,
) => ScaleReading {
  let run: {
    weight: string;
    unit: string | null;
    count: number;
    since: number;
    last: number;
  } | null = null;

  return (reading, at) => {
    const { weight, unit, stable, status } = reading;
    if (stable !== null || weight === null || status !== "ok") {
      run = null;
      return reading;
    }
    const goesOn =
      run !== null &&
      run.weight === weight &&
      run.unit === unit &&
      at >= run.last &&
      at - run.last <= longestGapMs;
    run =
      goesOn && run !== null
        ? { ...run, count: run.count + 1, last: at }
        : { weight, unit, count: 1, since: at, last: at };
    const proved = run.count >= equalReadings && at - run.since >= steadyMs;
    return proved ? { ...reading, stable: true } : reading;
  };
}
