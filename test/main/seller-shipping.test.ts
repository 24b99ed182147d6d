import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BenchView } from "../../shared/contract/bench-view.ts";
import type { OrderInside } from "../../main/training/training-shop.ts";
import {
  sellerFloor,
  sellerOrders,
  type SellerFloor,
} from "../helpers/seller-floor.ts";

let floor: SellerFloor;
let orders: OrderInside[] = [];
let commands = 0;
const commandId = (): string => `shipping-command-${String(++commands)}`;

beforeAll(async () => {
  floor = await sellerFloor();
  orders = sellerOrders(floor.shop);
});
afterAll(() => floor.stop());

/** One that no test has used. */
function nextOrder(fits: (order: OrderInside) => boolean = () => true) {
  const at = orders.findIndex(fits);
  const [order] = at < 0 ? [] : orders.splice(at, 1);
  if (order === undefined) throw new Error("no such order is left");
  return order;
}

const wantsStickOn = ({ instruction }: BenchView): boolean =>
  instruction.kind === "scan-label" && instruction.stickOn === true;
const wantsPrinted = ({ instruction }: BenchView): boolean =>
  instruction.kind === "scan-label" && instruction.stickOn !== true;
const isFree = ({ parcel }: BenchView): boolean => parcel === null;

/** Packs an order and seals it with a label that was printed elsewhere. */
async function shipWith(order: OrderInside, number: string): Promise<void> {
  await floor.clear();
  await floor.pack(order);
  await floor.asked("stick on a label", wantsStickOn);
  await floor.station().scan(number);
  await floor.asked("it is sealed", isFree);
}

const correct = async (order: OrderInside, trackingNumber: string) => {
  const { parcelId } = await floor.shipment(order.orderId, () => true);
  const { orderId } = order;
  return floor.station().client.shipping.correct({
    commandId: commandId(),
    parcelId,
    orderId,
    trackingNumber,
  });
};

describe("a label that was printed elsewhere", () => {
  test("seals the order that is packed, and TikTok is told its number", async () => {
    const order = nextOrder();
    await floor.pack(order);
    const asked = await floor.asked("stick on a label", wantsStickOn);

    const strange = await floor.station().scan("1Z12345E0205271689");
    await floor.station().scan("3SPKBN000000001");
    await floor.asked("it is sealed", isFree);

    expect(asked.parcel).toMatchObject({
      shipping: "seller",
      stage: "packed",
      label: { state: "none" },
    });
    expect(strange.verdict?.refusal?.code).toBe("label.check-digit");
    expect(await floor.toldNumber(order.orderId)).toBe("3SPKBN000000001");
    expect(
      await floor.shipment(order.orderId, ({ toldAt }) => toldAt !== null),
    ).toMatchObject({
      shop: "De Bonte Kraai",
      provider: "PostNL",
      warning: "match more than one provider",
      correction: "once",
      problem: null,
    });
  });

  test("is refused on a second box, naming the first", async () => {
    const first = nextOrder();
    await shipWith(first, "3SPKBN000000002");
    const { parcel } = await floor.shipment(first.orderId, () => true);
    await floor.clear();
    await floor.pack(nextOrder());
    await floor.asked("stick on a label", wantsStickOn);

    const again = await floor.station().scan("3SPKBN000000002");
    const foreign = await floor.station().scan("LTN123456789N1");
    await floor.station().scan("3SPKBN000000003");
    await floor.asked("it is sealed", isFree);

    expect(again.verdict?.refusal).toEqual({
      code: "label.number-used",
      params: { scanned: "3SPKBN000000002", belongsTo: parcel },
    });
    expect(foreign.verdict?.refusal?.code).toBe("label.carrier-unknown");
  });

  test("is told once though the answer of the platform was lost, and after a restart though the line was down", async () => {
    const lost = nextOrder();
    floor.shop.faults.arm(
      { kind: "timeout-after-effect" },
      1,
      `/fulfillment/202309/orders/${lost.orderId}/packages`,
    );
    await shipWith(lost, "3SPKBN000000004");
    await floor.shipment(lost.orderId, ({ toldAt }) => toldAt !== null);

    const waiting = nextOrder();
    await floor.clear();
    await floor.pack(waiting);
    await floor.asked("stick on a label", wantsStickOn);
    await floor.restart();
    await floor.asked("stick on a label after the restart", wantsStickOn);
    floor.shop.controls.setOffline(true);
    await floor.station().scan("3SPKBN000000005");
    await floor.asked("it is sealed without the platform", isFree);
    await floor.restart();
    floor.shop.controls.setOffline(false);

    expect(await floor.toldNumber(waiting.orderId)).toBe("3SPKBN000000005");
    expect(await floor.toldNumber(lost.orderId)).toBe("3SPKBN000000004");
    expect(marksOf(lost)).toBe(1);
  });

  test("may be corrected a single time, by a supervisor, to a number that can be one", async () => {
    const order = nextOrder();
    await shipWith(order, "3SPKBN000000006");
    await floor.shipment(order.orderId, ({ toldAt }) => toldAt !== null);

    await floor.station().scan("PB-BADGE-PIOTR-2077");
    const byPacker = await correct(order, "3SPKBN000000007");
    await floor.station().scan("PB-BADGE-SAM-1003");
    const nonsense = await correct(order, "1Z12345E0205271689");
    const taken = await correct(order, "3SPKBN000000002");
    const first = await correct(order, "3SPKBN000000007");
    const corrected = await floor.shipment(
      order.orderId,
      ({ trackingNumber }) => trackingNumber === "3SPKBN000000007",
    );
    const second = await correct(order, "3SPKBN000000008");

    expect(refusalsOf([byPacker, nonsense, taken, first, second])).toEqual([
      "role.supervisor-needed",
      "label.check-digit",
      "label.number-used",
      null,
      "shipping.corrected-already",
    ]);
    expect(corrected.correction).toBe("used");
    expect(await floor.toldNumber(order.orderId)).toBe("3SPKBN000000007");
  });
});

describe("an order of several units", () => {
  test("is split by a supervisor: some units travel now, the rest later, each with a number of its own", async () => {
    const order = nextOrder(({ articles }) => articles.length > 1);
    const number = await floor.numberOf(order.orderId);
    const { client } = floor.station();
    const [row] = await client.queue.search({ text: order.orderId });
    const parcelId = row?.parcelId ?? "";
    const asked = await client.shipping.splitChoices({ parcelId });
    const units = asked.ok ? asked.choices.units : [];
    const now = units.slice(0, 1).map(({ unitId }) => unitId);

    const all = await client.shipping.split({
      commandId: commandId(),
      parcelId,
      unitIds: units.map(({ unitId }) => unitId),
    });
    const split = await client.shipping.split({
      commandId: commandId(),
      parcelId,
      unitIds: now,
    });

    expect(asked).toMatchObject({ ok: true, choices: { canSplit: true } });
    expect(units).toHaveLength(order.articles.length);
    expect(refusalsOf([all, split])).toEqual(["parcel.cannot-split", null]);
    const parcels = await floor.eventually("two parcels wait", async () => {
      const found = await client.queue.search({ text: order.orderId });
      const live = found.filter(({ stage }) => stage === "waiting");
      return live.length === 2 ? live : null;
    });
    expect(number).not.toBe("");
    expect(parcels.map((one) => one.units).sort()).toEqual(
      [1, order.articles.length - 1].sort(),
    );
    expect(floor.shop.order(order.orderId)?.packages).toHaveLength(2);
  });
});

describe("a label of the seller's carrier account", () => {
  beforeAll(() => floor.connectCarrier());

  test("is bought once though the answer was lost, printed, scanned, and told to TikTok", async () => {
    const order = nextOrder();
    floor.carrier.arm("overloaded", "/shipping-options");
    floor.carrier.arm("answer-lost", "/shipments/announce");
    await floor.clear();
    await floor.pack(order);
    const { parcel } = await floor.asked("stick it on", wantsPrinted);
    const number = parcel?.label.trackingNumber ?? "";

    await floor.station().scan(number);
    await floor.asked("it is sealed", isFree);

    expect(number).toMatch(/^(3SPBTR\d{9}|JVGL\d{16})$/);
    expect(await floor.toldNumber(order.orderId)).toBe(number);
    expect(floor.carrier.shipments()).toHaveLength(1);
  });

  test("that the carrier refuses leaves the packer's own; the one of a cancelled order is given back", async () => {
    const refusedOne = nextOrder();
    floor.carrier.arm("address-refused", "/shipments/announce");
    await floor.clear();
    await floor.pack(refusedOne);
    const asked = await floor.asked("stick on a label", wantsStickOn);
    await floor.station().scan("3SPKBN000000009");
    await floor.asked("it is sealed", isFree);

    const cancelled = nextOrder();
    await floor.clear();
    await floor.pack(cancelled);
    await floor.asked("stick it on", wantsPrinted);
    floor.shop.controls.cancel(cancelled.orderId);
    await floor.sync();

    expect(asked.parcel?.label.problem?.code).toBe("carrier.refused");
    expect(await floor.toldNumber(refusedOne.orderId)).toBe("3SPKBN000000009");
    await floor.eventually("the label is given back", () =>
      Promise.resolve(
        floor.carrier.shipments().some((one) => one.cancelled) || null,
      ),
    );
  });
});

type Outcome = { ok: true } | { ok: false; refusal: { readonly code: string } };
const refusalsOf = (outcomes: readonly Outcome[]): (string | null)[] =>
  outcomes.map((outcome) => (outcome.ok ? null : outcome.refusal.code));

const marksOf = ({ orderId }: OrderInside): number =>
  floor.shop.requests
    .all()
    .filter(
      ({ method, path }) =>
        method === "POST" &&
        path === `/fulfillment/202309/orders/${orderId}/packages`,
    ).length;
