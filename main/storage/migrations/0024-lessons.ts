import { sql, type Kysely } from "kysely";

/** What people practised, and how they did. */
const statements = [
  `create table lesson_runs (
     id text primary key, station_id text not null, operator_id text not null, lesson text not null, parcel_id text,
     sku_id text, from_seq integer not null, struck integer not null default 0, outcome text, took_ms integer,
     mistakes integer not null default 0) without rowid`,
  `create unique index lesson_run_open on lesson_runs (station_id) where outcome is null`,
  `create index lesson_runs_of on lesson_runs (lesson, outcome, took_ms)`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements)
    await sql.raw(statement).execute(database);
}
