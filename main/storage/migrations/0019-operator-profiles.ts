import { sql, type Kysely } from "kysely";

/** How each person wants the bench; and the pictures of closed boxes. */
const statements = [
  `create table operator_profiles (operator_id text primary key, profile text not null) without rowid`,
  `create table parcel_photos (
     parcel_id text primary key, shop_id text not null, taken_at integer not null, sha256 text not null,
     file text not null) without rowid`,
  `create index parcel_photos_of on parcel_photos (shop_id, taken_at)`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements)
    await sql.raw(statement).execute(database);
}
