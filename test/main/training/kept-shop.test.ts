import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { seededRandomness } from "../../../main/training/orders/seeded-choice.ts";
import {
  createTrainingShop,
  type OrderInside,
  type TrainingShop,
} from "../../../main/training/training-shop.ts";
import { readLabel } from "../../helpers/read-label.ts";
import { stepClock, type StepClock } from "../../helpers/step-clock.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";
import {
  trainingClient,
  type TrainingClient,
} from "../../helpers/training-client.ts";
import { packageOf } from "../../helpers/training-floor.ts";

const hourMs = 3_600_000;

interface KeptFloor {
  readonly file: string;
  readonly clock: StepClock;
  readonly logged: string[];
  /** The shop that is open now. */
  shop(): TrainingShop;
  client(): TrainingClient;
  /** Opens the shop again as the disk was at this moment; the client stays. */
  killAndReopen(): Promise<void>;
}

async function keptFloor(
  file = join(temporaryFolder(), "training-shop.json"),
): Promise<KeptFloor> {
  const clock = stepClock();
  const logged: string[] = [];
  const open = (): Promise<TrainingShop> =>
    createTrainingShop({
      clock,
      random: seededRandomness(99),
      seed: 1,
      labelDelayMs: 4000,
      kept: {
        file,
        log: {
          write: (level, event, fields) =>
            logged.push(JSON.stringify({ level, event, ...fields })),
        },
      },
    });
  let shop = await open();
  onTestFinished(() => shop.stop());
  const client = await trainingClient(shop, clock);
  return {
    file,
    clock,
    logged,
    shop: () => shop,
    client: () => client,
    async killAndReopen() {
      copyFileSync(file, `${file}.at-the-kill`);
      await shop.stop();
      copyFileSync(`${file}.at-the-kill`, file);
      shop = await open();
    },
  };
}

const packable = (shop: TrainingShop): readonly OrderInside[] =>
  shop
    .ordersIn("AWAITING_SHIPMENT")
    .filter(
      (order) =>
        order.service !== "seller" &&
        !order.fulfilledByPlatform &&
        !order.cancelRequested,
    );

function firstPackable(floor: KeptFloor): {
  orderId: string;
  packageId: string;
} {
  const [order] = packable(floor.shop());
  if (order === undefined) throw new Error("No order to pack");
  return { orderId: order.orderId, packageId: packageOf(order) };
}

const ship = (floor: KeptFloor, packageId: string) =>
  floor.client().call({
    path: `/fulfillment/202309/packages/${packageId}/ship`,
    body: {},
  });

const document = (floor: KeptFloor, packageId: string) =>
  floor.client().call({
    path: `/fulfillment/202309/packages/${packageId}/shipping_documents`,
    query: { document_type: "SHIPPING_LABEL" },
  });

const trackingOf = async (
  floor: KeptFloor,
  packageId: string,
): Promise<string> => {
  const detail = await floor.client().data<{ tracking_number: string }>({
    path: `/fulfillment/202309/packages/${packageId}`,
  });
  return detail.tracking_number;
};

const everyOrder = (shop: TrainingShop): readonly OrderInside[] =>
  (
    [
      "ON_HOLD",
      "AWAITING_SHIPMENT",
      "PARTIALLY_SHIPPING",
      "AWAITING_COLLECTION",
      "IN_TRANSIT",
      "CANCELLED",
    ] as const
  ).flatMap((status) => shop.ordersIn(status));

const toldOf = (floor: KeptFloor, orderId: string) =>
  floor.client().data<{ orders: object[] }>({
    path: "/order/202309/orders",
    query: { ids: orderId },
  });

test("a shop killed right after it answered the ship call still has the tracking number and makes the label", async () => {
  const floor = await keptFloor();
  const { packageId } = firstPackable(floor);
  await ship(floor, packageId);
  const tracking = await trackingOf(floor, packageId);

  await floor.killAndReopen();

  expect(await trackingOf(floor, packageId)).toBe(tracking);
  expect((await ship(floor, packageId)).code).toBe(11006021);
  expect((await document(floor, packageId)).code).toBe(21042104);
  floor.clock.advance(4000);
  const { data } = await document(floor, packageId);
  const { doc_url: url } = data as { doc_url: string };
  const pdf = await (await fetch(url)).arrayBuffer();
  const { barcodes } = await readLabel(new Uint8Array(pdf));
  expect(barcodes.map(({ text }) => text)).toContain(tracking);
});

test("a document address handed out before the kill still opens after it", async () => {
  const floor = await keptFloor();
  const { packageId } = firstPackable(floor);
  await ship(floor, packageId);
  floor.clock.advance(4000);
  const { data } = await document(floor, packageId);

  await floor.killAndReopen();

  const { doc_url: url } = data as { doc_url: string };
  expect((await fetch(url)).status).toBe(200);
});

test("every order is as it was, and the client's tokens and the shop's address still hold", async () => {
  const floor = await keptFloor();
  const { orderId } = firstPackable(floor);
  const before = everyOrder(floor.shop());
  const told = await toldOf(floor, orderId);
  const { apiUrl } = floor.shop();

  await floor.killAndReopen();

  expect(everyOrder(floor.shop())).toEqual(before);
  expect(floor.shop().apiUrl).toBe(apiUrl);
  expect(await toldOf(floor, orderId)).toEqual(told);
});

test("a shop that was opened again goes on with the ids and dice of one that never stopped", async () => {
  const floor = await keptFloor();
  const twin = await keptFloor();

  await floor.killAndReopen();
  const added = floor.shop().controls.addOrders(20);

  expect(added).toEqual(twin.shop().controls.addOrders(20));
  expect(added.map((id) => floor.shop().order(id))).toEqual(
    added.map((id) => twin.shop().order(id)),
  );
});

test("a hold and a request to cancel end at their times although the shop was shut in between", async () => {
  const floor = await keptFloor();
  const [held, asked, rejected] = packable(floor.shop()).map(
    ({ orderId }) => orderId,
  ) as [string, string, string];
  floor.shop().controls.hold(held);
  floor.shop().controls.requestCancel(asked);
  floor.shop().controls.requestCancel(rejected);
  const { cancellations } = await floor.client().data<{
    cancellations: { cancel_id: string }[];
  }>({
    path: "/return_refund/202309/cancellations/search",
    body: { order_ids: [rejected] },
  });
  await floor.client().data({
    path: `/return_refund/202309/cancellations/${cancellations[0]?.cancel_id}/reject`,
    body: {
      reject_reason: "ecom_reverse_reject_cancel_reason_product_packed",
    },
  });

  await floor.killAndReopen();
  const status = (id: string) => floor.shop().order(id)?.status;
  expect([held, asked, rejected].map(status)).toEqual([
    "ON_HOLD",
    "AWAITING_SHIPMENT",
    "AWAITING_SHIPMENT",
  ]);
  expect(floor.shop().order(asked)?.cancelRequested).toBe(true);
  expect(floor.shop().order(rejected)?.cancelRequested).toBe(false);
  floor.clock.advance(hourMs);
  await toldOf(floor, held);
  expect(status(held)).toBe("AWAITING_SHIPMENT");

  floor.clock.advance(47 * hourMs);
  await floor.killAndReopen();
  expect([asked, rejected].map(status)).toEqual([
    "CANCELLED",
    "AWAITING_SHIPMENT",
  ]);
});

test("the teacher's knobs stand where they were", async () => {
  const floor = await keptFloor();
  const { packageId } = firstPackable(floor);
  floor.shop().controls.setLabelDelay(0);
  floor.shop().controls.nextLabel("truncated");
  await floor.shop().save();

  await floor.killAndReopen();
  await ship(floor, packageId);
  const size = async (): Promise<number> => {
    const { data } = await document(floor, packageId);
    const { doc_url: url } = data as { doc_url: string };
    return (await (await fetch(url)).arrayBuffer()).byteLength;
  };
  const flawed = await size();
  await floor.killAndReopen();

  expect(floor.shop().controls.labelDelayMs()).toBe(0);
  expect(await size()).toBeGreaterThan(flawed);
});

test("parcels shipped at once are all on disk once they are answered", async () => {
  const floor = await keptFloor();
  const packageIds = packable(floor.shop()).slice(0, 30).map(packageOf);

  await Promise.all(packageIds.map((id) => ship(floor, id)));
  await floor.killAndReopen();

  const tracking = everyOrder(floor.shop())
    .flatMap(({ packages }) => packages)
    .filter((one) => packageIds.includes(one.packageId))
    .map(({ trackingNumber }) => trackingNumber);
  expect(tracking).not.toContain(null);
  expect(new Set(tracking).size).toBe(30);
});

test("a snapshot that was only half written when the power went is ignored", async () => {
  const floor = await keptFloor();
  const before = everyOrder(floor.shop());
  writeFileSync(
    `${floor.file}.new`,
    readFileSync(floor.file).subarray(0, 1000),
  );

  await floor.killAndReopen();

  expect(everyOrder(floor.shop())).toEqual(before);
  expect(floor.logged).toEqual([]);
});

test("a disk that refuses is told to the log, and practice goes on", async () => {
  const floor = await keptFloor(join(temporaryFolder(), "gone", "shop.json"));
  const { packageId } = firstPackable(floor);

  expect((await ship(floor, packageId)).code).toBe(0);
  expect(await trackingOf(floor, packageId)).toMatch(/^PLDR/);
  expect(floor.logged[0]).toBe(
    '{"level":"error","event":"training-shop-not-kept","code":"ENOENT"}',
  );
  expect(existsSync(floor.file)).toBe(false);
});
