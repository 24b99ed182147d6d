import { sql } from "kysely";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

/**
 * A mark that is another one as soon as anything was written, here or by another station: what was read at the same mark is true
 * still. Ask before reading. In a transaction the answer holds until its first write: it has the lock.
 * Sources: SQLite, C interface sqlite3_total_changes (this connection's writes) and PRAGMA data_version (all others' commits).
 */
export async function writesSoFar(database: Database | Trx): Promise<string> {
  const { rows } = await sql<{ ours: number; others: number }>`
    select total_changes() as ours, data_version as others from pragma_data_version
  `.execute(database);
  return rows.map(({ ours, others }) => `${ours} ${others}`).join();
}
