import type { DoctorResult } from "../../../../shared/contract/doctor-view.ts";

export type DoctorVerdict = "running" | "good" | "attention" | "bad";

/** The worst of what was found; while checks run, only that they run. */
export function verdictOf(
  results: readonly DoctorResult[],
  ended: boolean,
): DoctorVerdict {
  const has = (state: DoctorResult["state"]): boolean =>
    results.some((result) => result.state === state);
  if (!ended) return "running";
  if (has("bad")) return "bad";
  // Cut off in the middle is not well.
  if (has("attention") || has("running") || results.length === 0)
    return "attention";
  return "good";
}

export interface DoctorGroupOf {
  readonly subject: string;
  readonly results: readonly DoctorResult[];
}

/** By what was looked at, in the order in which it was first looked at. */
export const groupsOf = (
  results: readonly DoctorResult[],
): readonly DoctorGroupOf[] =>
  [...new Set(results.map(({ subject }) => subject))].map((subject) => ({
    subject,
    results: results.filter((result) => result.subject === subject),
  }));
