import { sql, type Kysely } from "kysely";

/** Calls somebody must look at are few, and are found without reading the finished ones. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create index outbox_given_up on outbox (created_at) where state = 'given-up'`,
    )
    .execute(database);
}
