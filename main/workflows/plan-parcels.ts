import { refusal } from "../../shared/contract/refusals.ts";
import {
  freshParcel,
  unitsScanned,
  type Parcel,
} from "../../shared/domain/parcel.ts";
import {
  asId,
  type OrderId,
  type ParcelId,
  type ShopId,
  type StationId,
} from "../../shared/ids.ts";
import { appendJournalAll, type JournalEntry } from "../evidence/journal.ts";
import type { StoredParcel } from "../storage/parcel-queries.ts";
import type { OrderUnitRow, ParcelRow } from "../storage/schema.ts";
import type { Trx } from "../storage/store.ts";
import { changeParcel, type ChangeParts } from "./change-parcel.ts";
import {
  groupUnits,
  judgeGroup,
  serviceRank,
  type GroupVerdict,
  type PlannedGroup,
} from "./plan-groups.ts";
import { readPlanInputs } from "./plan-inputs.ts";

export interface PlanParts extends ChangeParts {
  readonly stationId: StationId;
  readonly merchantId: string;
}

/** Holds that the platform's own news lift again; the others wait for a supervisor. */
const liftedByNews = new Set([
  "parcel.on-hold",
  "parcel.cancel-requested",
  "parcel.unknown-status",
]);

/**
 * Makes what the platform just told us true for our parcels, in the transaction that stores it: new ones are planned,
 * waiting ones follow, and one on a bench is held through the same table as every other event.
 */
export async function planParcels(
  trx: Trx,
  parts: PlanParts,
  shopId: ShopId,
  changedOrders: readonly OrderId[],
): Promise<void> {
  const inputs = await readPlanInputs(trx, shopId, changedOrders);
  const changed = new Set(changedOrders);
  // An unchanged order that shares one package may lie in others too; those are not what changed.
  const groups = groupUnits(inputs.orders, inputs.units).filter((group) =>
    group.orders.some((order) => changed.has(order.id)),
  );
  const unitsOf = (orderId: OrderId): readonly OrderUnitRow[] =>
    inputs.unitsByOrder.get(orderId) ?? [];
  const now = parts.clock.now();
  const fresh: PlannedGroup[] = [];
  const kept = new Set<ParcelId>();
  for (const group of groups) {
    const existing = inputs.parcelFor(
      group.packageId,
      group.orders.map((order) => order.id),
      kept,
    );
    if (existing === null) {
      fresh.push(group);
      continue;
    }
    kept.add(existing.id);
    const verdict = judgeGroup(group, unitsOf, now, existing.number);
    await follow(
      trx,
      parts,
      existing,
      group,
      verdict,
      inputs.shipped.has(existing.id),
    );
  }
  for (const left of inputs.parcels) {
    if (!kept.has(left.id)) await apply(trx, parts, left, { kind: "cancel" });
  }
  await planFresh(trx, parts, shopId, fresh, (group, number) =>
    judgeGroup(group, unitsOf, now, number),
  );
}

async function planFresh(
  trx: Trx,
  parts: PlanParts,
  shopId: ShopId,
  groups: readonly PlannedGroup[],
  judge: (group: PlannedGroup, number: string) => GroupVerdict,
): Promise<void> {
  const wanted = groups.filter((group) => {
    const { kind } = judge(group, "");
    return kind === "pack" || (kind === "hold" && group.lines.length > 0);
  });
  if (wanted.length === 0) return;
  let number = await takeNumbers(trx, wanted.length);
  const at = parts.clock.now();
  const rows: ParcelRow[] = [];
  const journal: JournalEntry[] = [];
  const orders: { parcel_id: ParcelId; order_id: OrderId }[] = [];
  const lines = wanted.flatMap((group) => {
    const name = String(number++).padStart(4, "0");
    const verdict = judge(group, name);
    const held = verdict.kind === "hold" ? verdict.reason : null;
    const parcel: Parcel = {
      ...freshParcel(name, group.lines),
      ...(held === null ? {} : { stage: "held" as const, held }),
    };
    const id = asId<ParcelId>(parts.ids());
    rows.push({
      id,
      shop_id: shopId,
      merchant_id: parts.merchantId,
      number: name,
      package_id: group.packageId,
      stage: parcel.stage,
      state: JSON.stringify(parcel),
      held_code: held?.code ?? null,
      sealed_at: null,
      ...placeOf(group),
    });
    orders.push(
      ...group.orders.map((order) => ({ parcel_id: id, order_id: order.id })),
    );
    journal.push({
      at,
      actor: { stationId: parts.stationId, operatorId: null },
      shopId,
      parcelId: id,
      kind: "parcel.planned",
      data: { units: unitCount(group), lines: group.lines.length },
    });
    return lineRows(id, shopId, group, held === null);
  });
  await trx.insertInto("parcels").values(rows).execute();
  await trx.insertInto("parcel_orders").values(orders).execute();
  if (lines.length > 0)
    await trx.insertInto("parcel_lines").values(lines).execute();
  await appendJournalAll(trx, journal);
}

const unitCount = (group: PlannedGroup): number =>
  group.lines.reduce((sum, line) => sum + line.needed, 0);

/** Where a parcel stands in the queue, and what it was planned from. */
const placeOf = (group: PlannedGroup) => ({
  lane: unitCount(group) === 1 ? ("singles" as const) : ("multis" as const),
  service: group.service,
  service_rank: serviceRank(group.service),
  units: unitCount(group),
  deadline_at: group.deadlineAt,
  ordered_at: group.orderedAt,
  plan: planOf(group),
});

const planOf = (group: PlannedGroup): string =>
  group.lines
    .map((line) => `${line.needed} ${line.kind} ${line.skuId}`)
    .join("\n");

/** The same SKU may be goods and gift: one row, since a scan of it opens the parcel either way. */
function lineRows(
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

async function follow(
  trx: Trx,
  parts: PlanParts,
  stored: StoredParcel,
  group: PlannedGroup,
  verdict: GroupVerdict,
  shippedByUs: boolean,
): Promise<void> {
  if (stored.stage === "sealed" || stored.stage === "cancelled") return;
  // After our own ship call the platform says "arranged": that is our work, not somebody else's.
  const expected = verdict.kind === "gone" && shippedByUs;
  await trx
    .updateTable("parcels")
    .set({ package_id: group.packageId, deadline_at: group.deadlineAt })
    .where("id", "=", stored.id)
    .execute();
  if (!expected && group.lines.length > 0 && planOf(group) !== stored.plan) {
    await replan(trx, parts, stored, group);
  }
  if (!expected) await apply(trx, parts, stored, verdict);
}

/** Untouched parcels take the new contents; a box with something in it is for a person to look at. */
async function replan(
  trx: Trx,
  parts: PlanParts,
  stored: StoredParcel,
  group: PlannedGroup,
): Promise<void> {
  const { parcel } = stored;
  const untouched =
    stored.stage === "waiting" ||
    (stored.stage === "held" && unitsScanned(parcel) === 0);
  if (!untouched) {
    const reason = refusal("parcel.contents-changed", {
      parcel: stored.number,
    });
    await apply(trx, parts, stored, { kind: "hold", reason });
    return;
  }
  const state = JSON.stringify({ ...parcel, lines: group.lines });
  await trx
    .updateTable("parcels")
    .set({ ...placeOf(group), state })
    .where("id", "=", stored.id)
    .execute();
  await trx
    .deleteFrom("parcel_lines")
    .where("parcel_id", "=", stored.id)
    .execute();
  await trx
    .insertInto("parcel_lines")
    .values(
      lineRows(stored.id, stored.shop_id, group, stored.stage === "waiting"),
    )
    .execute();
  await appendJournalAll(trx, [
    {
      at: parts.clock.now(),
      actor: { stationId: parts.stationId, operatorId: null },
      shopId: stored.shop_id,
      parcelId: stored.id,
      kind: "parcel.replanned",
      data: { units: unitCount(group), lines: group.lines.length },
    },
  ]);
}

async function apply(
  trx: Trx,
  parts: PlanParts,
  stored: StoredParcel,
  verdict: GroupVerdict,
): Promise<void> {
  const actor = { stationId: parts.stationId, operatorId: null };
  const { held } = stored.parcel;
  switch (verdict.kind) {
    case "cancel":
    case "gone":
      if (stored.stage === "sealed" || stored.stage === "cancelled") return;
      await changeParcel(
        trx,
        parts,
        actor,
        stored.id,
        { kind: "cancel" },
        { kind: "parcel.cancelled", data: {} },
      );
      return;
    case "hold": {
      if (held?.code === verdict.reason.code) return;
      const data = { code: verdict.reason.code };
      await changeParcel(
        trx,
        parts,
        actor,
        stored.id,
        { kind: "hold", reason: verdict.reason },
        { kind: "parcel.held", data },
      );
      return;
    }
    case "pack":
      if (
        stored.stage !== "held" ||
        held === null ||
        !liftedByNews.has(held.code)
      )
        return;
      await changeParcel(
        trx,
        parts,
        actor,
        stored.id,
        { kind: "release" },
        { kind: "parcel.released", data: {} },
      );
      return;
    default:
      verdict satisfies never;
  }
}

/** The first of `count` consecutive parcel numbers. */
async function takeNumbers(trx: Trx, count: number): Promise<number> {
  const key = "parcel-number";
  const row = await trx
    .selectFrom("settings")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst();
  const next = row === undefined ? 1 : Number(row.value);
  const value = String(next + count);
  await trx
    .insertInto("settings")
    .values({ key, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
  return next;
}
