import { refusal, type Refusal } from "../contract/refusals.ts";
import { ok, refused, type Result } from "../result.ts";
import {
  backFromHold,
  damaged,
  lackingNothing,
  short,
  takeLess,
} from "./short-parcel.ts";
import {
  backOnStack,
  claimed,
  printAhead,
  printAheadEnded,
  printedAlready,
  showLabelAgain,
  takeLabel,
  withoutLabelFirst,
} from "./label-first.ts";
import {
  parcelTable,
  unitsNeeded,
  unitsOfStep,
  unitsScanned,
  type Parcel,
  type ParcelChange,
  type ParcelEffect,
  type ParcelEvent,
  type ParcelStage,
} from "./parcel.ts";

/** Decides one event. Pure: the caller commits the parcel, its effects and the journal line together. */
export function decideParcel(
  parcel: Parcel,
  event: ParcelEvent,
): Result<ParcelChange> {
  const from: readonly ParcelStage[] = parcelTable[event.kind].from;
  if (!from.includes(parcel.stage)) return refused(outOfPlace(parcel, event));
  switch (event.kind) {
    case "claim":
      return changed(
        {
          ...claimed(parcel, event.labelInHand === true),
          stage: parcel.stage === "waiting" ? "claimed" : parcel.stage,
        },
        [
          event.takeOver === true
            ? { kind: "take-claim", takeOver: true }
            : { kind: "take-claim" },
          { kind: "arm-label", moment: "claimed" },
        ],
      );
    case "scan-unit":
      return scanUnit(parcel, event);
    case "undo":
      return undo(parcel);
    case "short":
      return short(parcel, event.skuId, event.title);
    case "damaged":
      return damaged(parcel, event);
    case "weigh":
      // A carrier's label may have waited for the weight.
      return changed(
        { ...parcel, weighedGrams: event.grams, weighingSkipped: false },
        [{ kind: "arm-label", moment: "weighed" }],
      );
    case "skip-weighing":
      return changed({ ...parcel, weighingSkipped: true });
    case "print":
      return print(parcel, event.checked);
    case "print-ahead":
      return printAhead(parcel, event.checked);
    case "take-label":
      return takeLabel(parcel, event.checked);
    case "print-ended":
      return printEnded(parcel, event);
    case "stick-label":
      return changed({ ...parcel, stage: "labelled", print: "printed" });
    case "reprint":
      return printAgain(parcel, event.reason);
    case "void-label":
      return voidLabel(parcel);
    case "seal":
      return changed(
        {
          ...parcel,
          stage: "sealed",
          uncheckedAtPlatform:
            parcel.uncheckedAtPlatform || event.checked === false,
        },
        [{ kind: "free-claim" }, { kind: "tell-shipped" }],
      );
    case "hand-over":
      return changed({
        ...parcel,
        stage: "handed-over",
        uncheckedAtPlatform: !event.checked,
      });
    case "take-out":
      return changed({ ...parcel, stage: "sealed", uncheckedAtPlatform: true });
    case "set-aside":
      return changed(backOnStack(emptied(parcel)), [{ kind: "free-claim" }]);
    case "empty":
      return empty(parcel);
    case "take-less":
      return takeLess(parcel, event.lines);
    case "hold":
      return changed({ ...parcel, stage: "held", held: event.reason });
    case "renew-label":
      return renewLabel(parcel);
    case "release":
      return release(parcel);
    case "cancel":
      return changed(
        {
          ...parcel,
          stage: "cancelled",
          held: refusal("parcel.cancelled", { parcel: parcel.number }),
        },
        [{ kind: "void-label" }],
      );
    default:
      return event satisfies never;
  }
}

function scanUnit(
  parcel: Parcel,
  event: Extract<ParcelEvent, { kind: "scan-unit" }>,
): Result<ParcelChange> {
  const { skuId, title, units = 1 } = event;
  const wanted = parcel.lines.filter((line) => line.skuId === skuId);
  if (wanted.length === 0) {
    const { expected, sibling = null } = event;
    return refused(
      sibling === null
        ? refusal("scan.wrong-article", { scanned: title, expected })
        : refusal("scan.other-variant", { scanned: title, expected: sibling }),
    );
  }
  const needed = wanted.reduce((sum, line) => sum + line.needed, 0);
  const left = wanted.reduce((sum, line) => sum - line.scanned, needed);
  if (left === 0) return refused(refusal("scan.too-many", { title, needed }));
  if (left < units)
    return refused(refusal("quantity.too-many", { title, asked: units, left }));
  let toCount = units;
  const lines = parcel.lines.map((line) => {
    if (line.skuId !== skuId || toCount === 0) return line;
    const counted = Math.min(toCount, line.needed - line.scanned);
    toCount -= counted;
    return { ...line, scanned: line.scanned + counted };
  });
  const complete = lines.every((line) => line.scanned === line.needed);
  return changed(
    {
      ...parcel,
      lines,
      scans: [...parcel.scans, units === 1 ? skuId : { skuId, units }],
      stage: complete ? "packed" : "packing",
    },
    complete ? [{ kind: "arm-label", moment: "complete" }] : [],
  );
}

/** Takes back the last scan, with every unit it counted: what a hand did in one go is undone in one go. */
function undo(parcel: Parcel): Result<ParcelChange> {
  const last = parcel.scans.at(-1);
  if (last === undefined) return refused(refusal("parcel.nothing-to-undo", {}));
  const { skuId, units } = unitsOfStep(last);
  let toTake = units;
  // The same SKU may be goods and gift at once; the last scan filled the last lines that have any.
  const lines = parcel.lines
    .toReversed()
    .map((line) => {
      if (line.skuId !== skuId || toTake === 0) return line;
      const taken = Math.min(toTake, line.scanned);
      toTake -= taken;
      return { ...line, scanned: line.scanned - taken };
    })
    .toReversed();
  const scans = parcel.scans.slice(0, -1);
  return changed({
    ...parcel,
    lines,
    scans,
    stage: scans.length === 0 ? "claimed" : "packing",
    weighedGrams: null,
    weighingSkipped: false,
  });
}

function print(parcel: Parcel, checked: boolean): Result<ParcelChange> {
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

function printAgain(parcel: Parcel, reason: string): Result<ParcelChange> {
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
function voidLabel(parcel: Parcel): Result<ParcelChange> {
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
function printEnded(
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
 * A parcel that goes back to the queue is nobody's: whoever has the article in hand may claim it. One that was held for
 * something else as well as for what it lacks goes on waiting for that.
 */
function release(parcel: Parcel): Result<ParcelChange, never> {
  const back = showLabelAgain(backFromHold(parcel));
  return changed(
    back,
    back.stage === "waiting" ? [{ kind: "free-claim" }] : [],
  );
}

/** Goods go back to the shelf: nothing scanned may be believed of a box that is packed anew. */
const emptied = (parcel: Parcel): Parcel => ({
  ...lackingNothing(parcel),
  stage: "waiting",
  lines: parcel.lines.map((line) => ({ ...line, scanned: 0 })),
  scans: [],
  weighedGrams: null,
  weighingSkipped: false,
});

/** Only changed contents are mended by emptying the box, and only while no label for them lies about. */
function empty(parcel: Parcel): Result<ParcelChange> {
  return parcel.held?.code === "parcel.contents-changed" &&
    parcel.print === "none"
    ? changed({ ...emptied(parcel), held: null }, [{ kind: "free-claim" }])
    : refused(parcel.held ?? refusal("parcel.held", { parcel: parcel.number }));
}

/**
 * Only a label that leads astray is thrown away, and only while no printer is about to print it. What is in the box stays
 * in it; a sealed one is opened no further than its label.
 */
function renewLabel(parcel: Parcel): Result<ParcelChange> {
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

function outOfPlace(parcel: Parcel, event: ParcelEvent): Refusal {
  const named = { parcel: parcel.number };
  switch (parcel.stage) {
    case "sealed":
      return refusal("parcel.already-sealed", named);
    case "handed-over":
      return refusal("parcel.handed-over", named);
    case "cancelled":
      return refusal("parcel.cancelled", named);
    case "held":
      return parcel.held ?? refusal("parcel.held", named);
    case "waiting":
    case "claimed":
    case "packing":
      if (
        event.kind === "print" ||
        event.kind === "stick-label" ||
        event.kind === "weigh" ||
        event.kind === "seal"
      ) {
        const missing = unitsNeeded(parcel) - unitsScanned(parcel);
        return refusal("parcel.not-complete", { ...named, missing });
      }
      if (event.kind === "undo") return refusal("parcel.nothing-to-undo", {});
      return refusal("parcel.wrong-stage", named);
    case "packed":
    case "labelled":
      if (event.kind === "scan-unit") {
        const needed = parcel.lines
          .filter((line) => line.skuId === event.skuId)
          .reduce((sum, line) => sum + line.needed, 0);
        return needed > 0
          ? refusal("scan.too-many", { title: event.title, needed })
          : refusal("scan.not-now", { scanned: event.title });
      }
      return refusal("parcel.wrong-stage", named);
    default:
      return parcel.stage satisfies never;
  }
}

const changed = (
  parcel: Parcel,
  effects: readonly ParcelEffect[] = [],
): Result<ParcelChange, never> => ok({ parcel, effects });
