/** A station that commits as fast as it can and says each number once it is on disk, until it is killed. */
import { openDatabase } from "../../../main/storage/open-database.ts";
import { createStore } from "../../../main/storage/store.ts";
import { ok } from "../../../shared/result.ts";

const folder = process.argv[2] ?? "";
const opened = await openDatabase(folder);
if (!opened.ok) throw new Error(opened.refusal.code);
const store = createStore(opened.value, folder);
for (let count = 1; ; count++) {
  const value = String(count);
  const committed = await store.transact(async (trx) => {
    for (const key of ["first-half", "second-half"])
      await trx
        .insertInto("settings")
        .values({ key, value })
        .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
        .execute();
    return ok(undefined);
  });
  if (!committed.ok) throw new Error(committed.refusal.code);
  process.stdout.write(`${value}\n`);
}
