import { existsSync } from "node:fs";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";

/**
 * Whether a data folder holds a shop that an owner connected; looked up before the database is opened for good. True also
 * where that cannot be read: opening it then says why, and nobody trains unaware that the shops are gone.
 */
export function hasConnectedShops(dataFolder: string): boolean {
  const file = path.join(dataFolder, "packbench.db");
  if (!existsSync(file)) return false;
  let sqlite: SqliteDatabase.Database | null = null;
  try {
    sqlite = new SqliteDatabase(file, { readonly: true });
    return (
      sqlite
        .prepare("select 1 from shops where account_id is not null limit 1")
        .get() !== undefined
    );
  } catch (thrown) {
    return !isOlderSchema(thrown);
  } finally {
    sqlite?.close();
  }
}

/** No such table or column: a database of before shops could be connected. */
const isOlderSchema = (thrown: unknown): boolean =>
  thrown instanceof SqliteDatabase.SqliteError &&
  thrown.code === "SQLITE_ERROR";
