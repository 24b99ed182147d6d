import { sql, type Compilable } from "kysely";
import { expect, test } from "vitest";
import { isOpenCall, isOpenPrintJob } from "../../../main/storage/open-jobs.ts";
import { openCallsByShop } from "../../../main/storage/outbox-queries.ts";
import { openLinesOf } from "../../../main/storage/parcel-queries.ts";
import {
  asId,
  type ParcelId,
  type SkuId,
  type StationId,
} from "../../../shared/ids.ts";
import type { Database } from "../../../main/storage/open-database.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";
import { openedStore } from "./two-connections.ts";

/** How SQLite will go about a query, as one line. */
async function planOf(database: Database, query: Compilable): Promise<string> {
  const { sql: text, parameters } = query.compile();
  const filled = parameters.reduce<string>(
    (so, value) => so.replace("?", `'${String(value)}'`),
    text,
  );
  const { rows } = await sql
    .raw<{ detail: string }>(`explain query plan ${filled}`)
    .execute(database);
  return rows.map(({ detail }) => detail).join("; ");
}

test("a station finds the last line of its journal without sorting the others", async () => {
  const { database } = await openedStore(temporaryFolder());
  const last = database
    .selectFrom("journal")
    .select("hash")
    .where("station_id", "=", asId<StationId>("bench-1"))
    .orderBy("seq", "desc")
    .limit(1);

  const plan = await planOf(database, last);

  expect(plan).toContain("journal_by_station");
  expect(plan).not.toContain("TEMP B-TREE");
});

test("a station finds its open calls and print jobs without reading the finished ones", async () => {
  const { database } = await openedStore(temporaryFolder());
  const calls = database
    .selectFrom("outbox")
    .selectAll()
    .where(isOpenCall)
    .where("state", "in", ["due", "failed"])
    .orderBy("due_at");
  const jobs = database
    .selectFrom("print_jobs")
    .selectAll()
    .where(isOpenPrintJob)
    .where("state", "in", ["due", "failed"])
    .orderBy("due_at");

  expect(await planOf(database, calls)).toContain("outbox_open");
  expect(await planOf(database, openCallsByShop(database))).toContain(
    "outbox_open",
  );
  expect(await planOf(database, jobs)).toContain("print_jobs_open");
});

test("what was asked for a parcel is found without reading the calls of others", async () => {
  const { database } = await openedStore(temporaryFolder());
  const calls = database
    .selectFrom("outbox")
    .select("id")
    .where("parcel_id", "=", asId<ParcelId>("parcel-1"))
    .where("kind", "in", ["ship", "buy-label"])
    .where("state", "in", ["done", "in-flight"]);

  expect(await planOf(database, calls)).toContain("outbox_by_parcel");
});

test("a query that is asked again after its table has grown sees the new column", async () => {
  const { database } = await openedStore(temporaryFolder());
  const everything = sql`select * from settings`;
  await sql`insert into settings (key, value) values ('colour', 'red')`.execute(
    database,
  );
  expect((await everything.execute(database)).rows).toEqual([
    { key: "colour", value: "red" },
  ]);

  await sql`alter table settings add column shade text`.execute(database);

  expect((await everything.execute(database)).rows).toEqual([
    { key: "colour", value: "red", shade: null },
  ]);
});

test("of all parcels waiting for one article, a station finds the most urgent without sorting the others", async () => {
  const { database } = await openedStore(temporaryFolder());

  const plan = await planOf(
    database,
    openLinesOf(database, asId<SkuId>("sku-1")).limit(1),
  );

  expect(plan).toContain("parcel_lines_open (sku_id=?)");
  expect(plan).not.toContain("TEMP B-TREE");
});
