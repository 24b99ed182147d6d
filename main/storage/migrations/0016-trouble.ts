import { sql, type Kysely } from "kysely";

/** Goods that were broken, units a parcel goes without, labels that count no more, and benches that call. */
const statements = [
  `create table damaged_units (
     id text primary key, shop_id text not null, parcel_id text not null, sku_id text not null, at integer not null,
     station_id text not null, operator_id text, found text not null, reason text not null,
     photo_sha256 text) without rowid`,
  `create index damaged_units_of on damaged_units (parcel_id)`,
  `create table short_units (
     shop_id text not null, unit_id text not null, parcel_id text not null,
     primary key (shop_id, unit_id)) without rowid`,
  `create index short_units_of on short_units (parcel_id)`,
  `create table void_labels (
     tracking_number text primary key, parcel_id text not null, at integer not null,
     reason text not null) without rowid`,
  `create table supervisor_calls (
     station_id text primary key, station_name text not null, at integer not null,
     parcel text) without rowid`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements)
    await sql.raw(statement).execute(database);
}
