import { sql, type Kysely } from "kysely";

/** Which box went with which courier. */
const statements = [
  `create table handovers (
     id text primary key, carrier text not null, station_id text not null, opened_at integer not null,
     closed_at integer) without rowid`,
  `create unique index handovers_open on handovers (station_id) where closed_at is null`,
  `create table handover_parcels (
     parcel_id text primary key, handover_id text not null, at integer not null) without rowid`,
  `create index handover_parcels_of on handover_parcels (handover_id)`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements)
    await sql.raw(statement).execute(database);
}
