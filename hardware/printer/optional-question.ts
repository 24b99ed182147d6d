/** Printers that know the question answer within 50 ms; older ones and clones say nothing at all. */
const firstLimitMs = 500;
/** One that has answered before is only late. */
const patientLimitMs = 2_000;
/** A first answer may get lost; two lost ones mean that there is none. */
const silencesAllowed = 2;

/**
 * A question that not every printer knows. One that leaves it unanswered twice is not asked again, because every silence keeps
 * a label waiting.
 */
export function optionalQuestion<Answer>(): (
  ask: (limitMs: number) => Promise<Answer | null>,
) => Promise<Answer | null> {
  let isKnown = false;
  let silences = 0;
  return async (ask) => {
    if (!isKnown && silences >= silencesAllowed) return null;
    const answer = await ask(isKnown ? patientLimitMs : firstLimitMs);
    if (answer !== null) isKnown = true;
    else silences++;
    return answer;
  };
}
