import { sql, type Kysely } from "kysely";

/** What the platform settles, day by day and order by order. */
const statements = [
  `create table statements (
     shop_id text not null, id text not null, at integer not null, currency text not null, revenue integer not null,
     fees integer not null, shipping integer not null, adjustment integer not null, settlement integer not null,
     payment_status text not null, paid_at integer, lines_read integer not null, unreadable integer not null,
     primary key (shop_id, id)) without rowid`,
  `create index statements_by_time on statements (at)`,
  `create index statements_unread on statements (shop_id, at) where lines_read = 0`,
  `create table statement_lines (
     shop_id text not null, statement_id text not null, id text not null, kind text not null, order_id text,
     revenue integer not null, fees integer not null, shipping integer not null, adjustment integer not null,
     settlement integer not null,
     primary key (shop_id, statement_id, id)) without rowid`,
  `create index statement_lines_of_order on statement_lines (order_id) where order_id is not null`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements)
    await sql.raw(statement).execute(database);
}
