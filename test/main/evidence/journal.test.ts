import { describe, expect, test } from "vitest";
import {
  appendJournal,
  appendJournalAll,
  checkJournal,
  journalTail,
  type JournalEntry,
} from "../../../main/evidence/journal.ts";
import { asId, type StationId } from "../../../shared/ids.ts";
import { ok, refused } from "../../../shared/result.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import type { Store } from "../../../main/storage/store.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";
import { openedStore, rawConnection } from "../storage/two-connections.ts";

const bench1: StationId = asId("bench-1");
const bench2: StationId = asId("bench-2");

const scanned = (
  skuId: string,
  stationId: StationId = bench1,
): JournalEntry<"unit.scanned"> => ({
  at: 1_000,
  actor: { stationId, operatorId: asId("marta") },
  shopId: null,
  parcelId: asId("parcel"),
  kind: "unit.scanned",
  data: { skuId, scanned: "8712345678906" },
});

async function journalOf(
  ...skus: string[]
): Promise<{ store: Store; folder: string }> {
  const folder = temporaryFolder();
  const store = await openedStore(folder);
  for (const sku of skus)
    await store.transact(async (trx) => {
      await appendJournal(trx, scanned(sku));
      return ok(undefined);
    });
  return { store, folder };
}

/** As somebody would who can open the file and knows his way about. */
function tamper(folder: string, statement: string): void {
  const raw = rawConnection(folder);
  raw.exec("drop trigger journal_is_append_only_update");
  raw.exec("drop trigger journal_is_append_only_delete");
  raw.exec(statement);
}

describe("a station's journal", () => {
  test("follows line from line, from the first to the last", async () => {
    const { store } = await journalOf("a", "b", "c");

    expect(await checkJournal(store.database, bench1)).toEqual({
      entries: 3,
      brokenAtSeq: null,
    });
  });

  test("holds whole lots in one chain with single lines", async () => {
    const { store } = await journalOf("a");
    await store.transact(async (trx) => {
      await appendJournalAll(
        trx,
        Array.from({ length: 2_500 }, (_, at) => scanned(String(at))),
      );
      await appendJournal(trx, scanned("z"));
      return ok(undefined);
    });

    expect(await checkJournal(store.database, bench1)).toEqual({
      entries: 2_502,
      brokenAtSeq: null,
    });
  });

  test("is a chain of its own beside another bench's", async () => {
    const { store } = await journalOf("a");
    await store.transact(async (trx) => {
      await appendJournal(trx, scanned("b", bench2));
      await appendJournal(trx, scanned("c"));
      return ok(undefined);
    });

    expect((await checkJournal(store.database, bench1)).entries).toBe(2);
    expect((await checkJournal(store.database, bench2)).entries).toBe(1);
  });

  test.each([
    [
      "another article",
      `update journal set data = '{"skuId":"x"}' where seq = 2`,
    ],
    [
      "another packer",
      "update journal set operator_id = 'piotr' where seq = 2",
    ],
    ["another time", "update journal set at = 2 where seq = 2"],
    ["another parcel", "update journal set parcel_id = 'other' where seq = 2"],
    [
      "another hash",
      `update journal set hash = '${"f".repeat(64)}' where seq = 2`,
    ],
  ])("is found broken at the line that was given %s", async (_, statement) => {
    const { store, folder } = await journalOf("a", "b", "c");

    tamper(folder, statement);

    expect(await checkJournal(store.database, bench1)).toEqual({
      entries: 1,
      brokenAtSeq: 2,
    });
  });

  test("is found broken at the line after one that was taken out", async () => {
    const { store, folder } = await journalOf("a", "b", "c");

    tamper(folder, "delete from journal where seq = 2");

    expect((await checkJournal(store.database, bench1)).brokenAtSeq).toBe(3);
  });

  test("can be checked from a line on, and does not look before it", async () => {
    const { store, folder } = await journalOf("a", "b", "c", "d");

    tamper(folder, "update journal set at = 2 where seq = 2");

    expect(await checkJournal(store.database, bench1, 3)).toEqual({
      entries: 2,
      brokenAtSeq: null,
    });
    expect((await checkJournal(store.database, bench1, 2)).brokenAtSeq).toBe(2);
  });

  test("has its newest lines checked at a start, however long it is", async () => {
    const { store, folder } = await journalOf("a", "b", "c", "d");
    const { database } = store;
    tamper(folder, "update journal set at = 2 where seq = 3");

    expect(await journalTail(database, bench1, 2)).toBe(3);
    expect(await journalTail(database, bench1, 5)).toBe(0);
    expect(
      (
        await checkJournal(
          database,
          bench1,
          await journalTail(database, bench1, 2),
        )
      ).brokenAtSeq,
    ).toBe(3);
  });

  test("lets nobody change or delete a line", async () => {
    const { store } = await journalOf("a");
    const change = store.database.updateTable("journal").set({ at: 1 });

    await expect(change.execute()).rejects.toThrow("append-only");
    await expect(
      store.database.deleteFrom("journal").execute(),
    ).rejects.toThrow("append-only");
  });

  test("keeps no line of a decision that was refused", async () => {
    const { store } = await journalOf("a");

    await store.transact(async (trx) => {
      await appendJournal(trx, scanned("b"));
      return refused(refusal("parcel.none-open", {}));
    });

    expect((await checkJournal(store.database, bench1)).entries).toBe(1);
  });
});
