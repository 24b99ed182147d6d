import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type {
  HandedOver,
  HandoverView,
} from "../../shared/contract/handover-contract.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { ordersAndCatalogue } from "../helpers/orders-and-catalogue.ts";
import {
  openPracticeStation,
  type PracticeStation,
} from "../helpers/practice-station.ts";

let station: PracticeStation;
let commands = 0;
const commandId = (): string => `command-${String(++commands)}`;
const queue = () => station.latest("queue-changed").queue;

interface Box {
  readonly number: string;
  readonly orderId: string;
  readonly trackingNumber: string;
}

beforeAll(async () => {
  station = await openPracticeStation();
  await station.practise({ kind: "shop", labelDelayMs: 0 });
  await ordersAndCatalogue(station);
  await station.scan("PB-BADGE-SAM-1003");
});
afterAll(() => station.stop());

const intoCage = (text: string, unchecked = false): Promise<HandedOver> =>
  station.client.handover.scan({ commandId: commandId(), text, unchecked });

const inTraining = (skuId: string): string =>
  station
    .training()
    .barcodes.find((one) => one.skuId === skuId && one.group === "article")
    ?.text ?? "";

const tried = new Set<string>();

/** Opens the first parcel that leaves by the platform's carrier. */
async function openOwn(): Promise<Pick<Box, "number" | "orderId">> {
  for (const { number, orderIds } of queue().rows) {
    // The queue shown may be a moment older than the box.
    if (tried.has(number)) continue;
    tried.add(number);
    await station.scan(`PB-PARCEL-${number}`);
    const { parcel } = await station.until(
      "the parcel is open",
      (bench) => bench.parcel?.number === number,
    );
    if (parcel?.shipping === "tiktok")
      return { number, orderId: orderIds[0] ?? "" };
    await station.act("set-aside");
  }
  throw new Error("no parcel of the platform's carrier");
}

/** Two articles may share a barcode; then the bench asks which one it is. */
async function scanUnit(skuId: string): Promise<void> {
  const { instruction } = await station.scan(inTraining(skuId));
  if (instruction.kind !== "choose-article") return;
  const at = instruction.options.findIndex((one) => one.skuId === skuId);
  const choices = ["choose-1", "choose-2", "choose-3", "choose-4"] as const;
  await station.act(choices[at] ?? "choose-1");
}

/** Packs one parcel of the platform's carrier up to its label. */
async function labelledBox(): Promise<Box> {
  const { number, orderId } = await openOwn();
  const opened = await station.until(
    "its label waits",
    ({ parcel }) => parcel?.number === number && parcel.label.state === "ready",
  );
  for (const line of opened.parcel?.lines ?? [])
    for (let unit = 0; unit < line.needed; unit++) await scanUnit(line.skuId);
  await station.until(
    "everything is in the box",
    ({ parcel }) => parcel?.stage === "packed",
  );
  await station.act("skip-weighing");
  const labelled = await station.until(
    "the label is on paper",
    ({ instruction }) => instruction.kind === "scan-label",
  );
  return {
    number,
    orderId,
    trackingNumber: labelled.parcel?.label.trackingNumber ?? "",
  };
}

async function sealedBox(): Promise<Box> {
  const box = await labelledBox();
  await station.scan(box.trackingNumber);
  await station.until("the box is sealed", ({ parcel }) => parcel === null);
  return box;
}

describe("the courier's visit", () => {
  test("takes a sealed box once, and none whose label was not scanned on it", async () => {
    const box = await labelledBox();
    const early = await intoCage(box.trackingNumber);
    await station.scan(box.trackingNumber);
    await station.until("the box is sealed", ({ parcel }) => parcel === null);
    const waiting = await station.client.handover.board();

    const same = commandId();
    const scan = { text: box.trackingNumber, unchecked: false };
    const first = await station.client.handover.scan({
      commandId: same,
      ...scan,
    });
    const repeated = await station.client.handover.scan({
      commandId: same,
      ...scan,
    });
    const again = await intoCage(box.trackingNumber);

    expect(early).toEqual({
      ok: false,
      refusal: refusal("handover.not-sealed", { parcel: box.number }),
    });
    expect(waiting).toMatchObject({ open: null, waiting: [{ parcels: 1 }] });
    expect(first).toMatchObject({ ok: true, parcel: box.number, parcels: 1 });
    expect(repeated).toEqual(first);
    expect(again).toEqual({
      ok: false,
      refusal: refusal("handover.inside", {
        parcel: box.number,
        carrier: first.ok ? first.carrier : "",
      }),
    });
    expect(await intoCage("NOBODYS-LABEL-1")).toMatchObject({
      refusal: { code: "label.unknown" },
    });
  });

  test("stops the box of an order that was cancelled after it was sealed, and says where such boxes stand", async () => {
    const inCage = await sealedBox();
    const atBench = await sealedBox();
    expect(await intoCage(inCage.trackingNumber)).toMatchObject({ ok: true });
    await station.practise({ kind: "shop", cancel: inCage.orderId });
    await station.practise({ kind: "shop", cancel: atBench.orderId });

    const stopped = await intoCage(atBench.trackingNumber);

    expect(stopped).toEqual({
      ok: false,
      refusal: refusal("parcel.cancelled", { parcel: atBench.number }),
    });
    await vi.waitFor(
      async () => {
        const { takeOut } = await station.client.handover.board();
        const places = takeOut.map(({ parcel, where }) => [parcel, where]);
        expect(new Map(places as [string, string][])).toEqual(
          new Map([
            [inCage.number, "cage"],
            [atBench.number, "bench"],
          ]),
        );
      },
      { timeout: 15_000, interval: 200 },
    );
  });

  test("does not end while a cancelled box lies in the cage, and gives it back to the packer who scans it", async () => {
    const { open, takeOut } = await station.client.handover.board();
    const inCage = takeOut.find(({ where }) => where === "cage");
    const parcel = inCage?.parcel ?? "";
    const carrier = open?.carrier ?? "";
    const finish = () =>
      station.client.handover.finish({ commandId: commandId() });

    const kept = await finish();
    const out = await intoCage(inCage?.trackingNumber ?? "");
    const after = await station.client.handover.board();
    const back = await intoCage(inCage?.trackingNumber ?? "");

    expect(kept).toEqual({
      ok: false,
      refusal: refusal("handover.take-out-first", { parcel, carrier, more: 0 }),
    });
    expect(out).toEqual({
      ok: true,
      parcel,
      carrier,
      parcels: (open?.parcels ?? 0) - 1,
      takenOut: "cancelled",
    });
    expect(after.takeOut).toContainEqual(
      expect.objectContaining({ parcel, where: "bench" }),
    );
    expect(after.missing.map((box) => box.parcel)).not.toContain(parcel);
    expect(back).toEqual({
      ok: false,
      refusal: refusal("parcel.cancelled", { parcel }),
    });
  });

  test("keeps a box that nobody can be asked about, unless a supervisor lets it go", async () => {
    const box = await sealedBox();
    await station.practise({ kind: "shop", offline: true });

    const kept = await intoCage(box.trackingNumber);
    const gone = await intoCage(box.trackingNumber, true);
    await station.practise({ kind: "shop", offline: false });

    expect(kept).toEqual({
      ok: false,
      refusal: refusal("handover.unchecked", { parcel: box.number }),
    });
    expect(gone).toMatchObject({ ok: true, parcel: box.number });
  });

  test("ends when the courier has gone, and the next one begins with an empty cage", async () => {
    await station.client.handover.finish({ commandId: commandId() });
    const between = await station.client.handover.board();
    const box = await sealedBox();

    expect(between.open).toBeNull();
    expect(await intoCage(box.trackingNumber)).toMatchObject({ parcels: 1 });
  });

  test("gets what the bench's own scanner reads while its screen is open, and leaves the bench's parcel alone", async () => {
    await station.client.handover.finish({ commandId: commandId() });
    const forgotten = await sealedBox();
    const box = await sealedBox();
    const atBench = await openOwn();
    const left = new AbortController();
    const views: HandoverView[] = [];
    const watching = (async () => {
      const told = await station.client.handover.watch(undefined, {
        signal: left.signal,
      });
      for await (const view of told) views.push(view);
    })();
    await vi.waitFor(() => expect(views).not.toHaveLength(0), 15_000);

    await station.practise({ kind: "scan", text: box.trackingNumber });
    await vi.waitFor(
      () => expect(views.at(-1)?.last?.answer).toMatchObject({ ok: true }),
      15_000,
    );
    const seen = views.at(-1);
    const saidOf = async (text: string) => {
      await station.practise({ kind: "scan", text });
      await vi.waitFor(
        () => expect(views.at(-1)?.last?.scanned).toBe(text),
        15_000,
      );
      return views.at(-1)?.last?.answer;
    };
    const number = await saidOf("PB-QTY-3");
    const command = await saidOf("PB-CMD-SET-ASIDE");
    await station.practise({ kind: "scan", text: "PB-BADGE-MARTA-2041" });
    await station.until(
      "the packer has taken over",
      ({ operator }) => operator?.name === "Marta de Wit",
    );
    const judged = views.at(-1)?.last?.scanned;
    left.abort();
    await watching;

    expect(seen?.last?.scanned).toBe(box.trackingNumber);
    expect(
      seen?.board.missing.map(({ parcel, shop }) => [parcel, shop]),
    ).toContainEqual([forgotten.number, "De Bonte Kraai"]);
    expect(station.bench().parcel?.number).toBe(atBench.number);
    expect(station.bench().parcel?.unitsScanned).toBe(0);

    expect(number).toEqual({
      ok: false,
      refusal: refusal("handover.one-by-one", { units: 3 }),
    });
    expect(command).toEqual({
      ok: false,
      refusal: refusal("handover.bench-command", {}),
    });
    expect(judged).toBe("PB-CMD-SET-ASIDE");

    // The screen was left: the bench hears its scanner again.
    await station.practise({ kind: "scan", text: forgotten.trackingNumber });
    await station.until(
      "the bench judged it",
      ({ verdict }) => verdict?.scanned === forgotten.trackingNumber,
    );
    const { open } = await station.client.handover.board();
    expect(open?.parcels).toBe(1);
    await station.scan("PB-BADGE-SAM-1003");
  });

  test("ends with the driver's signature on a paper that is proved by the journal, and told when it is no longer that paper", async () => {
    const signature = [
      [100, 200, 300, 80, 500, 220],
      [620, 120, 620, 120],
    ];
    const finished = await station.client.handover.finish({
      commandId: commandId(),
      signature,
    });
    const [visit] = await station.client.handover.past();
    const handoverId = visit?.handoverId ?? "";
    const kept = await station.client.handover.paper({ handoverId });

    expect(finished).toEqual({ ok: true });
    expect(visit).toMatchObject({ parcels: 1, signed: true, hasPaper: true });
    if (!kept.ok) throw new Error(kept.refusal.code);
    const bytes = Buffer.from(await kept.file.arrayBuffer());
    const paper = await PDFDocument.load(bytes);
    expect(paper.getTitle()).toBe(`Handover to ${visit?.carrier ?? ""}`);
    expect(paper.getPageCount()).toBe(1);

    const path = join(station.folder, "handovers", `${handoverId}.pdf`);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    writeFileSync(path, Buffer.concat([bytes, Buffer.from("%")]));
    expect(await station.client.handover.paper({ handoverId })).toEqual({
      ok: false,
      refusal: refusal("handover.paper-lost", {
        carrier: visit?.carrier ?? "",
      }),
    });
  });
});
