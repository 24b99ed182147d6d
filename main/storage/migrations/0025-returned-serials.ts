import { sql, type Kysely } from "kysely";

/** A unit that was sent back may leave again: only serials that are still with a buyer are told apart. */
const statements = [
  `alter table captured_units add column sent_back integer not null default 0`,
  `drop index captured_serials`,
  `create unique index captured_serials on captured_units (shop_id, sku_id, upper(serial))
     where serial is not null and sent_back = 0`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements)
    await sql.raw(statement).execute(database);
}
