import type { Database } from "./open-database.ts";
import type { OperatorRow } from "./own-bench-schema.ts";
import type { Trx } from "./store.ts";

export async function countPeople(database: Database | Trx): Promise<number> {
  const row = await database
    .selectFrom("operators")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export const listPeople = (database: Database): Promise<OperatorRow[]> =>
  database.selectFrom("operators").selectAll().orderBy("name").execute();

export async function hirePerson(trx: Trx, person: OperatorRow): Promise<void> {
  await trx.insertInto("operators").values(person).execute();
}
