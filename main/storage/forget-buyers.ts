import { sql, type SqlBool } from "kysely";
import type { OrderId, ParcelId, ShopId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

/** Word for word the condition of the index `orders_with_buyer`, which is all this reads. */
const isOverAndNamesBuyer = sql<SqlBool>`status in ('DELIVERED', 'COMPLETED', 'CANCELLED') and length(raw) > 0`;

const nothing = new Uint8Array();

/** Orders of a shop that ended before a time and still name their buyer, at most so many. */
export async function endedOrders(
  database: Database,
  shopId: ShopId,
  before: number,
  most: number,
): Promise<OrderId[]> {
  const rows = await database
    .selectFrom("orders")
    .select("id")
    .where(isOverAndNamesBuyer)
    .where("updated_at", "<", before)
    .where("shop_id", "=", shopId)
    .orderBy("updated_at")
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Drops what the mirror holds of a shop's orders, at most so many at once, with the labels of their parcels. Connected
 * again, the shop is read as if it were new.
 *
 * @returns how many there were
 */
export async function dropOrders(
  trx: Trx,
  shopId: ShopId,
  most: number,
): Promise<number> {
  const rows = await trx
    .selectFrom("orders")
    .select("id")
    .where("shop_id", "=", shopId)
    .limit(most)
    .execute();
  const orderIds = rows.map(({ id }) => id);
  if (orderIds.length === 0) return 0;
  await forgetBuyers(trx, orderIds);
  for (const table of ["order_units", "cancellations"] as const)
    await trx.deleteFrom(table).where("order_id", "in", orderIds).execute();
  await trx.deleteFrom("orders").where("id", "in", orderIds).execute();
  return orderIds.length;
}

/** Wipes name, address, telephone and note of these orders' buyers, and the labels and photos that bear them. What was done stays. */
export async function forgetBuyers(
  trx: Trx,
  orderIds: readonly OrderId[],
): Promise<void> {
  if (orderIds.length === 0) return;
  await trx
    .updateTable("orders")
    .set({ raw: nothing, buyer_note: null, address_mark: null })
    .where("id", "in", orderIds)
    .execute();
  await trx
    .updateTable("parcel_orders")
    .set({ address_mark: null })
    .where("order_id", "in", orderIds)
    .execute();
  const parcels = await trx
    .selectFrom("parcel_orders")
    .select("parcel_id")
    .where("order_id", "in", orderIds)
    .execute();
  const parcelIds = parcels.map((row) => row.parcel_id);
  await wipeLabels(trx, parcelIds);
  await wipePhotos(trx, parcelIds);
}

/** The label can be read on it. Whoever keeps the files drops those that no row names. */
async function wipePhotos(
  trx: Trx,
  parcelIds: readonly ParcelId[],
): Promise<void> {
  if (parcelIds.length === 0) return;
  await trx
    .deleteFrom("parcel_photos")
    .where("parcel_id", "in", parcelIds)
    .execute();
}

/** A square code on a label says the address: what was scanned of these parcels goes with the picture of it. */
async function wipeLabels(
  trx: Trx,
  parcelIds: readonly ParcelId[],
): Promise<void> {
  if (parcelIds.length === 0) return;
  await trx
    .updateTable("labels")
    .set({ file: null, zpl: null, preview: null })
    .where("parcel_id", "in", parcelIds)
    .execute();
  await trx
    .updateTable("scans")
    .set({ text: "" })
    .where("parcel_id", "in", parcelIds)
    .execute();
}
