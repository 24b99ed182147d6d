import { sql, type Kysely } from "kysely";

/** Every decision looks up the last line of its station's chain: without this, all lines of the station were sorted for it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql
    .raw("create index journal_by_station on journal (station_id, seq)")
    .execute(database);
}
