import { sql, type Kysely } from "kysely";

/** How a shop's parcels go to the carrier, and what the platform was told of it for each. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table ship_terms (
       shop_id text primary key, handover text not null, ready_minute integer, label_form text not null)
       without rowid`,
    "alter table labels add column handover text",
    "alter table labels add column pickup_from integer",
    "alter table labels add column pickup_until integer",
  ];
  for (const statement of statements) {
    await sql.raw(statement).execute(database);
  }
}
