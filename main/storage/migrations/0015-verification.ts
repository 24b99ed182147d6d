import { sql, type Kysely } from "kysely";

/** How articles are verified, what was noted of their units, and what a shop puts in besides. */
const statements = [
  `create table article_rules (
     shop_id text not null, sku_id text not null, multiply integer not null, serial integer not null,
     lot integer not null, expiry integer not null, minimum_days integer not null, fragile integer not null,
     primary key (sku_id, shop_id)) without rowid`,
  `create table captured_units (
     parcel_id text not null, step integer not null, shop_id text not null, sku_id text not null,
     units integer not null, serial text, lot text, expires_on text, at integer not null,
     primary key (parcel_id, step)) without rowid`,
  // A scanner set to one case must not make two of one.
  `create unique index captured_serials on captured_units (shop_id, sku_id, upper(serial))
     where serial is not null`,
  `create table inserts (
     id text primary key, shop_id text not null, sku_id text not null, title text not null, code text) without rowid`,
  `create table packed_inserts (
     parcel_id text not null, insert_id text not null, at integer not null,
     primary key (parcel_id, insert_id)) without rowid`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements)
    await sql.raw(statement).execute(database);
}
