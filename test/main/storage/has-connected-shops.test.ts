import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { expect, test } from "vitest";
import { hasConnectedShops } from "../../../main/storage/has-connected-shops.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";

/** A folder whose database was made by these statements. */
function folderWith(statements: string): string {
  const folder = temporaryFolder();
  const sqlite = new SqliteDatabase(path.join(folder, "packbench.db"));
  sqlite.exec(statements);
  sqlite.close();
  return folder;
}

test("a bench trains where no shop was connected, or none could be yet", () => {
  expect(hasConnectedShops(path.join(temporaryFolder(), "nowhere"))).toBe(
    false,
  );
  expect(hasConnectedShops(folderWith("create table shops (id text)"))).toBe(
    false,
  );
  const unconnected = `create table shops (id text, account_id text);
    insert into shops values ('1', null)`;
  expect(hasConnectedShops(folderWith(unconnected))).toBe(false);
});

test("a bench opens its shops, also to say that they are damaged", () => {
  const connected = `create table shops (id text, account_id text);
    insert into shops values ('1', 'account')`;
  expect(hasConnectedShops(folderWith(connected))).toBe(true);
  const folder = path.join(temporaryFolder(), "shops");
  mkdirSync(folder);
  writeFileSync(path.join(folder, "packbench.db"), "not a database at all");

  expect(hasConnectedShops(folder)).toBe(true);
});
