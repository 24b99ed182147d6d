import { sql, type Kysely } from "kysely";

const statements = [
  `create table webhooks (
     id text primary key, type integer not null, shop_id text, inbound_id text, received_at integer not null)
     without rowid`,
  `create index webhooks_received on webhooks (received_at)`,
  `create table stock (
     shop_id text not null, sku_id text not null, warehouse_id text not null, available integer not null,
     committed integer not null, read_at integer not null,
     primary key (shop_id, sku_id, warehouse_id)) without rowid`,
  `create table delivery_options (
     shop_id text not null, warehouse_id text not null, id text not null, name text not null, type text not null,
     min_grams integer, max_grams integer, max_length_mm integer, max_width_mm integer, max_height_mm integer,
     read_at integer not null,
     primary key (shop_id, warehouse_id, id)) without rowid`,
  `create table fbt_warehouses (
     shop_id text not null, id text not null, name text not null, region text not null,
     primary key (shop_id, id)) without rowid`,
  `create table fbt_stock (
     shop_id text not null, fbt_warehouse_id text not null, goods_id text not null, name text not null,
     reference text not null, available integer not null, reserved integer not null, unfulfillable integer not null,
     in_transit integer not null,
     primary key (shop_id, fbt_warehouse_id, goods_id)) without rowid`,
  `create table fbt_inbounds (
     shop_id text not null, id text not null, status text not null, warehouse text not null, planned integer not null,
     received integer not null, defective integer not null, expected_at integer, arrived_at integer,
     read_at integer not null,
     primary key (shop_id, id)) without rowid`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements)
    await sql.raw(statement).execute(database);
}
