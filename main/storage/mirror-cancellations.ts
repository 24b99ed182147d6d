import type { OrderId } from "../../shared/ids.ts";
import type { CancellationRow } from "./schema.ts";
import type { Trx } from "./store.ts";

/**
 * Writes requests to cancel and their ends; an older answer changes nothing, and the same answer again is no news.
 *
 * @returns the orders of the mirror for which something changed
 */
export async function writeCancellations(
  trx: Trx,
  cancellations: readonly CancellationRow[],
): Promise<OrderId[]> {
  if (cancellations.length === 0) return [];
  const rows = await trx
    .insertInto("cancellations")
    .values([...cancellations])
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet((eb) => ({
          status: eb.ref("excluded.status"),
          pending: eb.ref("excluded.pending"),
          answer_by: eb.ref("excluded.answer_by"),
          updated_at: eb.ref("excluded.updated_at"),
        }))
        .where((eb) =>
          eb.or([
            eb("excluded.updated_at", ">", eb.ref("cancellations.updated_at")),
            // Two answers in one second: the later word counts.
            eb.and([
              eb(
                "excluded.updated_at",
                "=",
                eb.ref("cancellations.updated_at"),
              ),
              eb("excluded.status", "!=", eb.ref("cancellations.status")),
            ]),
          ]),
        ),
    )
    .returning("order_id")
    .execute();
  const changed = [...new Set(rows.map((row) => row.order_id))];
  if (changed.length === 0) return [];
  const mirrored = await trx
    .selectFrom("orders")
    .select("id")
    .where("id", "in", changed)
    .execute();
  return mirrored.map((row) => row.id);
}
