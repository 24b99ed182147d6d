import { sql, type Kysely } from "kysely";

/** One statement per table or index, in the order the product page tells the story. Never edited after release. */
const statements = [
  `create table shops (
     id text primary key, merchant_id text not null, name text not null, region text not null,
     cipher text not null, synced_to integer not null default 0, sync_resume text)`,
  `create table orders (
     id text primary key, shop_id text not null, status text not null, fulfillment_type text not null,
     shipping_type text not null, delivery_option text not null, is_on_hold integer not null,
     cancel_requested integer not null, buyer_note blob, created_at integer not null, paid_at integer,
     deadline_at integer, updated_at integer not null, raw blob not null)`,
  `create table order_units (
     id text not null, part integer not null, order_id text not null, shop_id text not null,
     sku_id text not null, package_id text, is_gift integer not null, status text not null,
     cancelled integer not null, primary key (id, part)) without rowid`,
  `create index order_units_by_order on order_units (order_id)`,
  `create index order_units_by_package on order_units (package_id) where package_id is not null`,
  `create table cancellations (
     id text primary key, shop_id text not null, order_id text not null, status text not null,
     pending integer not null, answer_by integer, updated_at integer not null)`,
  `create index cancellations_by_order on cancellations (order_id)`,
  `create table articles (
     sku_id text primary key, shop_id text not null, product_id text not null, title text not null,
     variant text not null, seller_sku text not null, weight_grams integer, hazmat integer not null,
     picture_url text, updated_at integer not null)`,
  `create table article_codes (
     shop_id text not null, sku_id text not null, code text not null, kind text not null,
     primary key (code, shop_id, sku_id)) without rowid`,
  `create index article_codes_by_sku on article_codes (sku_id)`,
  `create table bins (
     shop_id text not null, sku_id text not null, bin text not null,
     primary key (shop_id, sku_id)) without rowid`,

  `create table parcels (
     id text primary key, shop_id text not null, merchant_id text not null, number text not null,
     package_id text, stage text not null, state text not null, lane text not null,
     service text not null, service_rank integer not null, units integer not null,
     deadline_at integer, ordered_at integer not null, held_code text, sealed_at integer,
     plan text not null)`,
  `create unique index parcels_by_package on parcels (shop_id, package_id) where package_id is not null`,
  `create index parcels_queue on parcels (stage, deadline_at, service_rank, ordered_at)`,
  `create index parcels_by_number on parcels (number)`,
  `create index parcels_sealed on parcels (sealed_at) where sealed_at is not null`,
  `create table parcel_orders (
     parcel_id text not null, order_id text not null, primary key (order_id, parcel_id)) without rowid`,
  `create index parcel_orders_by_parcel on parcel_orders (parcel_id)`,
  `create table parcel_lines (
     parcel_id text not null, shop_id text not null, sku_id text not null, needed integer not null,
     open integer not null, primary key (parcel_id, sku_id)) without rowid`,
  `create index parcel_lines_open on parcel_lines (sku_id) where open = 1`,
  `create table scans (
     id integer primary key, station_id text not null, operator_id text, parcel_id text,
     at integer not null, text text not null, outcome text not null)`,
  `create index scans_by_parcel on scans (parcel_id) where parcel_id is not null`,
  `create table claims (
     parcel_id text primary key, station_id text not null, operator_id text not null,
     claimed_at integer not null, expires_at integer not null) without rowid`,
  `create table weighings (
     id integer primary key, parcel_id text not null, at integer not null, weight text not null,
     unit text not null, grams real not null, expected_grams integer, accepted integer not null)`,
  `create index weighings_by_parcel on weighings (parcel_id)`,
  `create table labels (
     parcel_id text primary key, tracking_number text not null, carrier text not null,
     state text not null, file blob, zpl blob, preview blob, sha256 text, problem text,
     updated_at integer not null)`,
  `create index labels_by_tracking on labels (tracking_number)`,
  `create table print_jobs (
     id text primary key, parcel_id text not null, station_id text not null, copy integer not null,
     reason text not null, state text not null, proof text, attempts integer not null,
     due_at integer not null, problem text, created_at integer not null,
     unique (parcel_id, copy, reason))`,
  `create index print_jobs_open on print_jobs (station_id, due_at) where state in ('due', 'in-flight', 'unsure', 'failed')`,
  `create table outbox (
     id text primary key, shop_id text not null, parcel_id text not null, package_id text not null,
     kind text not null, state text not null, attempts integer not null, due_at integer not null,
     problem text, request_id text, created_at integer not null,
     unique (shop_id, package_id, kind))`,
  `create index outbox_open on outbox (due_at) where state in ('due', 'in-flight', 'failed')`,
  `create table journal (
     seq integer primary key, station_id text not null, at integer not null, operator_id text,
     shop_id text, parcel_id text, kind text not null, data text not null,
     previous_hash text not null, hash text not null)`,
  `create unique index journal_chain on journal (station_id, previous_hash)`,
  `create index journal_by_parcel on journal (parcel_id) where parcel_id is not null`,
  `create trigger journal_is_append_only_update before update on journal
     begin select raise(abort, 'the journal is append-only'); end`,
  `create trigger journal_is_append_only_delete before delete on journal
     begin select raise(abort, 'the journal is append-only'); end`,
  `create table commands (
     id text primary key, station_id text not null, at integer not null, answer text not null) without rowid`,
  `create index commands_by_age on commands (at)`,
  `create table operators (
     id text primary key, merchant_id text not null, name text not null, role text not null,
     language text not null, badge_hash text not null unique)`,
  `create table settings (key text primary key, value text not null) without rowid`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements)
    await sql.raw(statement).execute(database);
}
