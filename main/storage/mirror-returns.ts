import type { ShopId } from "../../shared/ids.ts";
import type { ReturnRow } from "./after-sales-schema.ts";
import type { Trx } from "./store.ts";

/**
 * Writes returns as the platform tells them; an older answer changes nothing.
 *
 * @returns how many were news
 */
export async function writeReturns(
  trx: Trx,
  returns: readonly ReturnRow[],
): Promise<number> {
  if (returns.length === 0) return 0;
  const rows = await trx
    .insertInto("returns")
    .values([...returns])
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet((eb) => ({
          type: eb.ref("excluded.type"),
          status: eb.ref("excluded.status"),
          reason: eb.ref("excluded.reason"),
          question: eb.ref("excluded.question"),
          answer_by: eb.ref("excluded.answer_by"),
          tracking_number: eb.ref("excluded.tracking_number"),
          carrier: eb.ref("excluded.carrier"),
          refund_amount: eb.ref("excluded.refund_amount"),
          currency: eb.ref("excluded.currency"),
          lines: eb.ref("excluded.lines"),
          updated_at: eb.ref("excluded.updated_at"),
        }))
        .where((eb) =>
          eb.or([
            eb("excluded.updated_at", ">", eb.ref("returns.updated_at")),
            // Two changes in one second: the later word counts.
            eb.and([
              eb("excluded.updated_at", "=", eb.ref("returns.updated_at")),
              eb.or([
                eb("excluded.status", "!=", eb.ref("returns.status")),
                eb("excluded.question", "is not", eb.ref("returns.question")),
              ]),
            ]),
          ]),
        ),
    )
    .returning("id")
    .execute();
  return rows.length;
}

/** Everything a shop's buyers sent back is forgotten with the shop. */
export async function dropAfterSales(trx: Trx, shopId: ShopId): Promise<void> {
  for (const table of [
    "return_photos",
    "return_decisions",
    "returns",
    "sync_marks",
  ] as const)
    await trx.deleteFrom(table).where("shop_id", "=", shopId).execute();
}
