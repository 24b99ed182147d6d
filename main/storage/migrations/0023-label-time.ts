import { sql, type Kysely } from "kysely";

/** When a shop's labels are asked for. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      "alter table ship_terms add column label_time text not null default 'claimed'",
    )
    .execute(database);
}
