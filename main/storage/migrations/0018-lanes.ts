import { sql, type Kysely } from "kysely";

/** Totes with what lies in them, and runs of labels that are printed before their goods are packed. */
const statements = [
  `create table totes (
    parcel_id text primary key references parcels (id), tote text not null, filled_at integer not null
  ) strict`,
  `create index totes_by_code on totes (tote)`,
  `create table label_runs (
    id text primary key, station_id text not null, operator_id text, state text not null,
    wanted text not null, created_at integer not null, ended_at integer
  ) strict`,
  `create unique index open_run_of_station on label_runs (station_id) where state in ('going', 'stopping')`,
  `create table label_run_rows (
    run_id text not null references label_runs (id), place integer not null,
    kind text not null, parcel_id text references parcels (id), words text not null,
    state text not null, problem text, primary key (run_id, place)
  ) strict`,
  `create index label_run_rows_of_parcel on label_run_rows (parcel_id)`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements)
    await sql.raw(statement).execute(database);
}
