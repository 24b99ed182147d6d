import type { BenchAction, Instruction } from "../contract/bench-view.ts";
import type { Refusal } from "../contract/refusals.ts";
import type { HeldDecision, Trouble } from "../contract/trouble-view.ts";
import { paperReasons } from "../contract/trouble-view.ts";
import type { ParcelId, SkuId } from "../ids.ts";

/** What a bench asks when goods or paper are in trouble. */
export type TroubleQuestion =
  | {
      readonly kind: "which-line";
      readonly trouble: Trouble;
      readonly options: readonly {
        readonly skuId: SkuId;
        readonly title: string;
        readonly sellerSku: string;
      }[];
    }
  | {
      readonly kind: "which-unit";
      readonly skuId: SkuId;
      readonly title: string;
    }
  | {
      readonly kind: "settle-trouble";
      readonly trouble: Trouble;
      readonly skuId: SkuId;
      readonly title: string;
    }
  | {
      readonly kind: "choose-reason";
      readonly of: "reprint" | "void-label";
      readonly approvedBy: string;
    }
  | {
      readonly kind: "decide-held";
      readonly parcelId: ParcelId;
      readonly parcel: string;
      readonly reason: Refusal;
      readonly decisions: readonly HeldDecision[];
      /** The supervisor who decides; null until a badge was scanned. */
      readonly approvedBy: string | null;
    };

export const isTroubleQuestion = (question: {
  readonly kind: string;
}): question is TroubleQuestion =>
  question.kind === "which-line" ||
  question.kind === "which-unit" ||
  question.kind === "settle-trouble" ||
  question.kind === "choose-reason" ||
  question.kind === "decide-held";

/** @param missingOf how many units of an article are not in the box yet */
export function troubleInstruction(
  question: TroubleQuestion,
  missingOf: (skuId: SkuId) => number,
): Instruction {
  switch (question.kind) {
    case "which-line":
      return {
        kind: "choose-line",
        trouble: question.trouble,
        options: question.options.map((option) => ({ ...option })),
      };
    case "which-unit":
      return { kind: "choose-unit", title: question.title };
    case "settle-trouble": {
      const { trouble, title } = question;
      const missing = missingOf(question.skuId);
      return { kind: "settle-trouble", trouble, title, missing };
    }
    case "choose-reason":
      return { kind: "choose-reason", of: question.of };
    case "decide-held":
      return {
        kind: "decide-held",
        parcel: question.parcel,
        refusal: question.reason,
        approved: question.approvedBy !== null,
        decisions: [...question.decisions],
      };
    default:
      return question satisfies never;
  }
}

const choices = ["choose-1", "choose-2", "choose-3", "choose-4"] as const;

/** As many choices as the question has answers. */
export function troubleChoices(question: TroubleQuestion): BenchAction[] {
  switch (question.kind) {
    case "which-line":
      return choices.slice(0, question.options.length);
    case "which-unit":
      return choices.slice(0, 2);
    case "settle-trouble":
      return choices.slice(0, 3);
    case "choose-reason":
      return choices.slice(0, paperReasons.length);
    case "decide-held":
      return question.approvedBy === null
        ? []
        : choices.slice(0, question.decisions.length);
    default:
      return question satisfies never;
  }
}
