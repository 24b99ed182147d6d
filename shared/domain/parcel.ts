import type { Refusal } from "../contract/refusals.ts";
import type { SkuId } from "../ids.ts";
import { ok, type Result } from "../result.ts";
import type { LabelMoment } from "./label-time.ts";
import type { LabelFirst } from "./label-first.ts";

export const parcelStages = [
  "waiting",
  "claimed",
  "packing",
  "packed",
  "labelled",
  "sealed",
  "handed-over",
  "held",
  "cancelled",
] as const;
export type ParcelStage = (typeof parcelStages)[number];

/**
 * The parcel's life: which event is possible in which stage, and where it may lead.
 * `decide-parcel.ts` only says when an event is refused and what changes with it.
 */
export const parcelTable = {
  claim: {
    from: ["waiting", "claimed", "packing", "packed", "labelled"],
    to: ["claimed", "packing", "packed", "labelled"],
  },
  "scan-unit": { from: ["claimed", "packing"], to: ["packing", "packed"] },
  undo: { from: ["packing", "packed"], to: ["claimed", "packing"] },
  /** There are too few of an article: what lies in the box waits with it. */
  short: { from: ["claimed", "packing"], to: ["held"] },
  /** A unit is broken; one that was counted already is counted no more. */
  damaged: {
    from: ["claimed", "packing", "packed"],
    to: ["claimed", "packing"],
  },
  weigh: { from: ["packed"], to: ["packed"] },
  "skip-weighing": { from: ["packed"], to: ["packed"] },
  print: { from: ["packed"], to: ["labelled"] },
  /** A run prints labels before anything is packed. */
  "print-ahead": { from: ["claimed"], to: ["claimed"] },
  /** The label that was printed ahead belongs on this box. */
  "take-label": { from: ["packed"], to: ["labelled"] },
  "print-ended": {
    from: ["claimed", "packing", "packed", "labelled", "held"],
    to: ["claimed", "packing", "packed", "labelled", "held"],
  },
  /** A label that was made elsewhere is on the box. */
  "stick-label": { from: ["packed"], to: ["labelled"] },
  reprint: { from: ["claimed", "labelled"], to: ["claimed", "labelled"] },
  /** The paper on the box counts no more: the box is open again. */
  "void-label": { from: ["labelled"], to: ["packed"] },
  seal: { from: ["labelled"], to: ["sealed"] },
  /** The courier has it. */
  "hand-over": { from: ["sealed"], to: ["handed-over"] },
  /** Its buyer changed her mind while the driver was still loading: the box stands at the bench again. */
  "take-out": { from: ["handed-over"], to: ["sealed"] },
  "set-aside": {
    from: ["claimed", "packing", "packed"],
    to: ["waiting", "claimed"],
  },
  empty: { from: ["held"], to: ["waiting"] },
  /** The platform wants less of what is missing. */
  "take-less": {
    from: ["held"],
    to: ["held", "waiting", "packing", "packed"],
  },
  hold: {
    from: ["waiting", "claimed", "packing", "packed", "labelled", "held"],
    to: ["held"],
  },
  /** Its label says another address than its buyer: a supervisor has it made anew. */
  "renew-label": {
    from: ["held", "sealed"],
    to: ["waiting", "packing", "packed", "held"],
  },
  release: {
    from: ["held"],
    to: ["waiting", "claimed", "packing", "packed", "labelled", "held"],
  },
  cancel: {
    from: ["waiting", "claimed", "packing", "packed", "labelled", "held"],
    to: ["cancelled"],
  },
} as const satisfies Record<
  string,
  { readonly from: readonly ParcelStage[]; readonly to: readonly ParcelStage[] }
>;

export interface ParcelLine {
  readonly skuId: SkuId;
  readonly kind: "goods" | "gift";
  readonly needed: number;
  readonly scanned: number;
}

/** One scan, to be taken back as one: the SKU alone where it counted one unit. */
export type ScanStep =
  SkuId | { readonly skuId: SkuId; readonly units: number };

export const unitsOfStep = (
  step: ScanStep,
): { readonly skuId: SkuId; readonly units: number } =>
  typeof step === "string" ? { skuId: step, units: 1 } : step;
/** Units of one article that could not be found, and what it is called. */
export interface MissingUnits {
  readonly skuId: SkuId;
  readonly title: string;
  readonly units: number;
}

/** none: no label asked of the printer; waiting: in the print queue; sent: bytes left, no proof; unsure: nobody knows. */
export type PrintState = "none" | "waiting" | "sent" | "printed" | "unsure";

export interface Parcel {
  readonly number: string;
  readonly stage: ParcelStage;
  readonly lines: readonly ParcelLine[];
  /** In the order they were made, so that undo takes back the last one. */
  readonly scans: readonly ScanStep[];
  readonly weighedGrams: number | null;
  readonly weighingSkipped: boolean;
  readonly print: PrintState;
  /** Where its label lies when that was printed first; left out when it is printed last. */
  readonly labelFirst?: LabelFirst;
  /** Labels asked of the printer so far: 1 for the first, then one for each reprint. */
  readonly copies: number;
  readonly held: Refusal | null;
  /** What a packer said there is too little of; left out of parcels nobody said it of. */
  readonly missing?: readonly MissingUnits[];
  /** The live status could not be read when it should have been: read it again before the courier takes the box. */
  readonly uncheckedAtPlatform: boolean;
}

export type ParcelEvent =
  /** `labelInHand`: opened by the scan of its own label; `takeOver`: out of the hands of another bench. */
  | {
      readonly kind: "claim";
      readonly labelInHand?: boolean;
      readonly takeOver?: boolean;
    }
  | {
      readonly kind: "scan-unit";
      readonly skuId: SkuId;
      readonly title: string;
      readonly expected: string;
      /** How many units it counts for; 1 when left out. */
      readonly units?: number;
      /** A line of the same product that still needs units, by its title. */
      readonly sibling?: string | null;
    }
  | { readonly kind: "undo" }
  | { readonly kind: "short"; readonly skuId: SkuId; readonly title: string }
  | {
      readonly kind: "damaged";
      readonly skuId: SkuId;
      readonly title: string;
      /** It lies in the box and was counted; else it was in the hand. */
      readonly counted: boolean;
    }
  | { readonly kind: "weigh"; readonly grams: number }
  | { readonly kind: "skip-weighing" }
  | { readonly kind: "print"; readonly checked: boolean }
  | { readonly kind: "print-ahead"; readonly checked: boolean }
  | { readonly kind: "take-label"; readonly checked: boolean }
  | {
      readonly kind: "print-ended";
      /** none: the job was given up before a byte left. */
      readonly print: "none" | "sent" | "printed" | "unsure";
    }
  | { readonly kind: "stick-label" }
  | { readonly kind: "reprint"; readonly reason: string }
  | { readonly kind: "void-label" }
  /** `checked: false`: the live status could not be read before a label that was made elsewhere. */
  | { readonly kind: "seal"; readonly checked?: boolean }
  /** `checked: false`: a supervisor let it go although the live status could not be read. */
  | { readonly kind: "hand-over"; readonly checked: boolean }
  | { readonly kind: "take-out" }
  | { readonly kind: "set-aside" }
  /** The box of a parcel whose contents changed was emptied: it is planned and packed anew. */
  | { readonly kind: "empty" }
  /** `lines`: what the platform wants in the box now. */
  | { readonly kind: "take-less"; readonly lines: readonly ParcelLine[] }
  | { readonly kind: "hold"; readonly reason: Refusal }
  | { readonly kind: "renew-label" }
  | { readonly kind: "release" }
  | { readonly kind: "cancel" };

/** What the outside must do because of a decision; committed as rows together with it. */
export type ParcelEffect =
  | { readonly kind: "take-claim"; readonly takeOver?: true }
  | { readonly kind: "free-claim" }
  | { readonly kind: "arm-label"; readonly moment: LabelMoment }
  /** Nobody needs what was bought from a carrier for it. */
  | { readonly kind: "void-label" }
  /** The label of before is void; another one is asked for. */
  | { readonly kind: "renew-label" }
  /** The box is on its way: a platform that does not ship it itself must be told its number. */
  | { readonly kind: "tell-shipped" }
  | {
      readonly kind: "print-label";
      readonly copy: number;
      readonly reason: string;
    };

export interface ParcelChange {
  readonly parcel: Parcel;
  readonly effects: readonly ParcelEffect[];
}

/** A decision that goes through. */
export const changed = (
  parcel: Parcel,
  effects: readonly ParcelEffect[] = [],
): Result<ParcelChange, never> => ok({ parcel, effects });

export const unitsNeeded = (parcel: Parcel): number =>
  parcel.lines.reduce((sum, line) => sum + line.needed, 0);

export const unitsScanned = (parcel: Parcel): number =>
  parcel.lines.reduce((sum, line) => sum + line.scanned, 0);

export const openUnits = (parcel: Parcel, skuId: SkuId): number =>
  parcel.lines
    .filter((line) => line.skuId === skuId)
    .reduce((sum, line) => sum + line.needed - line.scanned, 0);

/** A parcel nobody has touched yet. */
export const freshParcel = (
  number: string,
  lines: readonly ParcelLine[],
): Parcel => ({
  number,
  stage: "waiting",
  lines,
  scans: [],
  weighedGrams: null,
  weighingSkipped: false,
  print: "none",
  copies: 0,
  held: null,
  uncheckedAtPlatform: false,
});
