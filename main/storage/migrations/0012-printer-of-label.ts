import { sql, type Kysely } from "kysely";

/** What a label was drawn for, so that another printer can have it drawn anew; and which printer got it in the end. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const statements = [
    "alter table labels add column media text",
    "alter table print_jobs add column printer text",
    "alter table print_jobs add column instead_of text",
  ];
  for (const statement of statements) {
    await sql.raw(statement).execute(database);
  }
}
