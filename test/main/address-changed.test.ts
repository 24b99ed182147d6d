import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { refusal } from "../../shared/contract/refusals.ts";
import { ordersAndCatalogue } from "../helpers/orders-and-catalogue.ts";
import {
  openPracticeStation,
  type PracticeStation,
} from "../helpers/practice-station.ts";

const packer = "PB-BADGE-MARTA-2041";
const supervisor = "PB-BADGE-SAM-1003";

let station: PracticeStation;
let commands = 0;
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
  await station.scan(packer);
});
afterAll(() => station.stop());

const moveHouse = (orderId: string): Promise<void> =>
  station.practise({ kind: "shop", changeAddress: orderId });

const documentsAskedFor = async (): Promise<number> => {
  const requests = await station.client.training.requests();
  return requests.filter(({ path }) => path.endsWith("/shipping_documents"))
    .length;
};

const inTraining = (skuId: string): string =>
  station
    .training()
    .barcodes.find((one) => one.skuId === skuId && one.group === "article")
    ?.text ?? "";

const tried = new Set<string>();

async function openOwn(): Promise<Omit<Box, "trackingNumber">> {
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

async function labelOnPaper(number: string): Promise<string> {
  const { parcel } = await station.until(
    "the label is on paper",
    (bench) =>
      bench.parcel?.number === number &&
      bench.instruction.kind === "scan-label",
  );
  return parcel?.label.trackingNumber ?? "";
}

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
  await station.scan(supervisor);
  const trackingNumber = await labelOnPaper(number);
  return { number, orderId, trackingNumber };
}

describe("a buyer who moves house", () => {
  test("stops a box whose label is printed, until a supervisor has the label made anew", async () => {
    const box = await labelledBox();
    const asked = await documentsAskedFor();

    await moveHouse(box.orderId);
    const held = await station.until(
      "the bench says so",
      ({ instruction }) => instruction.kind === "set-aside",
    );
    await station.scan(box.trackingNumber);

    expect(held.instruction).toEqual({
      kind: "set-aside",
      refusal: refusal("parcel.address-changed", { parcel: box.number }),
    });
    expect(station.bench().parcel?.stage).toBe("held");

    const question = await station.act("reprint");
    expect(question.instruction.kind).toBe("scan-supervisor-badge");
    await station.scan(supervisor);
    const trackingNumber = await labelOnPaper(box.number);
    await station.scan(trackingNumber);
    await station.until("the box is sealed", ({ parcel }) => parcel === null);

    expect(await documentsAskedFor()).toBeGreaterThan(asked);
  });

  test("stops nothing while no label is made: the label is for the new address", async () => {
    const row = queue().rows.find(({ number }) => !tried.has(number));
    const number = row?.number ?? "";
    await moveHouse(row?.orderIds[0] ?? "");

    tried.add(number);
    await station.scan(`PB-PARCEL-${number}`);
    const { parcel } = await station.until(
      "the parcel is open",
      (bench) => bench.parcel?.number === number,
    );

    expect(parcel?.stage).toBe("claimed");
    await station.act("set-aside");
  });

  test("stops a sealed box at the courier's cage, and only a supervisor opens it for another label", async () => {
    const box = await labelledBox();
    await station.scan(box.trackingNumber);
    await station.until("the box is sealed", ({ parcel }) => parcel === null);
    await moveHouse(box.orderId);

    const turnedAway = await station.client.handover.scan({
      commandId: `command-${String(++commands)}`,
      text: box.trackingNumber,
      unchecked: false,
    });
    await vi.waitFor(
      async () => {
        const { takeOut } = await station.client.handover.board();
        expect(takeOut).toMatchObject([
          {
            parcel: box.number,
            shop: "De Bonte Kraai",
            why: "address-changed",
            where: "bench",
          },
        ]);
      },
      { timeout: 15_000, interval: 200 },
    );
    const byPacker = await station.scan(`PB-PARCEL-${box.number}`);

    expect(turnedAway).toEqual({
      ok: false,
      refusal: refusal("parcel.address-changed", { parcel: box.number }),
    });
    expect(byPacker.parcel).toBeNull();

    await station.act("sign-out");
    await station.scan(supervisor);
    // The mirror may hear of it a moment after the courier's gate did.
    await vi.waitFor(
      async () => {
        const { parcel } = await station.scan(`PB-PARCEL-${box.number}`);
        expect(parcel?.number).toBe(box.number);
      },
      { timeout: 15_000, interval: 200 },
    );
    const trackingNumber = await labelOnPaper(box.number);
    await station.scan(trackingNumber);
    await station.until("the box is sealed", ({ parcel }) => parcel === null);

    expect(
      await station.client.handover.scan({
        commandId: `command-${String(++commands)}`,
        text: trackingNumber,
        unchecked: false,
      }),
    ).toMatchObject({ ok: true });
    const { takeOut } = await station.client.handover.board();
    expect(takeOut).toEqual([]);
  });
});
