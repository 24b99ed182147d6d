import { refusal, type Refusal } from "../contract/refusals.ts";
import { refused, ok, type Result } from "../result.ts";
import { unitsNeeded, unitsScanned } from "./parcel.ts";
import type {
  Parcel,
  ParcelChange,
  ParcelEvent,
  ParcelStage,
} from "./parcel.ts";

/**
 * Where the label of a parcel lies that was printed before its goods were packed. stacked: among those of its run;
 * at-bench: its parcel was opened without it; in-hand: the packer opened the parcel by scanning it.
 */
export type LabelFirst = "stacked" | "at-bench" | "in-hand";

/** A run prints the label of a parcel that lies ready and empty; a label that was asked for is never asked for twice. */
export function printAhead(
  parcel: Parcel,
  checked: boolean,
): Result<ParcelChange> {
  if (parcel.print !== "none") return refused(printedAlready(parcel));
  const copy = parcel.copies + 1;
  return ok({
    parcel: {
      ...parcel,
      labelFirst: "stacked",
      print: "waiting",
      copies: copy,
      uncheckedAtPlatform: parcel.uncheckedAtPlatform || !checked,
    },
    effects: [{ kind: "print-label", copy, reason: "run" }],
  });
}

/** The scan of the label says that it is on paper, whatever the printer could prove. */
export function claimed(parcel: Parcel, labelInHand: boolean): Parcel {
  if (parcel.labelFirst === undefined) return parcel;
  const inHand = labelInHand || parcel.labelFirst === "in-hand";
  const proved = labelInHand && parcel.print !== "none";
  return {
    ...parcel,
    labelFirst: inHand ? "in-hand" : "at-bench",
    print: proved ? "printed" : parcel.print,
  };
}

/** The box is complete and its label printed long ago: it only has to be stuck on. */
export function takeLabel(
  parcel: Parcel,
  checked: boolean,
): Result<ParcelChange> {
  if (parcel.labelFirst === undefined || parcel.print === "none")
    return refused(refusal("label.not-ready", { parcel: parcel.number }));
  return ok({
    parcel: {
      ...parcel,
      stage: "labelled",
      uncheckedAtPlatform: parcel.uncheckedAtPlatform || !checked,
    },
    effects: [],
  });
}

/**
 * A label that was printed ahead lies in its stack, and its parcel is nobody's until somebody scans it. One that never
 * left is asked for again when the box is packed.
 */
export function printAheadEnded(
  parcel: Parcel,
  print: Extract<ParcelEvent, { kind: "print-ended" }>["print"],
): Result<ParcelChange> {
  if (parcel.labelFirst === undefined || parcel.print === "none")
    return refused(refusal("parcel.wrong-stage", { parcel: parcel.number }));
  if (print === "none")
    return ok({ parcel: withoutLabelFirst({ ...parcel, print }), effects: [] });
  const lies = parcel.labelFirst === "stacked" && print !== "unsure";
  return ok({
    parcel: { ...parcel, print },
    effects: lies && parcel.stage !== "held" ? [{ kind: "free-claim" }] : [],
  });
}

/** A parcel whose label lies printed does not go back to the queue, where any scan of its article would open it. */
export const backOnStack = (parcel: Parcel): Parcel =>
  parcel.print === "none" || parcel.labelFirst === undefined
    ? withoutLabelFirst(parcel)
    : { ...parcel, labelFirst: "stacked", stage: "claimed" };

/** A hold may have outlasted whoever had its label in hand. */
export const showLabelAgain = (parcel: Parcel): Parcel =>
  parcel.labelFirst === undefined
    ? parcel
    : { ...parcel, labelFirst: "stacked" };

/** Where a held parcel goes on whose label was printed ahead. */
export const releasedStage = (parcel: Parcel): ParcelStage => {
  const scanned = unitsScanned(parcel);
  if (scanned === 0) return "claimed";
  return scanned === unitsNeeded(parcel) ? "packed" : "packing";
};

/** The packer began with the scan of its label: it needs no second one. */
export const wasScannedFirst = ({ labelFirst, print }: Parcel): boolean =>
  labelFirst === "in-hand" && (print === "printed" || print === "sent");

export const printedAlready = ({ number }: Parcel): Refusal =>
  refusal("label.printed-already", { parcel: number });

export function withoutLabelFirst(parcel: Parcel): Parcel {
  const { labelFirst: _, ...rest } = parcel;
  return rest;
}
