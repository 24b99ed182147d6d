import { marketOf, type Market } from "../../shared/domain/market-rules.ts";
import type { ShopId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { ShopRow } from "./schema.ts";
import type { Trx } from "./store.ts";

/** Writes what the platform says of a shop; how far its orders were read stays as it is. */
export async function writeShop(
  database: Database | Trx,
  shop: Omit<ShopRow, "synced_to" | "sync_resume" | "account_id">,
): Promise<void> {
  await database
    .insertInto("shops")
    .values({ ...shop, sync_resume: null })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet({
        merchant_id: shop.merchant_id,
        name: shop.name,
        region: shop.region,
        cipher: shop.cipher,
      }),
    )
    .execute();
}

/** Whose rules the shop follows; null for a region nobody wrote rules for. */
export async function marketOfShop(
  database: Database | Trx,
  shopId: ShopId,
): Promise<Market | null> {
  return marketOf(await regionOfShop(database, shopId));
}

/** As the platform spells it; "" for a shop that is not known. */
export async function regionOfShop(
  database: Database | Trx,
  shopId: ShopId,
): Promise<string> {
  const row = await database
    .selectFrom("shops")
    .select("region")
    .where("id", "=", shopId)
    .executeTakeFirst();
  return row?.region ?? "";
}

/** Whose goods a shop sells; "" for one that is not known. */
export async function merchantOfShop(
  database: Database | Trx,
  shopId: ShopId,
): Promise<string> {
  const row = await database
    .selectFrom("shops")
    .select("merchant_id")
    .where("id", "=", shopId)
    .executeTakeFirst();
  return row?.merchant_id ?? "";
}

export interface SyncMark {
  /** Everything the platform changed before this time is in the mirror; 0 when nothing is. */
  readonly syncedTo: number;
  /** Where an interrupted walk goes on, as whoever walks wrote it. */
  readonly resume: string | null;
}

export async function readSyncMark(
  database: Database | Trx,
  shopId: ShopId,
): Promise<SyncMark> {
  const row = await database
    .selectFrom("shops")
    .select(["synced_to", "sync_resume"])
    .where("id", "=", shopId)
    .executeTakeFirst();
  return { syncedTo: row?.synced_to ?? 0, resume: row?.sync_resume ?? null };
}

export async function writeSyncMark(
  database: Database | Trx,
  shopId: ShopId,
  mark: SyncMark,
): Promise<void> {
  await database
    .updateTable("shops")
    .set({ synced_to: mark.syncedTo, sync_resume: mark.resume })
    .where("id", "=", shopId)
    .execute();
}
