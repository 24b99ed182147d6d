import { sql, type Kysely } from "kysely";

/** An answer to a buyer says more than its kind: which way, and why. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql.raw("alter table outbox add column request text").execute(database);
}
