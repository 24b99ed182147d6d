import { refusal, type Refusal } from "../contract/refusals.ts";
import { refused, type Result } from "../result.ts";
import {
  print,
  printAgain,
  printEnded,
  renewLabel,
  voidLabel,
} from "./parcel-label.ts";
import { scanUnit, undo } from "./scan-units.ts";
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
  showLabelAgain,
  takeLabel,
} from "./label-first.ts";
import {
  changed,
  parcelTable,
  unitsNeeded,
  unitsScanned,
  type Parcel,
  type ParcelChange,
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
