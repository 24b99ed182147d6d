import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  readdirSync,
  readFileSync,
  writeFileSync,
  copyFileSync,
} from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../../main/storage/open-database.ts";
import { createStore } from "../../../main/storage/store.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import { ok, refused } from "../../../shared/result.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";
import {
  databaseFile,
  openedStore,
  rawConnection,
  setting,
} from "./two-connections.ts";

const pragma = async (
  store: Awaited<ReturnType<typeof openedStore>>,
  name: string,
): Promise<unknown> => {
  const { rows } = await sql
    .raw<Record<string, unknown>>(`pragma ${name}`)
    .execute(store.database);
  return Object.values(rows[0] ?? {})[0];
};

/** Every file of the folder with its bytes. */
const everything = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder)
      .filter((name) => !name.endsWith("-shm"))
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name))]),
  );

/** Overwrites a page in the middle, as a failing disk does. */
function damage(folder: string): void {
  const file = databaseFile(folder);
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4_096 * 3, 4_096 * 9);
  writeFileSync(file, bytes);
}

async function closedDatabase(): Promise<string> {
  const folder = temporaryFolder();
  const opened = await openDatabase(folder);
  if (!opened.ok) throw new Error(opened.refusal.code);
  await opened.value.destroy();
  return folder;
}

const stationOf = (script: string, ...args: string[]): ChildProcess =>
  spawn(process.execPath, [
    "--no-warnings",
    fileURLToPath(new URL(script, import.meta.url)),
    ...args,
  ]);

describe("the station's database", () => {
  test("whose set-up is broken off has none of its tables, and is as new when the reason is gone", async () => {
    const folder = temporaryFolder();
    const raw = rawConnection(folder);
    const tables = (): unknown[] =>
      raw
        .prepare(
          "select name from sqlite_master where type = 'table' and name not like 'kysely%'",
        )
        .pluck()
        .all();
    // The name of a table of one of the last migrations.
    raw.exec("create table handovers (in_the_way text)");

    await expect(openDatabase(folder)).rejects.toThrow("already exists");

    expect(tables()).toEqual(["handovers"]);
    raw.exec("drop table handovers");
    const store = await openedStore(folder);
    expect(await setting(store.database, "nothing")).toBeUndefined();
    expect(tables().length).toBeGreaterThan(20);
  });

  test("is on disk before a commit is told: WAL and synchronous FULL", async () => {
    const store = await openedStore(temporaryFolder());

    expect(await pragma(store, "journal_mode")).toBe("wal");
    expect(await pragma(store, "synchronous")).toBe(2);
    expect(await pragma(store, "foreign_keys")).toBe(1);
  });

  test("that is damaged is refused and left byte for byte as it was", async () => {
    const folder = await closedDatabase();
    damage(folder);
    const before = everything(folder);

    const opened = await openDatabase(folder);

    expect(opened).toEqual({
      ok: false,
      refusal: refusal("storage.damaged", { folder }),
    });
    expect(readFileSync(databaseFile(folder))).toEqual(
      before.get("packbench.db"),
    );
  });

  test("that is damaged keeps the commits still waiting beside it", async () => {
    const working = temporaryFolder();
    const store = await openedStore(working);
    await store.database
      .insertInto("settings")
      .values({ key: "kept", value: "yes" })
      .execute();
    // As a power cut leaves it: the last commits are in the write-ahead log only.
    const folder = temporaryFolder();
    const log = `${databaseFile(working)}-wal`;
    rawConnection(working).pragma("wal_checkpoint(truncate)");
    await store.database
      .insertInto("settings")
      .values({ key: "later", value: "yes" })
      .execute();
    copyFileSync(databaseFile(working), databaseFile(folder));
    copyFileSync(log, `${databaseFile(folder)}-wal`);
    damage(folder);
    const before = everything(folder);

    const opened = await openDatabase(folder);

    expect(opened).toMatchObject({ refusal: { code: "storage.damaged" } });
    expect(everything(folder)).toEqual(before);
  });

  test("that is no database at all is refused and left as it was", async () => {
    const folder = temporaryFolder();
    writeFileSync(
      databaseFile(folder),
      "PK\u0003\u0004 a holiday picture".repeat(300),
    );
    const before = everything(folder);

    const opened = await openDatabase(folder);

    expect(opened).toMatchObject({ refusal: { code: "storage.damaged" } });
    expect(everything(folder)).toEqual(before);
  });

  test("of a newer Packbench is refused and keeps its rows", async () => {
    const folder = await closedDatabase();
    const raw = rawConnection(folder);
    raw
      .prepare("insert into kysely_migration (name, timestamp) values (?, ?)")
      .run("9999-from-the-future", "2030-01-01T00:00:00.000Z");
    raw.pragma("wal_checkpoint(truncate)");
    const before = readFileSync(databaseFile(folder));

    const opened = await openDatabase(folder);

    expect(opened).toEqual({
      ok: false,
      refusal: refusal("storage.newer-version", {}),
    });
    expect(readFileSync(databaseFile(folder))).toEqual(before);
  });
});

describe("one decision", () => {
  const put = { key: "decided", value: "yes" };

  test("is written whole", async () => {
    const store = await openedStore(temporaryFolder());

    const told = await store.transact(async (trx) => {
      await trx.insertInto("settings").values(put).execute();
      return ok("told");
    });

    expect(told).toEqual({ ok: true, value: "told" });
    expect(await setting(store.database, "decided")).toBe("yes");
  });

  test("that is refused leaves nothing behind", async () => {
    const store = await openedStore(temporaryFolder());
    const busy = refusal("printer.busy", { printer: "Zebra" });

    const told = await store.transact(async (trx) => {
      await trx.insertInto("settings").values(put).execute();
      return refused(busy);
    });

    expect(told).toEqual({ ok: false, refusal: busy });
    expect(await setting(store.database, "decided")).toBeUndefined();
  });

  test("with a bug in it leaves nothing behind and is not hidden", async () => {
    const store = await openedStore(temporaryFolder());

    const broken = store.transact(async (trx) => {
      await trx.insertInto("settings").values(put).execute();
      throw new Error("a bug");
    });

    await expect(broken).rejects.toThrow("a bug");
    expect(await setting(store.database, "decided")).toBeUndefined();
  });

  test("on a full disk is refused with nothing half written, and works again when there is room", async () => {
    const store = await openedStore(temporaryFolder());
    const pages = Number(await pragma(store, "page_count"));
    await pragma(store, `max_page_count = ${pages}`);
    const write = () =>
      store.transact(async (trx) => {
        await trx.insertInto("settings").values(put).execute();
        await trx
          .insertInto("settings")
          .values({ key: "large", value: "x".repeat(100_000) })
          .execute();
        return ok(undefined);
      });

    expect(await write()).toEqual({
      ok: false,
      refusal: refusal("storage.disk-full", {}),
    });
    expect(await setting(store.database, "decided")).toBeUndefined();

    await pragma(store, `max_page_count = ${pages + 1_000}`);
    expect((await write()).ok).toBe(true);
  });
});

describe("two stations on one database", () => {
  test("claim every parcel once: the other is told who has it", async () => {
    const folder = temporaryFolder();
    const store = await openedStore(folder);
    const parcels = 30;
    await store.database
      .insertInto("parcels")
      .values(Array.from({ length: parcels }, (_, at) => waitingRow(at)))
      .execute();
    const startAt = String(Date.now() + 700);

    const stations = ["A", "B"].map((station) =>
      stationOf("claim-race.ts", folder, station, startAt),
    );
    const told = await Promise.all(
      stations.map(async (station) => {
        if (station.stdout === null) throw new Error("no output");
        return JSON.parse(await text(station.stdout)) as string[];
      }),
    );

    const [a = [], b = []] = told;
    expect(a.length).toBe(parcels);
    for (const [at, end] of a.entries()) {
      expect([end, b[at]].sort()).toEqual([
        "claimed",
        "parcel.claimed-elsewhere",
      ]);
    }
    const claims = await store.database
      .selectFrom("claims")
      .select("parcel_id")
      .execute();
    expect(claims.length).toBe(parcels);
  });
});

const waitingRow = (at: number) =>
  ({
    id: `parcel-${String(at).padStart(3, "0")}`,
    shop_id: "shop",
    merchant_id: "m1",
    number: String(at),
    package_id: null,
    stage: "waiting",
    state: JSON.stringify({
      number: String(at),
      stage: "waiting",
      lines: [],
      scans: [],
      weighedGrams: null,
      weighingSkipped: false,
      print: "none",
      copies: 0,
      held: null,
      uncheckedAtPlatform: false,
    }),
    lane: "singles",
    service: "standard",
    service_rank: 1,
    units: 1,
    deadline_at: null,
    ordered_at: 0,
    held_code: null,
    sealed_at: null,
    plan: "",
  }) as never;

describe("a station that is killed in the middle of its work", () => {
  test("loses no commit it has told of, and leaves none half done", async () => {
    const folder = temporaryFolder();

    for (let round = 0; round < 2; round++) {
      const station = stationOf("commit-loop.ts", folder);
      let told = "";
      station.stdout?.setEncoding("utf8");
      const enough = new Promise<void>((resolve) => {
        station.stdout?.on("data", (chunk: string) => {
          told += chunk;
          if (told.split("\n").length > 60) resolve();
        });
      });
      await Promise.race([enough, once(station, "exit")]);
      station.kill("SIGKILL");
      await once(station, "close");

      const last = Number(told.trimEnd().split("\n").at(-1));
      const opened = await openDatabase(folder);
      if (!opened.ok) throw new Error(opened.refusal.code);
      const store = createStore(opened.value, folder);
      const first = Number(await setting(store.database, "first-half"));
      expect(first).toBeGreaterThanOrEqual(last);
      expect(first).toBe(Number(await setting(store.database, "second-half")));
      await store.close();
    }
  });
});
