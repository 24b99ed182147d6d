import { expect, test } from "vitest";
import { packageOf, trainingFloor } from "../../helpers/training-floor.ts";

const ship = (id: string) => ({
  path: `/fulfillment/202309/packages/${id}/ship`,
  body: {},
});

test("a buyer who cancels at the last moment stops the ship call, and it stands on the order", async () => {
  const { client, shop, packable } = await trainingFloor();
  shop.faults.stand({ kind: "buyer-cancels" }, true);

  const { code } = await client.call(ship(packageOf(packable)));

  expect(code).toBe(21011007);
  expect(shop.order(packable.orderId)).toMatchObject({
    status: "AWAITING_SHIPMENT",
    cancelRequested: true,
  });
});

test("an order the platform splits at the last moment is shipped by its new packages alone", async () => {
  const { client, shop } = await trainingFloor();
  const order = shop
    .ordersIn("AWAITING_SHIPMENT")
    .find(
      (one) =>
        one.articles.length > 1 &&
        one.service !== "seller" &&
        !one.fulfilledByPlatform &&
        !one.cancelRequested,
    );
  if (order === undefined) throw new Error("no order of several units");
  shop.faults.stand({ kind: "platform-splits" }, true);

  const { code } = await client.call(ship(packageOf(order)));

  expect(code).toBe(21011028);
  expect(shop.order(order.orderId)?.packages).toHaveLength(2);
});

test("a buyer moves once the label is out, and the platform cancels what was just looked at", async () => {
  const { client, clock, shop, packable } = await trainingFloor();
  const detail = (ids: string) =>
    client.data<{ orders: readonly Record<string, unknown>[] }>({
      path: "/order/202507/orders",
      query: { ids },
    });
  const packageId = packageOf(packable);
  await client.call(ship(packageId));
  clock.advance(4000);
  shop.faults.stand({ kind: "address-changes" }, true);
  const label = await client.call({
    path: `/fulfillment/202309/packages/${packageId}/shipping_documents`,
    query: { document_type: "SHIPPING_LABEL" },
  });
  expect(label.code).toBe(0);
  expect((await detail(packable.orderId)).orders).toMatchObject([
    { has_updated_recipient_address: true },
  ]);

  const [next] = shop.ordersIn("AWAITING_SHIPMENT");
  const orderId = next?.orderId ?? "";
  shop.faults.stand({ kind: "cancelled-midway" }, true);
  expect((await detail(orderId)).orders).toMatchObject([
    { status: "AWAITING_SHIPMENT" },
  ]);
  expect(shop.order(orderId)?.status).toBe("CANCELLED");
});
