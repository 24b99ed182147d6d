import { ok, type Result } from "../../shared/result.ts";
import { writeCancellations } from "../storage/mirror-cancellations.ts";
import type { WalkParts } from "./order-walk.ts";

const mostPages = 1000;

/** Mirrors requests to cancel that changed since then, and tells of the orders they are about. */
export async function walkCancellations(
  { shop, shopId, store, log, onOrdersWritten, stopping }: WalkParts,
  since: number,
): Promise<Result<number>> {
  let token = "";
  let changed = 0;
  for (let pages = 0; pages < mostPages; pages++) {
    if (stopping()) break;
    const page = await shop.searchCancellations({ since, token });
    if (!page.ok) return page;
    if (page.value.unreadable > 0) {
      const count = page.value.unreadable;
      log.write("warning", "sync.cancellations-unreadable", { count });
    }
    // The last word on each counts, and one statement may not write a row twice.
    const rows = new Map(
      page.value.entries.map((entry) => [
        entry.id,
        {
          id: entry.id,
          shop_id: shopId,
          order_id: entry.orderId,
          status: entry.status,
          pending: entry.pending ? (1 as const) : (0 as const),
          answer_by: entry.answerBy,
          updated_at: entry.updatedAt,
        },
      ]),
    );
    const stored = await store.transact(async (trx) => {
      const ids = await writeCancellations(trx, [...rows.values()]);
      if (ids.length > 0) await onOrdersWritten(trx, ids);
      return ok(ids.length);
    });
    if (!stored.ok) return stored;
    changed += stored.value;
    token = page.value.nextToken;
    if (token === "") break;
  }
  return ok(changed);
}
