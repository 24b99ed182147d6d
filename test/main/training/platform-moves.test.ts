import { expect, onTestFinished, test, vi } from "vitest";
import { openPracticeStation } from "../../helpers/practice-station.ts";
import { packageOf, trainingFloor } from "../../helpers/training-floor.ts";

const patience = { timeout: 15_000 };

interface Split {
  readonly package_status: string;
  readonly order_line_item_ids: readonly string[];
}

test("the platform splits an order: two packages with new ids share its units, and the old one is gone", async () => {
  const { shop, client } = await trainingFloor();
  const order = shop
    .ordersIn("AWAITING_SHIPMENT")
    .find(
      (one) =>
        one.articles.length > 2 &&
        !one.fulfilledByPlatform &&
        !one.cancelRequested,
    );
  if (order === undefined) throw new Error("no order of several units");
  const before = packageOf(order);

  expect(shop.controls.split(order.orderId)).toEqual({ ok: true });

  const packages = shop.order(order.orderId)?.packages ?? [];
  expect(packages).toHaveLength(2);
  const units = await Promise.all(
    packages.map(({ packageId }) =>
      client.data<Split>({ path: `/fulfillment/202309/packages/${packageId}` }),
    ),
  );
  expect(new Set(units.flatMap((one) => one.order_line_item_ids)).size).toBe(
    order.articles.length,
  );
  expect(
    await client.call({ path: `/fulfillment/202309/packages/${before}` }),
  ).toMatchObject({ code: 21011028 });
});

test("an order that is shipped is not split any more", async () => {
  const { shop, client, packable } = await trainingFloor();
  await client.call({
    path: `/fulfillment/202309/packages/${packageOf(packable)}/ship`,
    body: {},
  });

  expect(shop.controls.split(packable.orderId)).toMatchObject({
    refusal: { code: "parcel.wrong-stage" },
  });
});

test("an entry lost at a page border is missing once and there the next time", async () => {
  const { shop, client } = await trainingFloor();
  const page = (token: string) =>
    client.data<{
      readonly next_page_token: string;
      readonly orders: readonly { readonly id: string }[];
    }>({
      path: "/order/202309/orders/search",
      query: { page_size: "5", ...(token === "" ? {} : { page_token: token }) },
      body: {},
    });
  const { next_page_token: token } = await page("");
  shop.faults.arm({ kind: "missing-at-border" });

  const short = await page(token);
  const whole = await page(token);

  expect(short.orders).toEqual(whole.orders.slice(1));
});

test("a teacher reads what the station asked: paths, codes, references, and nothing that was said in it", async () => {
  const station = await openPracticeStation();
  onTestFinished(() => station.stop());
  await station.practise({ kind: "shop", fault: "internal-error" });

  await vi.waitFor(async () => {
    const requests = await station.client.training.requests();
    expect(requests.map(({ path }) => path)).toContain(
      "/order/202309/orders/search",
    );
    expect(requests.map(({ code }) => code)).toContain(36009003);
  }, patience);

  const [newest, ...earlier] = await station.client.training.requests();
  expect(newest?.at).toBeGreaterThanOrEqual(earlier.at(-1)?.at ?? Infinity);
  expect(Object.keys(newest ?? {}).sort()).toEqual([
    "at",
    "code",
    "method",
    "path",
    "requestId",
    "status",
    "tookMs",
  ]);
});
