import type { Verdict } from "../../shared/contract/bench-view.ts";

/**
 * Says which verdicts are new to this ear. What had already been decided when the screen opened is not sounded again,
 * and neither is a verdict that arrives twice, as an answer and as an event.
 */
export function createVerdictEar(): (
  epoch: number,
  verdict: Verdict | null,
) => Verdict | null {
  let heardEpoch = -1;
  let heard = -1;
  return (epoch, verdict) => {
    const sequence = verdict?.sequence ?? -1;
    const opening =
      epoch !== heardEpoch && (heardEpoch === -1 || sequence < heard);
    heardEpoch = epoch;
    if (opening) {
      heard = sequence;
      return null;
    }
    if (verdict === null || sequence <= heard) return null;
    heard = sequence;
    return verdict;
  };
}
