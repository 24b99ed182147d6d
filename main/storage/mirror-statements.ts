import type { ShopId } from "../../shared/ids.ts";
import type { StatementLineRow, StatementRow } from "./finance-schema.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

/**
 * Writes statements as the platform tells them now. One whose sum changed has its lines read again; one that was paid in
 * the meantime has not.
 *
 * @returns how many are new or other than they were
 */
export async function writeStatements(
  trx: Trx,
  rows: readonly Omit<StatementRow, "lines_read" | "unreadable">[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const written = await trx
    .insertInto("statements")
    .values(rows.map((row) => ({ ...row, lines_read: 0, unreadable: 0 })))
    .onConflict((conflict) =>
      conflict
        .columns(["shop_id", "id"])
        .doUpdateSet((eb) => ({
          at: eb.ref("excluded.at"),
          currency: eb.ref("excluded.currency"),
          revenue: eb.ref("excluded.revenue"),
          fees: eb.ref("excluded.fees"),
          shipping: eb.ref("excluded.shipping"),
          adjustment: eb.ref("excluded.adjustment"),
          settlement: eb.ref("excluded.settlement"),
          payment_status: eb.ref("excluded.payment_status"),
          paid_at: eb.ref("excluded.paid_at"),
          lines_read: eb
            .case()
            .when("excluded.settlement", "=", eb.ref("statements.settlement"))
            .then(eb.ref("statements.lines_read"))
            .else(0 as const)
            .end(),
        }))
        .where((eb) =>
          eb.or([
            eb("excluded.settlement", "!=", eb.ref("statements.settlement")),
            eb(
              "excluded.payment_status",
              "!=",
              eb.ref("statements.payment_status"),
            ),
            eb("excluded.paid_at", "is not", eb.ref("statements.paid_at")),
          ]),
        ),
    )
    .returning("id")
    .execute();
  return written.length;
}

/** Statements whose lines are not here yet, the newest first, at most so many. */
export const statementsWithoutLines = (
  database: Database,
  shopId: ShopId,
  most: number,
): Promise<Pick<StatementRow, "id" | "currency">[]> =>
  database
    .selectFrom("statements")
    .select(["id", "currency"])
    .where("shop_id", "=", shopId)
    .where("lines_read", "=", 0)
    .orderBy("at", "desc")
    .limit(most)
    .execute();

/** A page of a statement's lines; what was read twice is written once. */
export async function writeStatementLines(
  trx: Trx,
  rows: readonly StatementLineRow[],
): Promise<void> {
  if (rows.length > 0)
    await trx
      .replaceInto("statement_lines")
      .values([...rows])
      .execute();
}

export async function linesWereRead(
  trx: Trx,
  shopId: ShopId,
  id: string,
  unreadable: number,
): Promise<void> {
  await trx
    .updateTable("statements")
    .set({ lines_read: 1, unreadable })
    .where("shop_id", "=", shopId)
    .where("id", "=", id)
    .execute();
}
