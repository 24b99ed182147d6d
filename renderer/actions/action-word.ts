import type { Instruction } from "../../shared/contract/bench-view.ts";
import type { Catalogue } from "../../shared/i18n/catalogue.ts";
import type { OperatorAction } from "./operator-action.ts";

/** What "no" is to the question on the screen: an answer, the end of a list, or the way back. */
const noAnswers: Partial<Record<Instruction["kind"], "no" | "done">> = {
  "ask-printed": "no",
  "ask-take-over": "no",
  "ask-run-paper": "no",
  "fill-tote": "done",
};

/** The word on an action's button while this is asked: nobody answers "which one?" with no. */
export function actionWord(
  id: OperatorAction["id"],
  asked: Instruction["kind"] | undefined,
  words: Catalogue,
): string {
  if (id !== "no" || asked === undefined) return words.actions[id];
  const meant = noAnswers[asked] ?? "back";
  return meant === "no" ? words.actions.no : words.bench.answers[meant];
}
