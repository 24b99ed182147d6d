import type { Insert } from "../../shared/domain/inserts.ts";
import { asId, type ParcelId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

/** Everything any shop puts into its parcels, the oldest first: a handful. */
export async function allInserts(database: Database | Trx): Promise<Insert[]> {
  const rows = await database
    .selectFrom("inserts")
    .selectAll()
    .orderBy("id")
    .execute();
  return rows.map(({ id, shop_id, sku_id, title, code }) => ({
    id,
    shopId: shop_id,
    skuId: sku_id,
    title,
    code,
  }));
}

export async function addInsert(
  database: Database | Trx,
  { id, shopId, skuId, title, code }: Insert,
): Promise<void> {
  await database
    .insertInto("inserts")
    .values({
      id,
      shop_id: shopId === "" ? "" : asId(shopId),
      sku_id: skuId === "" ? "" : asId(skuId),
      title,
      code,
    })
    .execute();
}

/** @returns whether there was one of this id */
export async function removeInsert(trx: Trx, id: string): Promise<boolean> {
  const [gone] = await trx.deleteFrom("inserts").where("id", "=", id).execute();
  return (gone?.numDeletedRows ?? 0n) > 0n;
}

export async function packedInserts(
  database: Database | Trx,
  parcelId: ParcelId,
): Promise<string[]> {
  const rows = await database
    .selectFrom("packed_inserts")
    .select("insert_id")
    .where("parcel_id", "=", parcelId)
    .execute();
  return rows.map((row) => row.insert_id);
}

export async function packInsert(
  trx: Trx,
  parcelId: ParcelId,
  insertId: string,
  at: number,
): Promise<void> {
  await trx
    .insertInto("packed_inserts")
    .values({ parcel_id: parcelId, insert_id: insertId, at })
    .execute();
}

/** The box was emptied: everything is asked for again. */
export async function forgetPackedInserts(
  trx: Trx,
  parcelId: ParcelId,
): Promise<void> {
  await trx
    .deleteFrom("packed_inserts")
    .where("parcel_id", "=", parcelId)
    .execute();
}
