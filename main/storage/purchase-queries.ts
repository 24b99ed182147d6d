import type { OrderId, ParcelId, UnitId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { StoredParcel } from "./parcel-queries.ts";
import type { Trx } from "./store.ts";

export async function ordersOf(
  database: Database | Trx,
  parcelId: ParcelId,
): Promise<OrderId[]> {
  const rows = await database
    .selectFrom("parcel_orders")
    .select("order_id")
    .where("parcel_id", "=", parcelId)
    .execute();
  return rows.map((row) => row.order_id);
}

/**
 * The line items of an order without a package that lie in this parcel; a bundle counts once. Null when they are not what the
 * parcel is packed from: then news is on its way, and nothing is bought on old news.
 */
export async function unitsInHand(
  database: Database | Trx,
  stored: StoredParcel,
  orderId: OrderId,
): Promise<UnitId[] | null> {
  const rows = await database
    .selectFrom("order_units")
    .leftJoin("short_units", (join) =>
      join
        .onRef("short_units.shop_id", "=", "order_units.shop_id")
        .onRef("short_units.unit_id", "=", "order_units.id"),
    )
    .select(["order_units.id", "short_units.parcel_id as short"])
    .where("order_units.order_id", "=", orderId)
    .where("order_units.cancelled", "=", 0)
    .where("order_units.package_id", "is", null)
    .execute();
  const mine = rows.filter(({ short }) => short !== stored.id);
  const needed = stored.parcel.lines.reduce(
    (sum, line) => sum + line.needed,
    0,
  );
  return mine.length === needed && needed > 0
    ? [...new Set(mine.map(({ id }) => id))]
    : null;
}
