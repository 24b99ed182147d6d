import { sql, type Kysely } from "kysely";

/** Parcels that leave by the seller's own carrier: whose label it is, what was bought, what the platform was told. */
const statements = [
  `alter table labels add column source text not null default 'tiktok'`,
  `create unique index labels_stuck_on on labels (tracking_number) where source = 'stuck-on'`,
  `create table shipping_providers (
     shop_id text not null, delivery_option_id text not null, buyer_region text not null, id text not null,
     name text not null, read_at integer not null,
     primary key (shop_id, delivery_option_id, buyer_region, id)) without rowid`,
  `create table carrier_shipments (
     parcel_id text primary key, shop_id text not null, reference text not null unique,
     shipment_id text not null, carrier_parcel_id text not null, tracking_number text not null,
     carrier text not null, service text not null, price_cents integer, currency text not null,
     bought_at integer not null, voided_at integer) without rowid`,
  `create table seller_shipments (
     parcel_id text not null, order_id text not null, shop_id text not null, package_id text,
     tracking_number text not null, provider_id text, provider_name text not null, queued_at integer not null,
     told_at integer, warning text, corrected_at integer, corrected_from text,
     primary key (parcel_id, order_id)) without rowid`,
  `create index seller_shipments_by_number on seller_shipments (tracking_number)`,
  `create index seller_shipments_by_age on seller_shipments (queued_at)`,
  // Held for no other reason than that nobody could ship them so far: nobody has touched them either.
  `update parcel_lines set open = 1 where parcel_id in
     (select id from parcels where held_code = 'parcel.seller-shipping')`,
  `update parcels set stage = 'waiting', held_code = null,
     state = json_set(state, '$.stage', 'waiting', '$.held', null)
     where held_code = 'parcel.seller-shipping'`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements)
    await sql.raw(statement).execute(database);
}
