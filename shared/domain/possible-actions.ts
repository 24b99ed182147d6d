import type { BenchAction } from "../contract/bench-view.ts";
import type { BenchFacts } from "./bench-facts.ts";
import { openQuestion } from "./bench-question.ts";
import { quantityHelps } from "./quantity.ts";
import { isTroubleQuestion, troubleChoices } from "./trouble-questions.ts";
import { isToBeWeighed } from "./weigh-step.ts";

/** Which actions are possible now: the same rule lights the button and guards the command. */
export function possibleActions(facts: BenchFacts): BenchAction[] {
  if (!facts.signedIn) return [];
  const { parcel } = facts;
  const always: BenchAction[] =
    parcel === null ? ["call-supervisor"] : ["call-supervisor", "lock"];
  const question = openQuestion(facts.question, parcel);
  if (
    question?.kind === "choose-article" ||
    question?.kind === "teach" ||
    question?.kind === "choose-box"
  ) {
    const choices = ["choose-1", "choose-2", "choose-3", "choose-4"] as const;
    return [...choices.slice(0, question.options.length), "no", ...always];
  }
  if (question?.kind === "take-over") return ["yes", "no", ...always];
  if (question !== null) {
    const answers = isTroubleQuestion(question) ? troubleChoices(question) : [];
    return [...answers, "no", ...always];
  }
  const teach = facts.teachable ? (["teach"] as const) : [];
  if (parcel === null)
    return facts.runUnsure === null
      ? [...teach, ...always, "sign-out"]
      : ["yes", "no", ...always, "sign-out"];
  const boxes: BenchAction[] = facts.hasBoxes ? ["choose-box"] : [];
  const several = quantityHelps(facts.lines) ? (["quantity"] as const) : [];
  switch (parcel.stage) {
    case "claimed":
      return [
        ...teach,
        ...several,
        "set-aside",
        "short",
        "damaged",
        ...boxes,
        ...always,
      ];
    case "packing":
      return [
        ...teach,
        "undo",
        ...several,
        "set-aside",
        "short",
        "damaged",
        ...boxes,
        "move-parcel",
        ...always,
      ];
    case "packed": {
      if (facts.inserts.length > 0)
        return ["confirm", "undo", "set-aside", ...always];
      return [
        "undo",
        "set-aside",
        "damaged",
        "move-parcel",
        ...(isToBeWeighed(facts, parcel) ? (["skip-weighing"] as const) : []),
        ...boxes,
        ...always,
      ];
    }
    case "labelled":
      return parcel.print === "unsure"
        ? ["yes", "no", ...always]
        : parcel.print === "waiting" || facts.stuckOn === "done"
          ? always
          : ["undo", "reprint", "move-parcel", ...always];
    case "held":
      return parcel.held?.code === "parcel.address-changed"
        ? ["reprint", "confirm", ...always]
        : ["confirm", ...always];
    case "cancelled":
      return ["confirm", ...always];
    case "waiting":
    case "sealed":
    case "handed-over":
      return always;
    default:
      return parcel.stage satisfies never;
  }
}
