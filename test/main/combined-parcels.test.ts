import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BenchView } from "../../shared/contract/bench-view.ts";
import type { QueueRow } from "../../shared/contract/queue-view.ts";
import { sellerFloor, type SellerFloor } from "../helpers/seller-floor.ts";

let floor: SellerFloor;
let commands = 0;
const commandId = (): string => `combine-command-${String(++commands)}`;
const used = new Set<string>();

/** In Mexico sellers combine before shipping. */
beforeAll(async () => {
  floor = await sellerFloor({ region: "MX" });
});
afterAll(() => floor.stop());

const isFree = ({ parcel }: BenchView): boolean => parcel === null;
const isPrinted = ({ instruction }: BenchView): boolean =>
  instruction.kind === "scan-label";

interface Pair {
  readonly orderIds: readonly [string, string];
  readonly sellerSkus: readonly string[];
}

/** Two orders of one buyer that nobody has touched: honey, and tea with soap. */
async function twoOrders(): Promise<Pair> {
  const { controls } = floor.shop;
  const first = ["HONING-500"];
  const second = ["THEE-MUNT", "ZEEP-LAVENDEL"];
  const fits = (id: string): boolean =>
    floor.shop.order(id)?.service !== "seller";
  let [one = ""] = controls.addOrders(1, first);
  while (!fits(one)) [one = ""] = controls.addOrders(1, first);
  const before = new Set(openOrders());
  controls.orderAgain(one, second);
  const other = openOrders().find((id) => !before.has(id)) ?? "";
  used.add(one).add(other);
  await floor.sync();
  await floor.numberOf(one);
  await floor.numberOf(other);
  return { orderIds: [one, other], sellerSkus: [...first, ...second] };
}

const openOrders = (): readonly string[] =>
  floor.shop.ordersIn("AWAITING_SHIPMENT").map(({ orderId }) => orderId);

const parcelsOf = (orderId: string): Promise<readonly QueueRow[]> =>
  floor.station().client.queue.search({ text: orderId });

/** The parcel both orders lie in, once there is one. */
const shared = ({ orderIds }: Pair): Promise<QueueRow> =>
  floor.eventually("one parcel holds both", async () => {
    const found = await parcelsOf(orderIds[1]);
    return (
      found.find(
        (row) => row.stage === "waiting" && row.orderIds.length === 2,
      ) ?? null
    );
  });

/** The platform combines, as it does by itself where a seller lets it. */
async function combinedByPlatform(): Promise<Pair & { row: QueueRow }> {
  const pair = await twoOrders();
  expect(floor.shop.controls.combine(pair.orderIds[0])).toEqual({ ok: true });
  await floor.sync();
  return { ...pair, row: await shared(pair) };
}

async function open(code: string, row: QueueRow): Promise<void> {
  const station = floor.station();
  await floor.clear();
  await station.scan(code);
  await station.until(
    "it is open",
    ({ parcel }) => parcel?.number === row.number,
  );
}

const scanAll = async (sellerSkus: readonly string[]): Promise<void> => {
  for (const sku of sellerSkus) await floor.station().scan(sku);
};

async function weigh(): Promise<void> {
  const { parcel } = await floor.asked(
    "it is to be weighed",
    (bench) =>
      bench.instruction.kind === "place-on-scale" &&
      bench.parcel?.expectedGrams !== null,
  );
  const grams = parcel?.expectedGrams ?? 500;
  await floor
    .station()
    .practise({ kind: "put-weight", grams, wobbling: false });
}

const isHeldFor =
  (code: string) =>
  ({ instruction, parcel }: BenchView): boolean =>
    parcel?.stage === "held" && JSON.stringify(instruction).includes(code);

const setAside = async (): Promise<void> => {
  const held = floor.station().bench().parcel?.stage === "held";
  await floor.station().act(held ? "confirm" : "set-aside");
  await floor.asked("nothing is open", isFree);
};

describe("a supervisor puts two orders of one buyer into one box", () => {
  test("and a packer opens it by either order's code, packs both, and one label sends both", async () => {
    const pair = await twoOrders();
    const { client } = floor.station();
    const suggested = await client.shipping.combinable();
    const wanted = suggested.ok
      ? suggested.combinations.find(({ orderIds }) =>
          orderIds.includes(pair.orderIds[0]),
        )
      : undefined;
    expect(wanted?.parcels).toHaveLength(2);
    expect(
      await client.shipping.combine({
        commandId: commandId(),
        id: wanted?.id ?? "",
        orderIds: [...pair.orderIds],
      }),
    ).toEqual({ ok: true });
    const row = await shared(pair);
    expect(wanted?.shop).toBe(row.shop);
    expect(row.units).toBe(3);

    await open(pair.orderIds[1], row);
    await setAside();
    await open(pair.orderIds[0], row);
    await scanAll(pair.sellerSkus);
    await weigh();
    const { parcel } = await floor.asked("a label", isPrinted);
    await floor.station().scan(parcel?.label.trackingNumber ?? "");
    await floor.asked("it is sealed", isFree);

    for (const id of pair.orderIds)
      expect(floor.shop.order(id)).toMatchObject({
        status: "AWAITING_COLLECTION",
        packages: [{ trackingNumber: parcel?.label.trackingNumber }],
      });
    const packageId = floor.shop.order(pair.orderIds[0])?.packages[0]
      ?.packageId;
    const shipped = floor.shop.requests
      .all()
      .filter(({ path, body }) =>
        [path, body].some(
          (text) => path.endsWith("/ship") && text.includes(packageId ?? "?"),
        ),
      );
    expect(shipped).toHaveLength(1);
  });

  test("and takes them apart again before anybody packs: each order has a parcel of its own", async () => {
    const pair = await combinedByPlatform();
    const { client } = floor.station();

    expect(
      await client.shipping.takeApart({
        commandId: commandId(),
        parcelId: pair.row.parcelId,
      }),
    ).toEqual({ ok: true });

    const apart = await floor.eventually("two parcels wait", async () => {
      const rows = await Promise.all(pair.orderIds.map(parcelsOf));
      const waiting = rows.map((found) =>
        found.find(
          ({ stage, orderIds }) => stage === "waiting" && orderIds.length === 1,
        ),
      );
      return waiting.every((one) => one !== undefined) ? waiting : null;
    });
    expect(apart.map((one) => one.units)).toEqual([1, 2]);
    expect(
      await client.shipping.takeApart({
        commandId: commandId(),
        parcelId: apart[0]?.parcelId ?? "",
      }),
    ).toMatchObject({ refusal: { code: "parcel.cannot-split" } });
  });
});

describe("a buyer who changes her mind about one of two orders in a box", () => {
  test("stops it before it is opened, and the rest goes once that order is cancelled", async () => {
    const { orderIds, row } = await combinedByPlatform();
    const { controls } = floor.shop;
    controls.requestCancel(orderIds[1]);
    await floor.station().scan(orderIds[0]);
    await floor.eventually("it is held", async () => {
      const found = await parcelsOf(orderIds[0]);
      const held = found.find(({ parcelId }) => parcelId === row.parcelId);
      return held?.problem?.code === "parcel.cancel-requested" ? held : null;
    });
    if (!isFree(floor.station().bench())) await setAside();

    controls.cancel(orderIds[1]);
    await floor.sync();

    const rest = await floor.eventually("the rest waits", async () => {
      const found = await parcelsOf(orderIds[0]);
      return (
        found.find(({ stage, units }) => stage === "waiting" && units === 1) ??
        null
      );
    });
    await open(orderIds[0], rest);
    await scanAll(["HONING-500"]);
    await weigh();
    const { parcel } = await floor.asked("a label", isPrinted);
    await floor.station().scan(parcel?.label.trackingNumber ?? "");
    await floor.asked("it is sealed", isFree);
    expect(floor.shop.order(orderIds[0])?.status).toBe("AWAITING_COLLECTION");
    expect(floor.shop.order(orderIds[1])?.status).toBe("CANCELLED");
  });

  test("stops it while it is packed, though TikTok has made its label", async () => {
    const { orderIds, sellerSkus, row } = await combinedByPlatform();
    await open(orderIds[0], row);
    await scanAll(sellerSkus.slice(0, 2));

    floor.shop.controls.cancel(orderIds[1]);
    await floor.sync();

    const stopped = await floor.asked(
      "it is held",
      isHeldFor("parcel.contents-changed"),
    );
    expect(stopped.parcel).toMatchObject({ unitsScanned: 2, print: "none" });
    await setAside();
  });

  test("stops it in the courier's cage when the platform cancels that order after all", async () => {
    const { orderIds, sellerSkus, row } = await combinedByPlatform();
    const station = floor.station();
    await open(orderIds[0], row);
    await scanAll(sellerSkus);
    await weigh();
    const { parcel } = await floor.asked("a label", isPrinted);
    const number = parcel?.label.trackingNumber ?? "";
    await station.scan(number);
    await floor.asked("it is sealed", isFree);

    floor.shop.controls.cancel(orderIds[1]);

    expect(
      await station.client.handover.scan({
        commandId: commandId(),
        text: number,
        unchecked: false,
      }),
    ).toMatchObject({ ok: false, refusal: { code: "parcel.cancelled" } });
  });
});
