import { releasedStage } from "./label-first.ts";
import { refusal, type Refusal } from "../contract/refusals.ts";
import type { SkuId } from "../ids.ts";
import { ok, refused, type Result } from "../result.ts";
import {
  openUnits,
  unitsNeeded,
  unitsOfStep,
  unitsScanned,
  type MissingUnits,
  type Parcel,
  type ParcelChange,
  type ParcelEvent,
  type ParcelLine,
  type ParcelStage,
  type ScanStep,
} from "./parcel.ts";

/** There are too few of this article: all that is not in the box yet is missing, and the bench is free. */
export function short(
  parcel: Parcel,
  skuId: SkuId,
  title: string,
): Result<ParcelChange> {
  const units = openUnits(parcel, skuId);
  if (units === 0) return refused(refusal("parcel.nothing-missing", { title }));
  const missing = [{ skuId, title, units }];
  const held = shortOf(parcel.number, missing);
  return ok({
    parcel: { ...parcel, stage: "held", held, missing },
    effects: [{ kind: "free-claim" }],
  });
}

/** A broken unit is replaced: one that was counted is taken out of the count, one in the hand never came into it. */
export function damaged(
  parcel: Parcel,
  event: Extract<ParcelEvent, { kind: "damaged" }>,
): Result<ParcelChange> {
  const { skuId, title, counted } = event;
  if (!counted) {
    return parcel.stage !== "packed" && openUnits(parcel, skuId) > 0
      ? ok({ parcel, effects: [] })
      : refused(refusal("parcel.nothing-missing", { title }));
  }
  const line = parcel.lines.findLast(
    (each) => each.skuId === skuId && each.scanned > 0,
  );
  if (line === undefined) return refused(refusal("parcel.nothing-to-undo", {}));
  const scans = withoutOne(parcel.scans, skuId);
  return ok({
    parcel: {
      ...parcel,
      scans,
      lines: parcel.lines.map((each) =>
        each === line ? { ...each, scanned: each.scanned - 1 } : each,
      ),
      stage: scans.length === 0 ? "claimed" : "packing",
      weighedGrams: null,
      weighingSkipped: false,
    },
    effects: [],
  });
}

/**
 * What the platform wants now, where it wants less: units counted stay counted, and what is not wanted any more is not
 * missing any more. Refused when something in the box is not wanted: a person must look.
 */
export function takeLess(
  parcel: Parcel,
  wanted: readonly ParcelLine[],
): Result<ParcelChange> {
  const lines = fill(wanted, parcel.scans);
  const lacks = (parcel.missing ?? []).length > 0;
  // A label that may be on paper is for what the box was to hold.
  if (lines === null || !lacks || parcel.print !== "none")
    return refused(
      refusal("parcel.contents-changed", { parcel: parcel.number }),
    );
  const missing = (parcel.missing ?? []).flatMap((each) => {
    const present = neededOf(parcel.lines, each.skuId) - each.units;
    const units = neededOf(lines, each.skuId) - present;
    return units > 0 ? [{ ...each, units }] : [];
  });
  const next = { ...parcel, lines, missing };
  if (missing.length > 0)
    return ok({
      parcel:
        parcel.held?.code === "parcel.short"
          ? { ...next, held: shortOf(parcel.number, missing) }
          : next,
      effects: [],
    });
  if (parcel.held?.code !== "parcel.short")
    return ok({ parcel: next, effects: [] });
  const back = backFromHold(next);
  return ok({
    parcel: back,
    effects: back.stage === "waiting" ? [{ kind: "free-claim" }] : [],
  });
}

/** Where a parcel whose hold is lifted goes on: at what it lacks, if that was not what was lifted, else where it was. */
export function backFromHold(parcel: Parcel): Parcel {
  const missing = parcel.missing ?? [];
  const lacks = missing.length > 0 && parcel.held?.code !== "parcel.short";
  return lacks
    ? { ...parcel, held: shortOf(parcel.number, missing) }
    : { ...lackingNothing(parcel), stage: stageOf(parcel), held: null };
}

/** Nothing of it was said to be missing. */
export function lackingNothing(parcel: Parcel): Parcel {
  const { missing: said, ...rest } = parcel;
  return said === undefined ? parcel : rest;
}

export const shortOf = (
  parcel: string,
  missing: readonly MissingUnits[],
): Refusal =>
  refusal("parcel.short", {
    parcel,
    title: missing.map(({ title }) => title).join(", "),
    missing: missing.reduce((sum, { units }) => sum + units, 0),
  });

/** The scans without one unit of an article: the last scan of it counts for one less. */
function withoutOne(scans: readonly ScanStep[], skuId: SkuId): ScanStep[] {
  const place = scans.findLastIndex(
    (step) => unitsOfStep(step).skuId === skuId,
  );
  return scans.flatMap((step, index) => {
    if (index !== place) return [step];
    const units = unitsOfStep(step).units - 1;
    return units === 0 ? [] : [units === 1 ? skuId : { skuId, units }];
  });
}

/** The lines with what was scanned in them, goods before gifts; null when a scanned unit has no place. */
function fill(
  wanted: readonly ParcelLine[],
  scans: readonly ScanStep[],
): readonly ParcelLine[] | null {
  const lines = wanted.map((line) => ({ ...line, scanned: 0 }));
  for (const step of scans) {
    const { skuId, units } = unitsOfStep(step);
    for (let left = units; left > 0; left--) {
      const open = lines.find(
        (line) => line.skuId === skuId && line.scanned < line.needed,
      );
      if (open === undefined) return null;
      open.scanned++;
    }
  }
  return lines;
}

const neededOf = (lines: readonly ParcelLine[], skuId: SkuId): number =>
  lines
    .filter((line) => line.skuId === skuId)
    .reduce((sum, line) => sum + line.needed, 0);

/** A held parcel goes back to where its own facts put it: what is in the box, and whether its label may be on paper. */
function stageOf(parcel: Parcel): ParcelStage {
  if (parcel.print !== "none")
    return parcel.labelFirst === undefined ? "labelled" : releasedStage(parcel);
  const scanned = unitsScanned(parcel);
  if (scanned === 0) return "waiting";
  return scanned === unitsNeeded(parcel) ? "packed" : "packing";
}
