import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { onTestFinished } from "vitest";
import {
  openDatabase,
  type Database,
} from "../../../main/storage/open-database.ts";
import { createStore, type Store } from "../../../main/storage/store.ts";

export const databaseFile = (folder: string): string =>
  path.join(folder, "packbench.db");

/** The station's own way in. */
export async function openedStore(folder: string): Promise<Store> {
  const opened = await openDatabase(folder);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const store = createStore(opened.value, folder);
  onTestFinished(() => store.close());
  return store;
}

/** A way in that knows none of the station's rules, as a thief or a repair tool has it. */
export function rawConnection(folder: string): SqliteDatabase.Database {
  const raw = new SqliteDatabase(databaseFile(folder));
  onTestFinished(() => {
    raw.close();
  });
  return raw;
}

export const setting = (
  database: Database,
  key: string,
): Promise<string | undefined> =>
  database
    .selectFrom("settings")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst()
    .then((row) => row?.value);
