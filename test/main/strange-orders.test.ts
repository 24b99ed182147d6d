import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BenchView } from "../../shared/contract/bench-view.ts";
import type { QueueRow } from "../../shared/contract/queue-view.ts";
import type { Strangeness } from "../../main/training/orders/strange-orders.ts";
import { sellerFloor, type SellerFloor } from "../helpers/seller-floor.ts";

let floor: SellerFloor;
let strange: Readonly<Record<Strangeness, string>>;

beforeAll(async () => {
  floor = await sellerFloor();
  strange = floor.shop.controls.addStrangeOrders();
  await floor.sync();
});
afterAll(() => floor.stop());

const isPrinted = ({ instruction, parcel }: BenchView): boolean =>
  instruction.kind === "scan-label" && parcel?.label.trackingNumber !== null;

const parcelOf = (
  orderId: string,
  holds: (row: QueueRow) => boolean,
): Promise<QueueRow> =>
  floor.eventually("its parcel is there", async () => {
    const rows = await floor.station().client.queue.search({ text: orderId });
    return rows.find(holds) ?? null;
  });

/** Opens its parcel, packs its one unit and seals it under its own label; returns what the shop then says of it. */
async function packAndSeal(orderId: string): Promise<string | undefined> {
  const order = floor.shop.order(orderId);
  if (order === null) throw new Error(`no order ${orderId}`);
  await floor.clear();
  await floor.pack(order);
  const { parcel } = await floor.asked("its label is on paper", isPrinted);
  await floor.station().scan(parcel?.label.trackingNumber ?? "");
  await floor.asked("it is sealed", (bench) => bench.parcel === null);
  return floor.shop.order(orderId)?.status;
}

describe("orders nobody has met before", () => {
  test("are each shown with a parcel, and every look at the shop after them goes well", async () => {
    for (const orderId of Object.values(strange))
      expect((await parcelOf(orderId, () => true)).orderIds).toEqual([orderId]);
    const [later = ""] = floor.shop.controls.addOrders(1, ["HONING-500"]);
    await floor.sync();

    expect((await parcelOf(later, () => true)).problem).toBeNull();
    const { logged } = floor.station();
    expect(logged.filter(({ event }) => event === "sync.bug")).toEqual([]);
    expect(
      logged.filter(({ event }) => event === "sync.orders-unreadable"),
    ).toEqual([]);
  });

  test.each(["masked", "old", "package-status", "words"] as const)(
    "are packed, labelled and sealed like any other: %s",
    async (kind) => {
      expect(await packAndSeal(strange[kind])).toBe("AWAITING_COLLECTION");
    },
  );

  test("are held while their status is unknown, and the packer reads which one it is", async () => {
    const held = await parcelOf(
      strange["order-status"],
      ({ stage }) => stage === "held",
    );
    expect(held.problem).toMatchObject({
      code: "parcel.unknown-status",
      params: { status: "AWAITING_ORIGIN_CHECK" },
    });
  });

  test("are held while TikTok has not said what is in them: a packer who scans one is told so and nothing is opened", async () => {
    const held = await parcelOf(
      strange.hollow,
      ({ stage }) => stage === "held",
    );
    expect(held).toMatchObject({
      units: 0,
      problem: { code: "parcel.contents-unknown" },
    });

    const bench = await floor.station().scan(strange.hollow);

    expect(bench.parcel).toBeNull();
    expect(JSON.stringify(bench)).toContain("parcel.contents-unknown");
  });

  test("are packed once TikTok has filled them in or named a status that is known", async () => {
    floor.shop.moveAhead(3_601_000);
    await floor.sync();

    for (const orderId of [strange.hollow, strange["order-status"]]) {
      await parcelOf(orderId, ({ stage }) => stage === "waiting");
      expect(await packAndSeal(orderId)).toBe("AWAITING_COLLECTION");
    }
  });
});
