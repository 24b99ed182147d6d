import type { RunWanted } from "../../../shared/contract/runs-contract.ts";
import { mostRunLabels } from "../../../shared/domain/plan-run.ts";

/** What somebody filled in about the next run. */
export interface RunDraft {
  readonly contents: RunWanted["contents"];
  readonly due: RunWanted["due"];
  /** Empty for every service. */
  readonly delivery: string;
  readonly most: string;
}

export const firstRunDraft: RunDraft = {
  contents: "one-article",
  due: "today",
  delivery: "",
  most: "50",
};

/** Null while the number is missing or impossible. */
export function wantedOf(draft: RunDraft): RunWanted | null {
  const most = Number(draft.most);
  return Number.isInteger(most) && most >= 1 && most <= mostRunLabels
    ? {
        contents: draft.contents,
        due: draft.due,
        delivery: draft.delivery === "" ? null : draft.delivery,
        most,
      }
    : null;
}
