import type { ParcelId, ShopId } from "../../shared/ids.ts";
import { serviceRank, type PlannedGroup } from "./plan-groups.ts";

export const unitCount = (group: PlannedGroup): number =>
  group.lines.reduce((sum, line) => sum + line.needed, 0);

/** Where a parcel stands in the queue, and what it was planned from. */
export const placeOf = (group: PlannedGroup) => ({
  lane: unitCount(group) === 1 ? ("singles" as const) : ("multis" as const),
  service: group.service,
  service_rank: serviceRank(group.service),
  units: unitCount(group),
  deadline_at: group.deadlineAt,
  ordered_at: group.orderedAt,
  plan: planOf(group),
});

export const planOf = (group: PlannedGroup): string =>
  group.lines
    .map((line) => `${line.needed} ${line.kind} ${line.skuId}`)
    .join("\n");

/** The same SKU may be goods and gift: one row, since a scan of it opens the parcel either way. */
export function lineRows(
  id: ParcelId,
  shopId: ShopId,
  group: PlannedGroup,
  open: boolean,
) {
  const needed = new Map<(typeof group.lines)[number]["skuId"], number>();
  for (const line of group.lines) {
    needed.set(line.skuId, (needed.get(line.skuId) ?? 0) + line.needed);
  }
  return [...needed].map(([skuId, count]) => ({
    parcel_id: id,
    shop_id: shopId,
    sku_id: skuId,
    needed: count,
    open: open ? (1 as const) : (0 as const),
  }));
}
