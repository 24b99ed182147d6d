import {
  asId,
  type OrderId,
  type PackageId,
  type ParcelId,
  type ShopId,
} from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { CancellationRow, OutboxRow } from "./schema.ts";
import type { Trx } from "./store.ts";

export interface PendingRequest {
  readonly row: CancellationRow;
  /** What its shop is called; "" while it was not read. */
  readonly shop: string;
  readonly parcels: readonly string[];
  readonly answered: boolean;
}

/** Requests nobody has answered, the most urgent first. */
export async function pendingRequests(
  database: Database,
  most: number,
): Promise<PendingRequest[]> {
  const rows = await database
    .selectFrom("cancellations")
    .leftJoin("shops", "shops.id", "cancellations.shop_id")
    .selectAll("cancellations")
    .select("shops.name as shop")
    .where("pending", "=", 1)
    .orderBy("answer_by")
    .limit(most)
    .execute();
  return Promise.all(
    rows.map(async ({ shop, ...row }) => ({
      row,
      shop: shop ?? "",
      parcels: (await parcelsOf(database, row.order_id)).map(
        ({ number }) => number,
      ),
      answered: (await answerOf(database, row.shop_id, row.id)) !== null,
    })),
  );
}

export async function requestById(
  database: Database | Trx,
  cancelId: string,
): Promise<CancellationRow | null> {
  const row = await database
    .selectFrom("cancellations")
    .selectAll()
    .where("id", "=", cancelId)
    .executeTakeFirst();
  return row ?? null;
}

export const parcelsOf = (
  database: Database | Trx,
  orderId: OrderId,
): Promise<{ id: ParcelId; number: string }[]> =>
  database
    .selectFrom("parcel_orders")
    .innerJoin("parcels", "parcels.id", "parcel_orders.parcel_id")
    .select(["parcels.id", "parcels.number"])
    .where("parcel_orders.order_id", "=", orderId)
    .orderBy("parcels.number")
    .execute();

/** The answer a person gave to this request, wherever it stands; null when nobody gave one. */
export async function answerOf(
  database: Database | Trx,
  shopId: ShopId,
  cancelId: string,
): Promise<OutboxRow | null> {
  const row = await database
    .selectFrom("outbox")
    .selectAll()
    .where("shop_id", "=", shopId)
    .where("package_id", "=", asId<PackageId>(cancelId))
    .where("kind", "=", "answer-cancellation")
    .executeTakeFirst();
  return row ?? null;
}
