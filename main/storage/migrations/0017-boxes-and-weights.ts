import { sql, type Kysely } from "kysely";

/** Boxes with their stock, which box a parcel goes in, what accepted parcels teach about weights, how large articles are. */
const statements = [
  `alter table articles add column length_mm integer`,
  `alter table articles add column width_mm integer`,
  `alter table articles add column height_mm integer`,
  // An article whose size nobody asked for yet is read again, as one that only an order has told us of.
  `update articles set updated_at = 0 where updated_at > 0`,
  `create table boxes (
     code text primary key, name text not null, kind text not null, length_mm integer, width_mm integer,
     height_mm integer, weight_grams real, most_grams integer, hazmat integer not null default 0,
     stock integer not null default 0, reorder_level integer not null default 0,
     in_use integer not null default 1) without rowid`,
  `create table packaging_movements (
     id integer primary key, box_code text not null, at integer not null, amount integer not null,
     reason text not null, parcel_id text, station_id text not null, operator_id text)`,
  `create index packaging_movements_of on packaging_movements (box_code, id)`,
  `create unique index packaging_movements_once on packaging_movements (parcel_id, box_code)
     where reason = 'packed'`,
  `create table parcel_boxes (
     parcel_id text primary key, box_code text, chosen_by text not null, at integer not null) without rowid`,
  `create table learned_weights (
     kind text not null, key text not null, state text not null, updated_at integer not null,
     primary key (kind, key)) without rowid`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements)
    await sql.raw(statement).execute(database);
}
