import {
  asId,
  type OrderId,
  type PackageId,
  type ShopId,
  type UnitId,
} from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

/** A package as the platform lists it. */
export interface ListedPackage {
  readonly id: PackageId;
  readonly cancelled: boolean;
  readonly unitIds: readonly string[];
}

/**
 * The orders of which the mirror says otherwise: a unit in another package than the list has it, or a live unit in a
 * package that is cancelled.
 */
export async function ordersOtherwisePacked(
  database: Database | Trx,
  shopId: ShopId,
  packages: readonly ListedPackage[],
): Promise<OrderId[]> {
  if (packages.length === 0) return [];
  const packageOf = new Map<UnitId, PackageId>(
    packages
      .filter(({ cancelled }) => !cancelled)
      .flatMap(({ id, unitIds }) =>
        unitIds.map((unit): [UnitId, PackageId] => [asId(unit), id]),
      ),
  );
  const cancelled = packages.filter((one) => one.cancelled).map(({ id }) => id);
  const different = new Set<OrderId>();
  for (const ids of chunks([...packageOf.keys()])) {
    const units = await database
      .selectFrom("order_units")
      .select(["id", "order_id", "package_id"])
      .where("shop_id", "=", shopId)
      .where("id", "in", ids)
      .execute();
    for (const unit of units)
      if (unit.package_id !== packageOf.get(unit.id))
        different.add(unit.order_id);
  }
  if (cancelled.length > 0) {
    const left = await database
      .selectFrom("order_units")
      .select("order_id")
      .where("shop_id", "=", shopId)
      .where("package_id", "in", cancelled)
      .where("cancelled", "=", 0)
      .execute();
    for (const unit of left) different.add(unit.order_id);
  }
  return [...different];
}

/** Orders with a parcel that somebody may still pack or ship, in no order. */
export async function ordersInWork(
  database: Database | Trx,
  shopId: ShopId,
): Promise<
  { readonly orderId: OrderId; readonly packageId: PackageId | null }[]
> {
  const rows = await database
    .selectFrom("parcels")
    .innerJoin("parcel_orders", "parcel_orders.parcel_id", "parcels.id")
    .select(["parcel_orders.order_id", "parcels.package_id"])
    .where("parcels.shop_id", "=", shopId)
    .where("parcels.stage", "not in", ["sealed", "handed-over", "cancelled"])
    .execute();
  return rows.map((row) => ({
    orderId: row.order_id,
    packageId: row.package_id,
  }));
}

/** SQLite takes 32,766 values in one statement. */
const valuesAtOnce = 5_000;

function* chunks(ids: readonly UnitId[]): Generator<UnitId[]> {
  for (let from = 0; from < ids.length; from += valuesAtOnce)
    yield ids.slice(from, from + valuesAtOnce);
}
