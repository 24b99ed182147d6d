import type { ShopId } from "../../shared/ids.ts";
import type { SyncMark } from "./mirror-shops.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

export type Stream = "returns" | "statements";

/** How far a stream beside the orders was read; nothing before the first time. */
export async function readStreamMark(
  database: Database | Trx,
  shopId: ShopId,
  stream: Stream,
): Promise<SyncMark> {
  const row = await database
    .selectFrom("sync_marks")
    .select(["synced_to", "resume"])
    .where("shop_id", "=", shopId)
    .where("stream", "=", stream)
    .executeTakeFirst();
  return { syncedTo: row?.synced_to ?? 0, resume: row?.resume ?? null };
}

export async function writeStreamMark(
  database: Database | Trx,
  shopId: ShopId,
  stream: Stream,
  mark: SyncMark,
): Promise<void> {
  const place = { synced_to: mark.syncedTo, resume: mark.resume };
  await database
    .insertInto("sync_marks")
    .values({ shop_id: shopId, stream, ...place })
    .onConflict((conflict) =>
      conflict.columns(["shop_id", "stream"]).doUpdateSet(place),
    )
    .execute();
}
