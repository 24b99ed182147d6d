import { refusal } from "../contract/refusals.ts";
import { refused, type Result } from "../result.ts";
import {
  changed,
  unitsOfStep,
  type Parcel,
  type ParcelChange,
  type ParcelEvent,
} from "./parcel.ts";

/** Counts what was scanned into the box, never more than it needs. */
export function scanUnit(
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
export function undo(parcel: Parcel): Result<ParcelChange> {
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
