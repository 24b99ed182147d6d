import { statSync } from "node:fs";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { refusal } from "../../shared/contract/refusals.ts";
import { done, ok, refused, type Result } from "../../shared/result.ts";
import { migrations } from "./migrations.ts";
import type { Schema } from "./schema.ts";
import { storageRefusal } from "./storage-refusal.ts";

export type Database = Kysely<Schema>;

/** Checking every page of a larger file would keep a shift waiting; SQLite reports damage there when it meets it. */
const quickCheckBytes = 64 * 1024 * 1024;

/**
 * Opens (or makes) `packbench.db` in the data folder: WAL, and a commit is on disk before it is told.
 * A damaged or newer file is refused and left exactly as it is.
 *
 * Refuses with `storage.damaged`, `storage.newer-version`, `storage.disk-full`, `storage.busy`.
 */
export async function openDatabase(
  dataFolder: string,
): Promise<Result<Database>> {
  const file = path.join(dataFolder, "packbench.db");
  let sqlite: SqliteDatabase.Database | null = null;
  try {
    sqlite = new SqliteDatabase(file, { timeout: 2_000 });
    sqlite.pragma("journal_mode = WAL");
    sqlite.pragma("synchronous = FULL");
    sqlite.pragma("foreign_keys = ON");
    sqlite.pragma("cache_size = -16000");
    if (
      statSync(file).size < quickCheckBytes &&
      sqlite.pragma("quick_check(1)", { simple: true }) !== "ok"
    ) {
      sqlite.close();
      return refused(refusal("storage.damaged", { folder: dataFolder }));
    }
    const database = new Kysely<Schema>({
      dialect: new SqliteDialect({ database: sqlite }),
    });
    const migrated = await migrate(database);
    if (migrated.ok) return ok(database);
    await database.destroy();
    return migrated;
  } catch (thrown) {
    sqlite?.close();
    const known = storageRefusal(thrown, dataFolder);
    if (known === null) throw thrown;
    return refused(known);
  }
}

async function migrate(database: Database): Promise<Result<void>> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return done;
  // A migration this version does not know was applied by a newer Packbench.
  if (error instanceof Error && error.message.endsWith("is missing")) {
    return refused(refusal("storage.newer-version", {}));
  }
  throw error;
}
