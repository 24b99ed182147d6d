import { expect, test } from "vitest";
import type { Store, Trx } from "../../../main/storage/store.ts";
import { writesSoFar } from "../../../main/storage/writes-so-far.ts";
import { done, refused } from "../../../shared/result.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";
import { openedStore } from "./two-connections.ts";

const note = (database: Store["database"] | Trx, value: string) =>
  database
    .insertInto("settings")
    .values({ key: `note ${value}`, value })
    .execute();

test("a station that nothing was written to keeps its mark; its own writes and those of the bench beside it change it", async () => {
  const folder = temporaryFolder();
  const ours = await openedStore(folder);
  const theirs = await openedStore(folder);
  const marks = [await writesSoFar(ours.database)];
  await ours.database.selectFrom("settings").selectAll().execute();
  expect(await writesSoFar(ours.database)).toBe(marks[0]);

  await note(ours.database, "ours");
  marks.push(await writesSoFar(ours.database));
  await note(theirs.database, "theirs");
  marks.push(await writesSoFar(ours.database));
  await theirs.transact(async (trx) => {
    await note(trx, "in one go");
    return done;
  });
  marks.push(await writesSoFar(ours.database));

  expect(new Set(marks).size).toBe(marks.length);
});

test("what the bench beside wrote before a decision begins is known inside it, and what is taken back is not told", async () => {
  const folder = temporaryFolder();
  const ours = await openedStore(folder);
  const theirs = await openedStore(folder);
  const before = await writesSoFar(ours.database);
  await note(theirs.database, "theirs");

  let inside = before;
  let again = before;
  await ours.transact(async (trx) => {
    inside = await writesSoFar(trx);
    again = await writesSoFar(trx);
    return done;
  });
  expect(inside).not.toBe(before);
  expect(again).toBe(inside);
  expect(await writesSoFar(ours.database)).toBe(inside);

  await theirs.transact(async (trx) => {
    await note(trx, "taken back");
    return refused(refusal("storage.busy", {}));
  });
  expect(await writesSoFar(ours.database)).toBe(inside);
});
