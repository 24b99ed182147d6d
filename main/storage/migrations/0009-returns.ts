import { sql, type Kysely } from "kysely";

/** What buyers send back, what a person decided about it, and the photos that prove it. */
const statements = [
  `create table sync_marks (
     shop_id text not null, stream text not null, synced_to integer not null, resume text,
     primary key (shop_id, stream)) without rowid`,
  `create table returns (
     id text primary key, shop_id text not null, order_id text not null, type text not null, status text not null,
     reason text not null, question text, answer_by integer, tracking_number text, carrier text not null,
     refund_amount text not null, currency text not null, lines text not null, updated_at integer not null) without rowid`,
  `create index returns_to_answer on returns (answer_by) where question is not null`,
  `create index returns_by_change on returns (updated_at)`,
  `create index returns_by_order on returns (order_id)`,
  `create table return_decisions (
     id text primary key, return_id text not null, shop_id text not null, question text not null,
     decided_on integer not null, kind text not null, reason text not null, comment text not null) without rowid`,
  `create index return_decisions_by_return on return_decisions (return_id)`,
  `create table return_photos (
     id text primary key, return_id text not null, shop_id text not null, decision_id text, mime_type text not null,
     width integer not null, height integer not null, bytes blob, sha256 text not null, uri text,
     added_at integer not null)`,
  `create index return_photos_by_decision on return_photos (decision_id)`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements)
    await sql.raw(statement).execute(database);
}
