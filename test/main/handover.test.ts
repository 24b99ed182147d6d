import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { HandedOver } from "../../shared/contract/handover-contract.ts";
import { refusal } from "../../shared/contract/refusals.ts";
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
  await station.eventually(
    "the queue holds parcels",
    () => queue().rows.length > 6,
  );
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
      refusal: refusal("parcel.handed-over", { parcel: box.number }),
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
});
