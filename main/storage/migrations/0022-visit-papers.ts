import { sql, type Kysely } from "kysely";

/** The paper of a courier's visit: what proves that the file is still the one that was signed. */
const statements = [
  `alter table handovers add column signed integer not null default 0`,
  `alter table handovers add column paper_sha256 text`,
  `create index handovers_closed on handovers (closed_at)`,
];

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements)
    await sql.raw(statement).execute(database);
}
