import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { usualMedia } from "../../../hardware/printer/usual-media.ts";
import {
  parcelBarcode,
  toteBarcode,
} from "../../../hardware/scanner/own-codes.ts";
import { createPrintQueue } from "../../../main/printing/print-queue.ts";
import { createBench, type Bench } from "../../../main/workflows/bench.ts";
import { sortableIds } from "../../../main/host/sortable-ids.ts";
import { idChance } from "../../../main/host/system-chance.ts";
import { systemClock } from "../../../main/host/system-clock.ts";
import { checkJournal } from "../../../main/evidence/journal.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import { asId, type CommandId, type StationId } from "../../../shared/ids.ts";
import { refused } from "../../../shared/result.ts";
import { openedStore } from "../storage/two-connections.ts";
import { testVault } from "../tiktok/mirror-store.ts";
import {
  badges,
  practicePacker,
  type PracticePacker,
} from "./practice-packer.ts";

const single = (units: number): boolean => units === 1;
const several = (units: number, articles: number): boolean =>
  units > 1 && articles > 1;
const patience = { timeout: 25_000, interval: 50 };

describe("a packer's lanes", () => {
  test("follow what is scanned: a unit, a tote, a slip", async () => {
    const packer = await practicePacker();
    const { told } = packer;

    // Singles fly: the unit opens the parcel that needs exactly it.
    const one = packer.parcelWith(single);
    const unit = packer.barcodeOf(one.contents[0]?.skuId ?? "") ?? "";
    const opened = await packer.scan(unit);
    expect(opened.parcel).toMatchObject({ lane: "singles", unitsNeeded: 1 });
    await packer.asked("place-on-scale");
    await packer.act("set-aside");

    const row = packer.parcelWith(several);
    const tote = toteBarcode("b-12");
    expect((await packer.scan(tote)).instruction).toEqual({
      kind: "fill-tote",
      tote: "B-12",
    });
    expect(told(await packer.scan("NOBODY-KNOWS-ME"))).toBe("parcel.not-found");
    await packer.scan(parcelBarcode(row.number));
    await packer.act("no");

    const found = await packer.scan(tote);
    expect(found.parcel).toMatchObject({ number: row.number, lane: "multis" });
    expect((await packer.scan(tote)).verdict?.tone).toBe("note");
    await packer.act("set-aside");
    // Its goods lie on their shelves again, and the tote is empty.
    expect((await packer.scan(tote)).instruction.kind).toBe("fill-tote");
    await packer.scan(parcelBarcode(row.number));
    await packer.act("no");

    const other = packer.parcelWith(several);
    await packer.scan(other.orderIds[0] ?? "");
    const wrong = await packer.scan(tote);
    expect(wrong.verdict?.refusal).toEqual(
      refusal("tote.of-other", { tote: "B-12", parcel: row.number }),
    );
    await packer.act("set-aside");

    // Where singles are not weighed, one scan of a unit is all that comes before the label.
    const { benchRules } = packer.station.client;
    const rules = { lockAfterMinutes: 10, weighSingles: "no" } as const;
    const set = { commandId: "singles-fly", rules };
    expect(await benchRules.set(set)).toMatchObject({
      refusal: { code: "role.supervisor-needed" },
    });
    await packer.scan(badges.supervisor);
    expect(await benchRules.set(set)).toEqual({ ok: true });
    const facts = (table: string): unknown[] =>
      packer.ask(
        `select parcel_id from ${table} where parcel_id = ?`,
        one.parcelId,
      );
    const scansBefore = facts("scans").length;
    const flying = await packer.scan(unit);
    expect(flying.parcel).toMatchObject({ id: one.parcelId, unitsScanned: 1 });
    await packer.asked("scan-label");
    expect(facts("scans")).toHaveLength(scansBefore + 1);
    expect(facts("print_jobs")).toHaveLength(1);
    expect(facts("weighings")).toHaveLength(0);
    expect((await packer.scanLabel()).verdict?.tone).toBe("sealed");

    // Several are weighed all the same.
    await packer.pack(packer.parcelWith(several));
  });

  test("begin with a label that a run printed, and end without another", async () => {
    const packer = await practicePacker();
    const { station } = packer;
    const { runs } = station.client;
    const started = await runs.start({
      commandId: "run-of-labels-1",
      wanted: { contents: "one-article", due: "any", delivery: null, most: 4 },
    });
    expect(started).toEqual({ ok: true });
    await vi.waitFor(
      async () => expect((await runs.board()).run?.state).toBe("ended"),
      patience,
    );
    const labelled = packer.ask<{
      number: string;
      tracking: string;
      orderId: string;
    }>(
      `select parcels.number, labels.tracking_number as tracking, order_id as orderId from label_run_rows as row
       join parcels on parcels.id = row.parcel_id join labels on labels.parcel_id = parcels.id
       join parcel_orders on parcel_orders.parcel_id = parcels.id
       where row.state = 'printed' and row.kind = 'label' order by row.place`,
    );
    expect(labelled.length).toBe(4);
    const [mine, stopped] = labelled;
    if (mine === undefined || stopped === undefined) throw new Error("no run");
    const papers = papersOf(packer);
    const separators = packer.ask(
      "select 1 from label_run_rows where kind = 'separator'",
    );
    expect(papers).toBe(4 + separators.length);

    await station.practise({ kind: "shop", cancel: stopped.orderId });
    await vi.waitFor(
      async () =>
        expect((await runs.board()).run?.takeOut).toMatchObject([
          { parcel: stopped.number },
        ]),
      patience,
    );

    const opened = await packer.scan(mine.tracking);
    expect(opened.parcel).toMatchObject({
      number: mine.number,
      lane: "label-first",
      unitsScanned: 0,
    });
    // The next label of the stack is named, and nothing is mixed up.
    const [, , third] = labelled;
    expect(packer.told(await packer.scan(third?.tracking ?? ""))).toBe(
      "parcel.busy-with-other",
    );
    for (const line of packer.openParcel().lines)
      for (let left = line.needed; left > 0; left--)
        await packer.scan(line.barcode ?? line.sellerSku);
    await packer.asked("place-on-scale");
    await packer.weigh();
    const sealed = await packer.asked("start");
    expect(sealed.history[0]).toMatchObject({
      tone: "sealed",
      title: mine.number,
    });
    expect(papersOf(packer)).toBe(papers);
    expect(packer.told(await packer.scan(stopped.tracking))).toBe("label.void");
  });
});

/** Everything that ever came out of the practice printer. */
const papersOf = ({ station }: PracticePacker): number =>
  readdirSync(path.join(station.folder, "printed")).filter((name) =>
    name.endsWith(".zpl"),
  ).length;

/** Time passes, and nothing is looked at in between. */
const unwatched = { now: systemClock.now, after: () => () => undefined };

/** Another bench on the same database, without a scale, whose printer prints at once. */
async function secondBench(
  folder: string,
): Promise<Bench & { scanText(text: string): ReturnType<Bench["scan"]> }> {
  const store = await openedStore(folder);
  const ids = sortableIds(systemClock, idChance);
  const stationId = asId<StationId>("station-2");
  const parts = { clock: unwatched, ids, store, stationId };
  const prints = await createPrintQueue({
    ...parts,
    print: async (labelFor) => {
      const label = await labelFor(usualMedia);
      return {
        outcome: label.ok
          ? { kind: "printed" }
          : { kind: "refused", refusal: label.refusal },
        printer: "Zebra 2",
        insteadOf: null,
      };
    },
    convert: () =>
      Promise.resolve(refused(refusal("label.wrong-media", { parcel: "" }))),
    ended: () => void bench.poke(),
  });
  const bench = await createBench({
    ...parts,
    vault: testVault,
    stationName: "Bench 2",
    training: true,
    readLive: () => Promise.resolve({ kind: "clear" }),
    scale: {
      present: () => false,
      underParcel: () => false,
      problem: () => null,
      reading: () => null,
      onReading: () => () => undefined,
    },
    printerProblem: () => prints.problem(),
    printQueued: prints.poke,
    outboxQueued: () => undefined,
    waitingParcels: () => Promise.resolve(1),
    replan: () => Promise.resolve(),
    changed: () => undefined,
  });
  onTestFinished(async () => {
    await prints.stop();
    await bench.stop();
  });
  const scanText = (text: string) =>
    bench.scan(asId<CommandId>(ids()), text, null, "everything");
  await scanText(badges.supervisor);
  return { ...bench, scanText };
}

describe("a half-packed parcel", () => {
  test("goes to another bench with all that lies in it: taken over on a yes, or given away before", async () => {
    const packer = await practicePacker();
    const { station } = packer;
    const other = await secondBench(station.folder);
    const act = (action: "yes" | "no" | "move-parcel") =>
      other.act(
        asId<CommandId>(`command-${action}-${other.view().revision}`),
        action,
      );

    const row = packer.parcelWith(several);
    await packer.open(row);
    const units = packer
      .openParcel()
      .lines.flatMap(({ needed, skuId }) =>
        Array.from({ length: needed }, () => packer.barcodeOf(skuId) ?? ""),
      );
    await packer.scan(units[0] ?? "");

    const asked = await other.scanText(parcelBarcode(row.number));
    expect(asked.instruction).toEqual({
      kind: "ask-take-over",
      parcel: row.number,
      station: "Bench 3",
    });
    expect((await act("no")).parcel).toBeNull();
    expect(packer.openParcel().unitsScanned).toBe(1);
    await other.scanText(row.orderIds[0] ?? "");
    const taken = await act("yes");
    expect(taken.parcel).toMatchObject({ number: row.number, unitsScanned: 1 });

    const lost = await station.until(
      "told who has it",
      ({ parcel }) => parcel === null,
    );
    expect(lost.verdict?.refusal).toEqual(
      refusal("parcel.taken-over", { parcel: row.number, station: "Bench 2" }),
    );
    for (const unit of units.slice(1)) await other.scanText(unit);
    await vi.waitFor(async () => {
      await other.poke();
      expect(other.view().instruction.kind).toBe("scan-label");
    }, patience);
    const label = other.view().parcel?.label.trackingNumber ?? "";
    expect((await other.scanText(label)).verdict?.tone).toBe("sealed");
    expect(
      packer
        .ask<{ kind: string; station: string }>(
          `select kind, station_id as station from journal
           where kind in ('parcel.taken-over', 'parcel.given-up') order by seq`,
        )
        .map(({ kind }) => kind),
    ).toEqual(["parcel.taken-over", "parcel.given-up"]);

    // And back: what the other packer scans before she knows counts for nothing.
    const second = packer.parcelWith(several);
    await other.scanText(parcelBarcode(second.number));
    const scans = second.contents.map(
      ({ skuId }) => packer.barcodeOf(skuId) ?? "",
    );
    await other.scanText(scans[0] ?? "");
    await packer.open(second);
    expect((await packer.act("yes")).parcel?.unitsScanned).toBe(1);
    const late = await other.scanText(scans[1] ?? "");
    expect(late.parcel).toBeNull();
    expect(late.verdict?.refusal?.code).toBe("parcel.taken-over");
    expect(packer.openParcel().unitsScanned).toBe(1);

    // Given away, nobody is asked.
    expect((await packer.act("move-parcel")).parcel).toBeNull();
    const given = await other.scanText(parcelBarcode(second.number));
    expect(given.parcel).toMatchObject({
      number: second.number,
      unitsScanned: 1,
    });

    // Taken over from a locked bench, which opens without it and has been told who has it.
    expect((await act("move-parcel")).parcel).toBeNull();
    await packer.open(second);
    await packer.act("lock");
    await other.scanText(parcelBarcode(second.number));
    expect((await act("yes")).parcel?.unitsScanned).toBe(1);
    await station.until(
      "the locked bench has let go",
      ({ instruction }) =>
        instruction.kind === "sign-in" && instruction.locked?.parcel === null,
    );
    const unlocked = await packer.scan(badges.packer);
    expect(unlocked.parcel).toBeNull();
    expect(unlocked.history.map(({ refusal: said }) => said?.code)).toContain(
      "parcel.taken-over",
    );

    const store = await openedStore(station.folder);
    expect(
      (await checkJournal(store.database, asId<StationId>("station-2")))
        .brokenAtSeq,
    ).toBeNull();
  });
});
