import { sql, type Kysely } from "kysely";

/** Where an order goes, and where its parcel's label says: never an address, only whether it is another one. */
const statements = [
  `alter table orders add column address_mark text`,
  `alter table parcel_orders add column address_mark text`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements)
    await sql.raw(statement).execute(database);
}
