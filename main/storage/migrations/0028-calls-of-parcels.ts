import { sql, type Kysely } from "kysely";

/** What was asked for a parcel is looked at in the middle of a scan: never by reading the calls of three years. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`create index outbox_by_parcel on outbox (parcel_id)`)
    .execute(database);
}
