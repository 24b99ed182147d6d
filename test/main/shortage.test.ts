import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parcelBarcode } from "../../hardware/scanner/own-codes.ts";
import type { BenchView } from "../../shared/contract/bench-view.ts";
import type { HeldParcel } from "../../shared/contract/held-contract.ts";
import type { OrderInside } from "../../main/training/training-shop.ts";
import {
  sellerFloor,
  sellerOrders,
  type SellerFloor,
} from "../helpers/seller-floor.ts";
import { rawConnection } from "./storage/two-connections.ts";

const packer = "PB-BADGE-PIOTR-2077";
const supervisor = "PB-BADGE-SAM-1003";

let floor: SellerFloor;
let orders: OrderInside[] = [];
let labels = 0;

beforeAll(async () => {
  // Britain: a market whose sellers cancel unit by unit.
  floor = await sellerFloor({ region: "GB" });
  orders = sellerOrders(floor.shop, 1);
});
afterAll(() => floor.stop());

/** One with two articles or more that no test has used. */
function nextOrder(): OrderInside {
  const at = orders.findIndex(
    ({ articles }) => new Set(articles.map(({ skuId }) => skuId)).size > 1,
  );
  const [order] = at < 0 ? [] : orders.splice(at, 1);
  if (order === undefined) throw new Error("no such order is left");
  return order;
}

const isFree = ({ parcel }: BenchView): boolean => parcel === null;
const act = (
  action: Parameters<ReturnType<SellerFloor["station"]>["act"]>[0],
) => floor.station().act(action);
const scan = (text: string) => floor.station().scan(text);

/** The packer opens an order, scans all but the last unit, and finds none of that one. */
async function runShort(order: OrderInside): Promise<string> {
  await scan(packer);
  const number = await floor.numberOf(order.orderId);
  await scan(parcelBarcode(number));
  await floor.asked("it is open", ({ parcel }) => parcel?.number === number);
  for (const { sellerSku } of order.articles.slice(0, -1))
    await scan(sellerSku);
  const asked = await act("short");
  expect(asked.instruction).toMatchObject({
    kind: "settle-trouble",
    trouble: "short",
    missing: 1,
  });
  const held = await act("choose-2");
  expect(held.parcel).toBeNull();
  expect(held.verdict?.refusal?.code).toBe("parcel.short");
  return number;
}

const heldRow = (number: string, holds: (row: HeldParcel) => boolean) =>
  floor.eventually(`parcel ${number} is held like this`, async () => {
    const all = await floor.station().client.held.list();
    return all.find((one) => one.number === number && holds(one)) ?? null;
  });

const decide = async (
  number: string,
  decision: HeldParcel["decisions"][number],
) => {
  const { parcelId } = await heldRow(number, () => true);
  return floor.station().client.held.decide({
    commandId: `decide-${number}-${decision}`,
    parcelId,
    decision,
  });
};

/** The parcel is back with the packers: opened, weighed and sealed with the next label of a roll. */
async function shipTheBox(number: string): Promise<string> {
  await floor.eventually("it may be packed", async () => {
    const rows = await floor.station().client.queue.search({ text: number });
    const row = rows.find((one) => one.number === number);
    return row !== undefined && row.stage !== "held" ? row : null;
  });
  await floor.clear();
  await scan(parcelBarcode(number));
  const { parcel } = await floor.asked(
    "it is to be weighed",
    // The catalogue may come in after the order.
    ({ instruction, parcel: open }) =>
      instruction.kind === "place-on-scale" && open?.expectedGrams !== null,
  );
  await floor.station().practise({
    kind: "put-weight",
    grams: parcel?.expectedGrams ?? 500,
    wobbling: false,
  });
  await floor.asked(
    "stick on a label",
    ({ instruction }) => instruction.kind === "scan-label",
  );
  const label = `3SPKBN77${String(++labels).padStart(7, "0")}`;
  await scan(label);
  await floor.asked("it is sealed", isFree);
  return label;
}

const journalKinds = (number: string): string[] =>
  rawConnection(floor.station().folder)
    .prepare(
      `select journal.kind from journal join parcels on parcels.id = journal.parcel_id
       where parcels.number = ? order by seq`,
    )
    .all(number)
    .map((row) => (row as { kind: string }).kind);

describe("a packer who finds too few", () => {
  test("lets the parcel wait with what lies in the box, and a supervisor lets it go on when there is stock again", async () => {
    const order = nextOrder();
    const number = await runShort(order);

    const row = await heldRow(number, () => true);
    const refused = await decide(number, "release");
    await scan(parcelBarcode(number));
    const asked = await scan(supervisor);
    const open = await act("choose-1");
    await scan(order.articles.at(-1)?.sellerSku ?? "");
    await floor.asked(
      "everything is in",
      ({ parcel }) => parcel?.stage === "packed",
    );

    expect(row).toMatchObject({
      where: "hold-shelf",
      unitsScanned: order.articles.length - 1,
      missing: [{ units: 1 }],
      decisions: ["release", "ship-without", "cancel-lines", "cancel-order"],
    });
    expect(row.since).not.toBeNull();
    expect(refused).toMatchObject({
      refusal: { code: "role.supervisor-needed" },
    });
    expect(asked.instruction).toMatchObject({
      kind: "decide-held",
      approved: true,
    });
    expect(open.parcel).toMatchObject({
      number,
      unitsScanned: order.articles.length - 1,
    });
    expect(journalKinds(number)).toEqual(
      expect.arrayContaining(["parcel.short", "parcel.decided"]),
    );
    await act("set-aside");
  });

  test("sees the rest travel and the missing unit wait, once a supervisor ships without it", async () => {
    const order = nextOrder();
    const number = await runShort(order);
    await scan(supervisor);

    expect(await decide(number, "ship-without")).toEqual({ ok: true });
    const label = await shipTheBox(number);

    expect(
      await floor.eventually("the platform knows one of two", () =>
        Promise.resolve(
          floor.shop
            .order(order.orderId)
            ?.packages.some(({ trackingNumber }) => trackingNumber === label)
            ? floor.shop.order(order.orderId)?.packages.length
            : null,
        ),
      ),
    ).toBe(2);
    const rest = await floor.eventually("the rest is held", async () => {
      const all = await floor.station().client.held.list();
      return (
        all.find(({ orderIds }) => orderIds.includes(order.orderId)) ?? null
      );
    });
    expect(rest).toMatchObject({
      reason: { code: "parcel.short" },
      unitsNeeded: 1,
      unitsScanned: 0,
      where: "shelves",
    });
    expect(rest.number).not.toBe(number);
  });

  test("sees the rest travel when a supervisor cancels what is missing, and TikTok cancels that unit alone", async () => {
    const order = nextOrder();
    const number = await runShort(order);
    await scan(supervisor);

    expect(await decide(number, "cancel-lines")).toEqual({ ok: true });
    expect(await decide(number, "cancel-lines")).toMatchObject({ ok: false });
    await shipTheBox(number);

    expect(
      await floor.eventually("the order is on its way", () =>
        Promise.resolve(
          floor.shop.order(order.orderId)?.status === "AWAITING_COLLECTION"
            ? floor.shop.order(order.orderId)?.cancelledUnits
            : null,
        ),
      ),
    ).toBe(1);
  });

  test("sees the parcel end when a supervisor cancels the whole order", async () => {
    const order = nextOrder();
    const number = await runShort(order);
    await scan(supervisor);

    expect(await decide(number, "cancel-order")).toEqual({ ok: true });
    const ended = await floor.eventually("it is cancelled", async () => {
      const rows = await floor.station().client.queue.search({ text: number });
      return rows.find(({ stage }) => stage === "cancelled") ?? null;
    });

    expect(ended.number).toBe(number);
    expect(floor.shop.order(order.orderId)?.status).toBe("CANCELLED");
  });

  test("is not contradicted when the buyer cancelled first: the wish is found done", async () => {
    const order = nextOrder();
    const number = await runShort(order);
    await scan(supervisor);
    floor.shop.controls.cancel(order.orderId);

    await decide(number, "cancel-order");
    await floor.eventually("it is cancelled", async () => {
      const rows = await floor.station().client.queue.search({ text: number });
      return rows.find(({ stage }) => stage === "cancelled") ?? null;
    });

    const open = await floor.station().client.outbox.list();
    expect(open.filter(({ kind }) => kind === "cancel-units")).toEqual([]);
  });
});
