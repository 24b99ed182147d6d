import type { Instruction } from "../contract/bench-view.ts";
import type { Refusal } from "../contract/refusals.ts";
import type { SkuId } from "../ids.ts";
import type { ScaleReading } from "../weight.ts";
import type { Question } from "./bench-question.ts";
import type { Insert } from "./inserts.ts";
import type { Parcel } from "./parcel.ts";
import type { RunPaper } from "./run-paper.ts";
import type { ExpectedWeight, WeighedLine } from "./weighing.ts";

/** A status read this recently is the live status: the buyer cannot have been answered faster. */
export const checkFreshMs = 10_000;

/** Everything the next step depends on, gathered by the bench; no clock, no database. */
export interface BenchFacts {
  readonly signedIn: boolean;
  readonly waitingParcels: number;
  readonly question: Question | null;
  /** How many units the next scan counts for. */
  readonly times: number;
  /** The last thing scanned was a barcode of nothing: a supervisor may say what it is on. */
  readonly teachable: boolean;
  /** What the shop adds to this parcel and is not in yet. */
  readonly inserts: readonly Insert[];
  readonly parcel: Parcel | null;
  /** The parcel's lines in the order they are packed, with their words and weights. */
  readonly lines: readonly (WeighedLine & {
    readonly skuId: SkuId;
    readonly scanned: number;
    readonly multiply: boolean;
  })[];
  /** Null where the weight of one article is unknown. */
  readonly expected: Pick<ExpectedWeight, "grams" | "toleranceGrams"> | null;
  /** Scanned, and its step on the scale under the box is still to come; null when none is. */
  readonly notInBox: {
    readonly skuId: string;
    readonly title: string;
  } | null;
  readonly scale: {
    readonly present: boolean;
    readonly problem: Refusal | null;
    readonly reading: ScaleReading | null;
    /** How long it has been in motion with something on it. */
    readonly movingForMs: number;
  };
  readonly label: {
    readonly state: "none" | "asked" | "ready" | "refused";
    readonly trackingNumber: string | null;
    readonly problem: Refusal | null;
  };
  /** Whether a parcel of one unit is weighed. */
  readonly weighsSingles: boolean;
  /** Whether there are any boxes to choose from. */
  readonly hasBoxes: boolean;
  /** Whether this box gets a label that was made elsewhere: not at all, when the packer has stuck it on, or it is on. */
  readonly stuckOn: "no" | "wanted" | "done";
  /** fresh: read within checkFreshMs; unreachable: tried and failed within it. */
  readonly check: "fresh" | "unreachable" | "stale";
  readonly printer: {
    readonly problem: Refusal | null;
    /** The name of the printer that took the label over from the bench's own; null when none did. */
    readonly elsewhere: string | null;
  };
  /** What nobody knows to be on paper of this bench's run of labels; null when there is nothing to ask. */
  readonly runUnsure: RunPaper | null;
}

/** What the bench does by itself now, before a hand moves again. */
export type AutoStep =
  | {
      readonly kind: "weigh";
      readonly grams: number;
      readonly expectedGrams: number | null;
    }
  | { readonly kind: "check" }
  | { readonly kind: "print"; readonly checked: boolean }
  | { readonly kind: "take-label"; readonly checked: boolean }
  /** The label on the box was scanned when it was stuck on: nothing is left to do. */
  | { readonly kind: "seal"; readonly checked: boolean };

export interface BenchStep {
  readonly instruction: Instruction;
  readonly auto: AutoStep | null;
}

/** A step that waits for a hand. */
export const show = (instruction: Instruction): BenchStep => ({
  instruction,
  auto: null,
});
