import { refusal } from "../contract/refusals.ts";
import { refused, type Result } from "../result.ts";
import {
  printAheadEnded,
  printedAlready,
  withoutLabelFirst,
} from "./label-first.ts";
import {
  changed,
  unitsNeeded,
  unitsScanned,
  type Parcel,
  type ParcelChange,
  type ParcelEvent,
} from "./parcel.ts";
import { backFromHold } from "./short-parcel.ts";

/** The first label of a packed parcel; a label that was asked for is never asked for twice. */
export function print(parcel: Parcel, checked: boolean): Result<ParcelChange> {
  if (parcel.print !== "none") return refused(printedAlready(parcel));
  return changed(
    {
      ...parcel,
      stage: "labelled",
      print: "waiting",
      copies: parcel.copies + 1,
      uncheckedAtPlatform: parcel.uncheckedAtPlatform || !checked,
    },
    [{ kind: "print-label", copy: parcel.copies + 1, reason: "first" }],
  );
}

/** Another copy of a label that was asked for before; never while one may still be on its way. */
export function printAgain(
  parcel: Parcel,
  reason: string,
): Result<ParcelChange> {
  if (parcel.print === "none")
    return refused(refusal("label.not-ready", { parcel: parcel.number }));
  if (parcel.print === "waiting") {
    return refused(refusal("printer.busy", { printer: "" }));
  }
  const copy = parcel.copies + 1;
  return changed({ ...parcel, print: "waiting", copies: copy }, [
    { kind: "print-label", copy, reason },
  ]);
}

/** What may be on its way out of the printer cannot be taken back yet. */
export function voidLabel(parcel: Parcel): Result<ParcelChange> {
  if (parcel.print === "waiting")
    return refused(refusal("printer.busy", { printer: "" }));
  const missing = unitsNeeded(parcel) - unitsScanned(parcel);
  if (missing > 0) {
    const { number } = parcel;
    return refused(refusal("parcel.not-complete", { parcel: number, missing }));
  }
  return changed({
    ...withoutLabelFirst(parcel),
    stage: "packed",
    print: "none",
    weighedGrams: null,
    weighingSkipped: false,
  });
}

/** A parcel whose label never left is packed again: its label is asked for anew, after another look at the platform. */
export function printEnded(
  parcel: Parcel,
  { print: ended }: Extract<ParcelEvent, { kind: "print-ended" }>,
): Result<ParcelChange> {
  const isAhead = parcel.stage !== "labelled" && parcel.stage !== "held";
  if (isAhead || parcel.labelFirst !== undefined) {
    const after = printAheadEnded(parcel, ended);
    if (!after.ok || parcel.stage !== "labelled" || ended !== "none")
      return after;
    return changed({ ...after.value.parcel, stage: "packed" });
  }
  return changed({
    ...parcel,
    print: ended,
    stage:
      parcel.stage === "labelled" && ended === "none" ? "packed" : parcel.stage,
  });
}

/**
 * Only a label that leads astray is thrown away, and only while no printer is about to print it. What is in the box stays
 * in it; a sealed one is opened no further than its label.
 */
export function renewLabel(parcel: Parcel): Result<ParcelChange> {
  if (parcel.print === "waiting")
    return refused(refusal("printer.busy", { printer: "" }));
  if (
    parcel.stage === "held" &&
    parcel.held?.code !== "parcel.address-changed"
  ) {
    const named = { parcel: parcel.number };
    return refused(parcel.held ?? refusal("parcel.held", named));
  }
  const back = backFromHold(withoutLabelFirst({ ...parcel, print: "none" }));
  return changed(back, [
    { kind: "renew-label" },
    ...(back.stage === "waiting" ? [{ kind: "free-claim" } as const] : []),
  ]);
}
