import { existsSync } from "node:fs";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";

/**
 * Whether a data folder holds a shop that an owner connected; looked up before the database is opened for good. False also
 * where it cannot be read: opening it then says why.
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
  } catch {
    // Damaged, or of a version before shops could be connected.
    return false;
  } finally {
    sqlite?.close();
  }
}
