/** What a newcomer is asked, one question after another; after the last comes the first order. */
export const firstSteps = [
  "language",
  "way",
  "scanner",
  "scale",
  "printer",
] as const;
export type FirstStep = (typeof firstSteps)[number];

/** The step after this one; null: the path is over. */
export const stepAfter = (step: FirstStep): FirstStep | null =>
  firstSteps[firstSteps.indexOf(step) + 1] ?? null;

/** The step before this one; the first has none but itself. */
export const stepBefore = (step: FirstStep): FirstStep =>
  firstSteps[firstSteps.indexOf(step) - 1] ?? step;
