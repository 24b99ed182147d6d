import { sql } from "kysely";
import type {
  OrderId,
  PackageId,
  ParcelId,
  ShopId,
  SkuId,
  UnitId,
} from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { LabelRow } from "./schema.ts";
import type { SellerShipmentRow } from "./shipment-rows.ts";
import type { Trx } from "./store.ts";

/** Whether the seller's own carrier takes this parcel. */
export async function shipsBySeller(
  database: Database | Trx,
  parcelId: ParcelId,
): Promise<boolean> {
  const row = await database
    .selectFrom("parcel_orders")
    .innerJoin("orders", "orders.id", "parcel_orders.order_id")
    .select("orders.id")
    .where("parcel_orders.parcel_id", "=", parcelId)
    .where("orders.shipping_type", "=", "SELLER")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The sealed answers of a parcel's orders, oldest order first: they say where it goes. */
export async function rawOrdersOf(
  database: Database | Trx,
  parcelId: ParcelId,
): Promise<readonly { readonly id: OrderId; readonly raw: Uint8Array }[]> {
  return database
    .selectFrom("parcel_orders")
    .innerJoin("orders", "orders.id", "parcel_orders.order_id")
    .select(["orders.id", "orders.raw"])
    .where("parcel_orders.parcel_id", "=", parcelId)
    .orderBy("orders.created_at")
    .orderBy("orders.id")
    .execute();
}

/** Enough for every lane a shop has; the rest is asked about when they are shipped. */
const mostOrders = 300;

/** The sealed answers of orders the seller's own carrier is to take. */
export async function rawSellerOrders(
  database: Database,
  shopId: ShopId,
): Promise<readonly Uint8Array[]> {
  const rows = await database
    .selectFrom("parcels")
    .innerJoin("parcel_orders", "parcel_orders.parcel_id", "parcels.id")
    .innerJoin("orders", "orders.id", "parcel_orders.order_id")
    .select("orders.raw")
    .where("parcels.stage", "in", [
      "waiting",
      "claimed",
      "packing",
      "packed",
      "held",
    ])
    .where("orders.shop_id", "=", shopId)
    .where("orders.shipping_type", "=", "SELLER")
    .limit(mostOrders)
    .execute();
  return rows.map(({ raw }) => raw);
}

/** The wanted units of an order that lie in this parcel's package; of the whole order while it has none. A bundle counts once. */
export async function unitIdsToShip(
  trx: Trx,
  parcelId: ParcelId,
  orderId: OrderId,
): Promise<UnitId[]> {
  const parcel = await trx
    .selectFrom("parcels")
    .select("package_id")
    .where("id", "=", parcelId)
    .executeTakeFirst();
  const packageId = parcel?.package_id ?? null;
  const rows = await trx
    .selectFrom("order_units")
    .select("id")
    .distinct()
    .where("order_id", "=", orderId)
    .where("cancelled", "=", 0)
    .where("package_id", packageId === null ? "is" : "=", packageId)
    .execute();
  return rows.map(({ id }) => id);
}

export async function labelOf(
  database: Database | Trx,
  parcelId: ParcelId,
): Promise<Pick<LabelRow, "tracking_number" | "carrier" | "state"> | null> {
  const row = await database
    .selectFrom("labels")
    .select(["tracking_number", "carrier", "state"])
    .where("parcel_id", "=", parcelId)
    .executeTakeFirst();
  return row ?? null;
}

export async function sellerShipment(
  database: Database | Trx,
  parcelId: ParcelId,
  orderId: OrderId,
): Promise<SellerShipmentRow | null> {
  const row = await database
    .selectFrom("seller_shipments")
    .selectAll()
    .where("parcel_id", "=", parcelId)
    .where("order_id", "=", orderId)
    .executeTakeFirst();
  return row ?? null;
}

export async function updateSellerShipment(
  trx: Trx,
  parcelId: ParcelId,
  orderId: OrderId,
  change: Partial<SellerShipmentRow>,
): Promise<void> {
  await trx
    .updateTable("seller_shipments")
    .set(change)
    .where("parcel_id", "=", parcelId)
    .where("order_id", "=", orderId)
    .execute();
}

/** Another parcel that goes, or went, under this number. */
export async function parcelUnderNumber(
  database: Database | Trx,
  trackingNumber: string,
  except: ParcelId,
): Promise<{ readonly number: string } | null> {
  const row = await database
    .selectFrom("labels")
    .innerJoin("parcels", "parcels.id", "labels.parcel_id")
    .select("parcels.number")
    .where("labels.tracking_number", "=", trackingNumber)
    .where("labels.parcel_id", "!=", except)
    .executeTakeFirst();
  return row ?? null;
}

/** A shipment with what people call its parcel, and why the platform was not told. */
export type NamedShipment = SellerShipmentRow & {
  readonly number: string;
  /** What its shop is called; null while it was not read. */
  readonly shop: string | null;
  readonly problem: string | null;
};

/** The newest first. */
export async function recentSellerShipments(
  database: Database,
  most: number,
): Promise<NamedShipment[]> {
  const rows = await database
    .selectFrom("seller_shipments")
    .innerJoin("parcels", "parcels.id", "seller_shipments.parcel_id")
    .leftJoin("shops", "shops.id", "seller_shipments.shop_id")
    .selectAll("seller_shipments")
    .select(({ selectFrom, ref }) => [
      "parcels.number",
      "shops.name as shop",
      selectFrom("outbox")
        .select("outbox.problem")
        .whereRef("outbox.shop_id", "=", "seller_shipments.shop_id")
        .where(
          "outbox.package_id",
          "=",
          sql<PackageId>`${ref("seller_shipments.parcel_id")} || '.' || ${ref("seller_shipments.order_id")}`,
        )
        .where("outbox.state", "!=", "done")
        .orderBy("outbox.id", "desc")
        .limit(1)
        .as("problem"),
    ])
    .orderBy("seller_shipments.queued_at", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...row, problem: row.problem ?? null }));
}

/** The units of an order in this parcel that are still wanted; a bundle is one unit, its first article stands for it. */
export async function openUnitsOf(
  database: Database | Trx,
  stored: { readonly package_id: PackageId | null },
  orderId: OrderId,
): Promise<readonly { readonly id: UnitId; readonly sku_id: SkuId }[]> {
  return database
    .selectFrom("order_units")
    .select(["id", "sku_id"])
    .where("order_id", "=", orderId)
    .where("cancelled", "=", 0)
    .where("part", "=", 0)
    .where(
      "package_id",
      stored.package_id === null ? "is" : "=",
      stored.package_id,
    )
    .orderBy("id")
    .execute();
}
