import { sql, type Kysely } from "kysely";

const statements = [
  `create table shop_accounts (
     id text primary key, merchant_id text not null, app_key text not null, app_secret blob not null,
     service_id text not null, market text not null, seller_name text not null, created_at integer not null)`,
  `alter table shops add column account_id text`,
  `create table leases (
     name text primary key, owner text not null, expires_at integer not null) without rowid`,
  // Only orders that are over and still name their buyer: the daily purge finds nothing else.
  `create index orders_with_buyer on orders (updated_at)
     where status in ('DELIVERED', 'COMPLETED', 'CANCELLED') and length(raw) > 0`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements)
    await sql.raw(statement).execute(database);
}
