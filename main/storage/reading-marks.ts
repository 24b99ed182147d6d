import type { ShopId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

/** What is read of a shop besides its orders, each up to a time of its own. */
export type ReadingMark = "packages-read" | "reconciled";

const keyOf = (mark: ReadingMark, shopId: ShopId): string =>
  `${mark}.${shopId}`;

/** UTC milliseconds; null before the first time. */
export async function readMark(
  database: Database | Trx,
  mark: ReadingMark,
  shopId: ShopId,
): Promise<number | null> {
  const row = await database
    .selectFrom("settings")
    .select("value")
    .where("key", "=", keyOf(mark, shopId))
    .executeTakeFirst();
  const at = Number(row?.value);
  return row === undefined || !Number.isFinite(at) ? null : at;
}

export async function writeMark(
  trx: Trx,
  mark: ReadingMark,
  shopId: ShopId,
  at: number,
): Promise<void> {
  const value = String(at);
  await trx
    .insertInto("settings")
    .values({ key: keyOf(mark, shopId), value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
}
