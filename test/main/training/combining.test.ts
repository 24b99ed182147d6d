import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { seededRandomness } from "../../../main/training/orders/seeded-choice.ts";
import {
  createTrainingShop,
  type TrainingShop,
} from "../../../main/training/training-shop.ts";
import { stepClock } from "../../helpers/step-clock.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";
import type {
  Envelope,
  TrainingClient,
} from "../../helpers/training-client.ts";
import {
  packageOf,
  trainingFloor,
  type TrainingFloor,
} from "../../helpers/training-floor.ts";

interface Suggestion {
  readonly id: string;
  readonly order_ids: readonly string[];
}

interface Detail {
  readonly package_status: string;
  readonly split_and_combine_tag: string;
  readonly tracking_number: string;
  readonly orders: readonly { readonly id: string }[];
  readonly order_line_item_ids: readonly string[];
}

const suggestions = async (client: TrainingClient): Promise<Suggestion[]> =>
  (
    await client.data<{ combinable_packages: Suggestion[] }>({
      path: "/fulfillment/202309/combinable_packages/search",
      query: { page_size: "50" },
    })
  ).combinable_packages;

const combine = (
  client: TrainingClient,
  ...combinations: readonly Suggestion[]
): Promise<Envelope> =>
  client.call({
    path: "/fulfillment/202309/packages/combine",
    body: { combinable_packages: combinations },
  });

const detail = (client: TrainingClient, id: string): Promise<Detail> =>
  client.data<Detail>({ path: `/fulfillment/202309/packages/${id}` });

const ship = (client: TrainingClient, id: string): Promise<Envelope> =>
  client.call({ path: `/fulfillment/202309/packages/${id}/ship`, body: {} });

/** Two orders of one buyer in one package, combined by the seller. */
async function combined(
  floor: TrainingFloor,
): Promise<{ packageId: string; orderIds: [string, string]; old: string[] }> {
  const [first] = await suggestions(floor.client);
  const [one = "", other = ""] = first?.order_ids ?? [];
  const old = [one, other].map((id) => {
    const order = floor.shop.order(id);
    return order === null ? "" : packageOf(order);
  });
  const { data } = await combine(floor.client, {
    id: first?.id ?? "",
    order_ids: [one, other],
  });
  const [made] = (data as { packages: Suggestion[] }).packages;
  expect(made?.order_ids).toEqual([one, other]);
  return { packageId: made?.id ?? "", orderIds: [one, other], old };
}

const statusOf = (shop: TrainingShop, orderId: string) =>
  shop.order(orderId)?.status;

test("in Mexico the orders of one buyer become one package: the old ids die, and both orders and the package say so", async () => {
  const floor = await trainingFloor({ region: "MX" });
  const { client, shop } = floor;
  const { packageId, orderIds, old } = await combined(floor);

  const found = await detail(client, packageId);
  expect(found.split_and_combine_tag).toBe("COMBINE");
  expect(found.orders.map(({ id }) => id)).toEqual(orderIds);
  const units = orderIds.flatMap((id) => shop.order(id)?.articles ?? []);
  expect(found.order_line_item_ids).toHaveLength(units.length);
  for (const id of old)
    expect(
      await client.call({ path: `/fulfillment/202309/packages/${id}` }),
    ).toMatchObject({ code: 21011028 });
  const { orders } = await client.data<{ orders: readonly object[] }>({
    path: "/order/202507/orders",
    query: { ids: orderIds.join(",") },
  });
  for (const order of orders)
    expect(order).toMatchObject({
      split_or_combine_tag: "COMBINED",
      packages: [{ id: packageId }],
    });
  expect((await suggestions(client)).flatMap((one) => one.order_ids)).toEqual(
    expect.not.arrayContaining(orderIds),
  );
});

test("one label and one call send both orders, and the carrier's scan moves both", async () => {
  const floor = await trainingFloor({ region: "MX" });
  const { client, shop } = floor;
  const { packageId, orderIds } = await combined(floor);

  expect((await ship(client, packageId)).code).toBe(0);
  for (const id of orderIds) {
    expect(statusOf(shop, id)).toBe("AWAITING_COLLECTION");
    expect(shop.order(id)?.packages).toEqual([
      {
        packageId,
        trackingNumber: (await detail(client, packageId)).tracking_number,
      },
    ]);
  }
  expect((await ship(client, packageId)).code).toBe(11006021);

  expect(shop.controls.carrierScan(packageId)).toEqual({ ok: true });
  for (const id of orderIds) expect(statusOf(shop, id)).toBe("IN_TRANSIT");
});

test("a buyer's wish to cancel one of the orders stops the box, and without that order the rest of it goes", async () => {
  const floor = await trainingFloor({ region: "MX" });
  const { client, shop } = floor;
  const { packageId, orderIds } = await combined(floor);
  const [one, other] = orderIds;
  expect(shop.controls.requestCancel(other)).toEqual({ ok: true });
  expect((await ship(client, packageId)).code).toBe(21011007);

  expect(shop.controls.cancel(other)).toEqual({ ok: true });

  const left = await detail(client, packageId);
  expect(left.package_status).toBe("TO_FULFILL");
  expect(left.orders).toEqual([{ id: one }]);
  expect(left.order_line_item_ids).toHaveLength(
    shop.order(one)?.articles.length ?? 0,
  );
  expect((await ship(client, packageId)).code).toBe(0);
  expect(statusOf(shop, one)).toBe("AWAITING_COLLECTION");
  expect(statusOf(shop, other)).toBe("CANCELLED");
});

test("a package is taken apart again: each order has one of its own, and a shipped one stays as it is", async () => {
  const floor = await trainingFloor({ region: "MX" });
  const { client, shop } = floor;
  const { packageId, orderIds } = await combined(floor);
  const apart = (id: string, order_ids: readonly string[]) =>
    client.call({
      path: `/fulfillment/202309/packages/${id}/uncombine`,
      body: { order_ids },
    });
  expect((await apart(packageId, ["1"])).code).toBe(21001001);

  const { data } = await apart(packageId, [orderIds[1]]);

  const made = (data as { packages: Suggestion[] }).packages;
  expect(made.map((one) => one.order_ids)).toEqual(orderIds.map((id) => [id]));
  expect((await apart(packageId, [orderIds[1]])).code).toBe(21011028);
  expect((await apart(made[0]?.id ?? "", [orderIds[0]])).code).toBe(21011036);

  expect(shop.controls.combine(orderIds[0])).toEqual({ ok: true });
  const again = shop.order(orderIds[0])?.packages[0]?.packageId ?? "";
  expect((await ship(client, again)).code).toBe(0);
  expect((await apart(again, [orderIds[0]])).code).toBe(21011036);
});

test("only open orders of one buyer at one address are combined; the platform says which were not", async () => {
  const floor = await trainingFloor({ region: "MX" });
  const { client, shop } = floor;
  const [first, second] = await suggestions(client);
  if (first === undefined || second === undefined)
    throw new Error("no two buyers who ordered twice");
  const strangers = {
    id: first.id,
    order_ids: [first.order_ids[0] ?? "", second.order_ids[0] ?? ""],
  };
  shop.controls.changeAddress(second.order_ids[0] ?? "");

  const { code, data } = await combine(client, strangers, second, first);

  expect(code).toBe(0);
  expect(data).toMatchObject({
    packages: [{ order_ids: first.order_ids }],
    errors: [
      { code: 10007014, detail: { package_id: strangers.id } },
      { code: 10007014, detail: { package_id: second.id } },
    ],
  });
  expect(await suggestions(client)).toEqual([]);
});

test("a combined order is not split, and one whose buyer moves house leaves the package", async () => {
  const floor = await trainingFloor({ region: "MX" });
  const { client, shop } = floor;
  const { packageId, orderIds } = await combined(floor);
  expect(shop.controls.split(orderIds[0])).toMatchObject({
    refusal: { code: "parcel.wrong-stage" },
  });

  expect(shop.controls.changeAddress(orderIds[1])).toEqual({ ok: true });

  const ids = orderIds.map((id) => shop.order(id)?.packages[0]?.packageId);
  expect(new Set([packageId, ...ids]).size).toBe(3);
  expect(
    await client.call({ path: `/fulfillment/202309/packages/${packageId}` }),
  ).toMatchObject({ code: 21011028 });
});

test("in the Netherlands sellers combine nothing before it ships; the platform still may", async () => {
  const { client, shop, packable } = await trainingFloor();
  shop.controls.orderAgain(packable.orderId);
  expect(await suggestions(client)).toEqual([]);

  const { data } = await combine(client, {
    id: packageOf(packable),
    order_ids: [packable.orderId],
  });
  expect(data).toMatchObject({ packages: [], errors: [{ code: 10007014 }] });

  expect(shop.controls.combine(packable.orderId)).toEqual({ ok: true });
  const made = shop.order(packable.orderId)?.packages[0]?.packageId ?? "";
  expect((await detail(client, made)).orders).toHaveLength(2);
});

test("a package with two orders survives a restart as one", async () => {
  const file = join(temporaryFolder(), "training-shop.json");
  const clock = stepClock();
  const open = (): Promise<TrainingShop> =>
    createTrainingShop({
      clock,
      random: seededRandomness(99),
      seed: 1,
      labelDelayMs: 0,
      region: "MX",
      kept: { file, log: { write: () => undefined } },
    });
  const before = await open();
  const order = before
    .ordersIn("AWAITING_SHIPMENT")
    .find(({ orderId }) => before.controls.combine(orderId).ok);
  const packageId = before.order(order?.orderId ?? "")?.packages[0]?.packageId;
  await before.stop();

  const shop = await open();
  onTestFinished(() => shop.stop());

  const sharing = shop
    .ordersIn("AWAITING_SHIPMENT")
    .filter(({ packages }) => packages[0]?.packageId === packageId);
  expect(sharing).toHaveLength(2);
  shop.controls.uncombine(sharing[0]?.orderId ?? "");
  const apart = sharing.map(
    ({ orderId }) => shop.order(orderId)?.packages[0]?.packageId,
  );
  expect(new Set([packageId, ...apart]).size).toBe(3);
});
