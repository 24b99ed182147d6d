import type { WebhookRow } from "./feeds-schema.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

/** Writes an event down. False when it was there already: the platform sends again what it does not hear an answer to. */
export async function writeWebhook(
  trx: Trx,
  event: WebhookRow,
): Promise<boolean> {
  const written = await trx
    .insertInto("webhooks")
    .values(event)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return (written.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function forgetWebhooks(trx: Trx, before: number): Promise<void> {
  await trx.deleteFrom("webhooks").where("received_at", "<", before).execute();
}

/** Deliveries to the platform's warehouses that events told of, newest first, at most so many. */
export async function toldInbounds(
  database: Database,
  shopId: string,
  most: number,
): Promise<string[]> {
  const rows = await database
    .selectFrom("webhooks")
    .select("inbound_id")
    .where("inbound_id", "is not", null)
    .where(({ eb, or }) =>
      or([eb("shop_id", "=", shopId), eb("shop_id", "is", null)]),
    )
    .orderBy("received_at", "desc")
    .limit(most)
    .execute();
  return [...new Set(rows.flatMap(({ inbound_id: id }) => id ?? []))];
}
