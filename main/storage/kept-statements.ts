import type SqliteDatabase from "better-sqlite3";
import type { SqliteDatabase as StatementSource } from "kysely";

/** More than the bench has; what is made up anew each time, such as long lists, must not pile up. */
const mostKept = 400;

/** What a statement gives back may be different after one of these. */
const changesTables = /^\s*(create|alter|drop)\b/i;

/**
 * Statements are prepared once: a scan runs some sixty, and preparing them was half of its time in SQLite. The one used
 * longest ago makes room.
 */
export function keptStatements(
  sqlite: SqliteDatabase.Database,
): StatementSource {
  const kept = new Map<string, SqliteDatabase.Statement>();

  const prepare = (text: string): SqliteDatabase.Statement => {
    if (changesTables.test(text)) {
      kept.clear();
      return sqlite.prepare(text);
    }
    const statement = kept.get(text) ?? sqlite.prepare(text);
    kept.delete(text);
    kept.set(text, statement);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return statement;
  };

  return { prepare, close: () => sqlite.close() };
}
