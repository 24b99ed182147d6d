import { sql, type Kysely } from "kysely";

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table warehouses (
         shop_id text not null, id text not null, name text not null, type text not null,
         status text not null, is_default integer not null, region text not null,
         primary key (shop_id, id)) without rowid`,
    )
    .execute(database);
}
