import { sql } from "kysely";
import type { PackageId, ShopId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import { isGivenUpCall, isOpenCall } from "./open-jobs.ts";
import type { OutboxRow } from "./schema.ts";
import type { Trx } from "./store.ts";

/** A call with what people call its parcel and its shop. */
export type NamedCall = OutboxRow & {
  readonly number: string;
  readonly shop: string;
};

/** Calls that have not ended well, oldest first. */
export async function unfinishedCalls(
  database: Database | Trx,
  most: number,
): Promise<NamedCall[]> {
  const where = [isOpenCall, isGivenUpCall];
  const found = await Promise.all(
    where.map((isWanted) =>
      database
        .selectFrom("outbox")
        .where(isWanted)
        .selectAll()
        .select(({ selectFrom }) =>
          selectFrom("parcels")
            .select("number")
            .whereRef("parcels.id", "=", "outbox.parcel_id")
            .as("number"),
        )
        .select(({ selectFrom }) =>
          selectFrom("shops")
            .select("name")
            .whereRef("shops.id", "=", "outbox.shop_id")
            .as("shop"),
        )
        .orderBy("created_at")
        .limit(most)
        .execute(),
    ),
  );
  return found
    .flat()
    .map((row) => ({ ...row, number: row.number ?? "", shop: row.shop ?? "" }))
    .sort((a, b) => a.created_at - b.created_at || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

/** How many calls each shop still has to be told; shops without any are missing. */
export async function countOpenCalls(
  database: Database | Trx,
): Promise<ReadonlyMap<ShopId, number>> {
  const rows = await openCallsByShop(database).execute();
  return new Map(rows.map((row) => [row.shop_id, Number(row.calls)]));
}

/** The sign keeps SQLite from grouping along the index of all calls ever made: the open ones are few. */
export const openCallsByShop = (database: Database | Trx) =>
  database
    .selectFrom("outbox")
    .where(isOpenCall)
    .select(({ fn }) => ["shop_id", fn.countAll<number>().as("calls")])
    .groupBy(sql`+shop_id`);

/** Calls of this kind that failed are tried again now: what stood in their way may be gone. */
export async function dueAgain(
  trx: Trx,
  shopId: ShopId,
  kind: OutboxRow["kind"],
  at: number,
): Promise<void> {
  await trx
    .updateTable("outbox")
    .set({ due_at: at })
    .where("shop_id", "=", shopId)
    .where("kind", "=", kind)
    .where("state", "=", "failed")
    .execute();
}

export async function callById(
  trx: Trx,
  id: string,
): Promise<OutboxRow | null> {
  const row = await trx
    .selectFrom("outbox")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** This call and those behind it in the same package are not tried again by themselves. */
export async function giveUpCallsFrom(trx: Trx, row: OutboxRow): Promise<void> {
  await trx
    .updateTable("outbox")
    .set({ state: "given-up" })
    .where("shop_id", "=", row.shop_id)
    .where("package_id", "=", row.package_id)
    .where("id", ">=", row.id)
    .where("state", "in", ["due", "failed"])
    .execute();
}

/** Whatever failed or was given up for this package is due now. */
export async function reviveCalls(
  trx: Trx,
  row: OutboxRow,
  now: number,
): Promise<void> {
  await trx
    .updateTable("outbox")
    .set({ state: "due", due_at: now })
    .where("shop_id", "=", row.shop_id)
    .where("package_id", "=", row.package_id)
    .where("state", "in", ["failed", "given-up"])
    .execute();
}

/** The calls of one package, or of what goes by a key of its own, oldest first. */
export function callsByKey(trx: Trx, key: PackageId): Promise<OutboxRow[]> {
  return trx
    .selectFrom("outbox")
    .selectAll()
    .where("package_id", "=", key)
    .orderBy("id")
    .execute();
}
