import { existsSync, statSync } from "node:fs";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { refusal } from "../../shared/contract/refusals.ts";
import { done, ok, refused, type Result } from "../../shared/result.ts";
import { migrations } from "./migrations.ts";
import type { Schema } from "./schema.ts";
import { TurnTakingDialect } from "./sqlite-turns.ts";
import { storageRefusal } from "./storage-refusal.ts";

export type Database = Kysely<Schema>;

/** Checking every page of a larger file would keep a shift waiting; SQLite reports damage there when it meets it. */
const quickCheckBytes = 64 * 1024 * 1024;

/** How long one station waits for another to finish writing; its longest transaction is a tenth of this. */
const busyTimeoutMs = 2_000;

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
    if (!isWhole(file))
      return refused(refusal("storage.damaged", { folder: dataFolder }));
    sqlite = new SqliteDatabase(file, { timeout: busyTimeoutMs });
    sqlite.pragma("journal_mode = WAL");
    sqlite.pragma("synchronous = FULL");
    sqlite.pragma("foreign_keys = ON");
    sqlite.pragma("cache_size = -16000");
    const database = new Kysely<Schema>({
      dialect: new TurnTakingDialect(sqlite),
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

/** Looks without the right to write: closing a connection that has it would fold the waiting log into the damaged file. */
function isWhole(file: string): boolean {
  if (!existsSync(file) || statSync(file).size >= quickCheckBytes) return true;
  const looking = new SqliteDatabase(file, {
    readonly: true,
    timeout: busyTimeoutMs,
  });
  try {
    return looking.pragma("quick_check(1)", { simple: true }) === "ok";
  } finally {
    looking.close();
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
