import { freshParcel, type Parcel } from "../../shared/domain/parcel.ts";
import {
  asId,
  type OrderId,
  type ParcelId,
  type ShopId,
} from "../../shared/ids.ts";
import { appendJournalAll, type JournalEntry } from "../evidence/journal.ts";
import { articleFacts, type StoredParcel } from "../storage/parcel-queries.ts";
import { marketOfShop } from "../storage/mirror-shops.ts";
import type {
  OrderUnitRow,
  ParcelOrderRow,
  ParcelRow,
} from "../storage/schema.ts";
import type { Trx } from "../storage/store.ts";
import { applyVerdict, followPlan, type PlanParts } from "./follow-plan.ts";
import {
  groupUnits,
  judgeGroup,
  type GroupVerdict,
  type PlannedGroup,
} from "./plan-groups.ts";
import { titleOf } from "./desk.ts";
import { partedParcels, shortRest } from "./plan-parted.ts";
import { readPlanInputs } from "./plan-inputs.ts";
import { lineRows, placeOf, unitCount } from "./plan-rows.ts";

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
  const market = await marketOfShop(trx, shopId);
  const groups = groupUnits(inputs.orders, inputs.units, market).filter(
    ({ orders, packageId }) =>
      orders.some((order) => changed.has(order.id)) ||
      (packageId !== null && inputs.packageIds.has(packageId)),
  );
  const unitsOf = (orderId: OrderId): readonly OrderUnitRow[] =>
    inputs.unitsByOrder.get(orderId) ?? [];
  const parted = partedParcels(inputs);
  const now = parts.clock.now();
  const fresh: PlannedGroup[] = [];
  const kept = new Set<ParcelId>();
  for (const group of groups) {
    const ofOrders = group.orders.map((order) => order.id);
    const existing =
      parted.heir(group, kept) ??
      (parted.isRest(group) && !inputs.isKnown(group.packageId)
        ? null
        : inputs.parcelFor(group.packageId, ofOrders, kept));
    if (existing === null) {
      fresh.push(group);
      continue;
    }
    kept.add(existing.id);
    const verdict = judgeGroup(group, unitsOf, now, existing.number);
    const wanted = verdict.kind === "pack" || verdict.kind === "hold";
    if (existing.stage === "cancelled" && wanted && group.lines.length > 0) {
      await freePackage(trx, existing);
      fresh.push(group);
      continue;
    }
    await followPlan(trx, parts, existing, {
      group,
      verdict,
      orderIds: inputs.ordersOfParcel.get(existing.id) ?? new Set(),
      shippedByUs: inputs.shipped.has(existing.id),
    });
  }
  for (const left of inputs.parcels) {
    if (!kept.has(left.id))
      await applyVerdict(trx, parts, left, { kind: "cancel" });
  }
  await planFresh(trx, parts, shopId, fresh, {
    judge: (group, number) => judgeGroup(group, unitsOf, now, number),
    isRest: parted.isRest,
  });
}

/** A cancelled parcel is over; what the platform wants packed after all begins anew under the same package. */
async function freePackage(
  trx: Trx,
  { id, shop_id, package_id }: StoredParcel,
): Promise<void> {
  await trx
    .updateTable("parcels")
    .set({ package_id: null })
    .where("id", "=", id)
    .execute();
  // A call that had worked would have left nothing to pack.
  await trx
    .deleteFrom("outbox")
    .where("shop_id", "=", shop_id)
    .where("package_id", "=", package_id)
    .execute();
}

interface FreshRules {
  judge(group: PlannedGroup, number: string): GroupVerdict;
  /** What another parcel lacked waits until somebody says that it is there. */
  isRest(group: PlannedGroup): boolean;
}

async function planFresh(
  trx: Trx,
  parts: PlanParts,
  shopId: ShopId,
  groups: readonly PlannedGroup[],
  { judge, isRest }: FreshRules,
): Promise<void> {
  const wanted = groups.filter((group) => {
    const { kind } = judge(group, "");
    const isSeen = group.lines.length > 0 || group.isHollow;
    return kind === "pack" || (kind === "hold" && isSeen);
  });
  if (wanted.length === 0) return;
  const articles = await articleFacts(
    trx,
    wanted
      .filter(isRest)
      .flatMap(({ lines: all }) => all.map(({ skuId }) => skuId)),
  );
  let number = await takeNumbers(trx, wanted.length);
  const at = parts.clock.now();
  const rows: ParcelRow[] = [];
  const journal: JournalEntry[] = [];
  const orders: ParcelOrderRow[] = [];
  const lines = wanted.flatMap((group) => {
    const name = String(number++).padStart(4, "0");
    const verdict = judge(group, name);
    const held = verdict.kind === "hold" ? verdict.reason : null;
    const whole = isRest(group)
      ? shortRest(freshParcel(name, group.lines), (skuId) =>
          titleOf(articles, skuId),
        )
      : freshParcel(name, group.lines);
    const parcel: Parcel =
      held === null ? whole : { ...whole, stage: "held", held };
    const id = asId<ParcelId>(parts.ids());
    rows.push({
      id,
      shop_id: shopId,
      merchant_id: parts.merchantId,
      number: name,
      package_id: group.packageId,
      stage: parcel.stage,
      state: JSON.stringify(parcel),
      held_code: parcel.held?.code ?? null,
      sealed_at: null,
      ...placeOf(group),
    });
    orders.push(
      ...(held === null ? group.wanted : group.orders).map((order) => ({
        parcel_id: id,
        order_id: order.id,
        address_mark: order.address_mark,
      })),
    );
    journal.push({
      at,
      actor: { stationId: parts.stationId, operatorId: null },
      shopId,
      parcelId: id,
      kind: "parcel.planned",
      data: { units: unitCount(group), lines: group.lines.length },
    });
    return lineRows(id, shopId, group, parcel.stage === "waiting");
  });
  await trx.insertInto("parcels").values(rows).execute();
  await trx.insertInto("parcel_orders").values(orders).execute();
  if (lines.length > 0)
    await trx.insertInto("parcel_lines").values(lines).execute();
  await appendJournalAll(trx, journal);
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
