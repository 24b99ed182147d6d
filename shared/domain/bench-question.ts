import type { BenchAction, Instruction } from "../contract/bench-view.ts";
import type { ParcelId, SkuId } from "../ids.ts";
import type { CaptureField, Told } from "./captured-unit.ts";
import { openUnits, type Parcel } from "./parcel.ts";
import {
  troubleInstruction,
  type TroubleQuestion,
} from "./trouble-questions.ts";

interface ArticleChoice {
  readonly skuId: SkuId;
  readonly title: string;
  readonly sellerSku: string;
}

export type Question =
  | {
      readonly kind: "choose-article";
      readonly scanned: string;
      readonly options: readonly ArticleChoice[];
      /** What the scan said besides; one unit where it is left out. */
      readonly told?: Told;
    }
  | { readonly kind: "quantity" }
  | {
      readonly kind: "capture";
      readonly skuId: SkuId;
      readonly title: string;
      readonly wants: CaptureField;
      readonly told: Told;
    }
  | {
      readonly kind: "choose-box";
      readonly options: readonly {
        readonly code: string;
        readonly name: string;
      }[];
    }
  /** Which article carries a barcode that is to be learned; a supervisor has allowed it. */
  | {
      readonly kind: "teach";
      readonly scanned: string;
      readonly approvedBy: string;
      readonly options: readonly ArticleChoice[];
    }
  | {
      readonly kind: "approve";
      readonly action: BenchAction;
      /** What it is about, where that is a barcode. */
      readonly scanned?: string;
    }
  | TroubleQuestion
  /** A parcel that is open elsewhere was scanned here. */
  | {
      readonly kind: "take-over";
      readonly parcelId: ParcelId;
      readonly parcel: string;
      readonly station: string;
    }
  /** An empty tote was scanned: the next slips say what lies in it. */
  | { readonly kind: "fill-tote"; readonly tote: string };

/**
 * The question, as long as it still asks something of this parcel. What is asked about units is asked while units go in: a
 * parcel that was stopped in between is set aside first.
 */
export function openQuestion(
  question: Question | null,
  parcel: Parcel | null,
): Question | null {
  switch (question?.kind) {
    case "quantity":
    case "capture":
      return parcel?.stage === "claimed" || parcel?.stage === "packing"
        ? question
        : null;
    case "teach":
      return parcel?.stage === "held" || parcel?.stage === "cancelled"
        ? null
        : question;
    default:
      return question;
  }
}

/** How the question is put to the packer. */
export function questionInstruction(
  question: Question,
  parcel: Parcel | null,
): Instruction {
  switch (question.kind) {
    case "approve":
      return { kind: "scan-supervisor-badge", action: question.action };
    case "choose-article":
      return {
        kind: "choose-article",
        scanned: question.scanned,
        options: [...question.options],
      };
    case "choose-box":
      return { kind: "choose-box", options: [...question.options] };
    case "teach":
      return {
        kind: "teach-article",
        scanned: question.scanned,
        options: [...question.options],
      };
    case "quantity":
      return { kind: "enter-quantity" };
    case "capture": {
      const { wants, skuId, title } = question;
      return { kind: "capture", wants, skuId, title };
    }
    case "take-over": {
      const { parcel: number, station } = question;
      return { kind: "ask-take-over", parcel: number, station };
    }
    case "fill-tote":
      return { kind: "fill-tote", tote: question.tote };
    default:
      return troubleInstruction(question, (skuId) =>
        parcel === null ? 0 : openUnits(parcel, skuId),
      );
  }
}
