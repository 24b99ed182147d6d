import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import type { SplitChoices } from "../../../shared/contract/shipping-view.ts";

type Unit = SplitChoices["units"][number];

/** Units nobody can tell apart: it does not matter which of them travels. */
export interface SplitLine {
  readonly title: string;
  readonly sellerSku: string;
  readonly unitIds: readonly string[];
}

/** Units of one article together, in the order of the platform. */
export function splitLines(units: readonly Unit[]): SplitLine[] {
  const lines = new Map<string, SplitLine>();
  for (const { unitId, title, sellerSku } of units) {
    const key = JSON.stringify([sellerSku, title]);
    const unitIds = [...(lines.get(key)?.unitIds ?? []), unitId];
    lines.set(key, { title, sellerSku, unitIds });
  }
  return [...lines.values()];
}

export interface SplitPlan {
  readonly now: number;
  readonly later: number;
  /** What travels now; null while nothing does, or nothing stays. */
  readonly unitIds: readonly string[] | null;
}

/** @param counts how many units of each line travel now */
export function splitPlan(
  lines: readonly SplitLine[],
  counts: readonly number[],
): SplitPlan {
  const unitIds = lines.flatMap((line, index) =>
    line.unitIds.slice(0, counts[index] ?? 0),
  );
  const all = lines.reduce((sum, line) => sum + line.unitIds.length, 0);
  const now = unitIds.length;
  const later = all - now;
  return { now, later, unitIds: now > 0 && later > 0 ? unitIds : null };
}

const mayNotSplitReasons = ["one-unit", "several-orders", "touched"] as const;
export type MayNotSplit = (typeof mayNotSplitReasons)[number];

/** Why this parcel is not split, as far as the queue knows; null when the platform may be asked. */
export function mayNotSplit({
  units,
  orderIds,
  stage,
}: Pick<QueueRow, "units" | "orderIds" | "stage">): MayNotSplit | null {
  if (stage !== "waiting" && stage !== "held") return "touched";
  if (units < 2) return "one-unit";
  return orderIds.length > 1 ? "several-orders" : null;
}

/** The one parcel a text means: the only one found, or the only one of that very number. */
export function meantBy<Row extends Pick<QueueRow, "number">>(
  text: string,
  found: readonly Row[],
): Row | null {
  const named = found.filter(({ number }) => number === text);
  const [row, ...others] = named.length > 0 ? named : found;
  return row !== undefined && others.length === 0 ? row : null;
}
