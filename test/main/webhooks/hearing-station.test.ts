import { expect, onTestFinished, test, vi } from "vitest";
import { systemClock } from "../../../main/host/system-clock.ts";
import { createTrainingShop } from "../../../main/training/training-shop.ts";
import {
  openPracticeStation,
  type PracticeStation,
} from "../../helpers/practice-station.ts";

const patience = { timeout: 30_000, interval: 100 };

const look = (station: PracticeStation) => station.client.feeds.look();

test("a station hears signed events of its shop: an order that came in, and a permission that was withdrawn", async () => {
  const shop = await createTrainingShop({
    clock: systemClock,
    random: Math.random,
    seed: 3,
    labelDelayMs: 0,
    orderCount: 20,
  });
  onTestFinished(shop.stop);
  const station = await openPracticeStation({
    apiUrl: shop.apiUrl,
    authUrl: shop.authUrl,
    authCode: shop.newAuthCode(),
    webhookPort: 0,
  });
  onTestFinished(station.stop);
  const link = () => station.latest("shop-link-changed").link;
  await station.eventually("it is online", () => link().state === "online");
  const port = await vi.waitFor(async () => {
    const { webhooks } = await look(station);
    expect(webhooks).toMatchObject({ port: expect.any(Number), lastAt: null });
    return webhooks?.port ?? 0;
  }, patience);
  shop.sendWebhooksTo(`http://127.0.0.1:${port}/webhooks`);

  const [orderId = ""] = shop.controls.addOrders(1);
  await station.eventually("the new order is on the bench", () => {
    const { rows, held } = station.latest("queue-changed").queue;
    return [...rows, ...held].some(({ orderIds }) =>
      orderIds.some((id) => id === orderId),
    );
  });
  await vi.waitFor(async () => {
    expect((await look(station)).webhooks?.lastAt).not.toBe(null);
  }, patience);

  shop.deauthorise();
  await station.eventually(
    "the owner is told",
    () => link().problem?.code === "shop.reauthorise",
  );
});

test("the practice shop's clock goes ahead by days, and the bench goes on with it", async () => {
  const station = await openPracticeStation();
  onTestFinished(station.stop);
  const link = () => station.latest("shop-link-changed").link;
  await station.eventually("it is online", () => link().state === "online");
  await station.eventually(
    "orders are held",
    () => station.latest("queue-changed").queue.held.length > 0,
  );

  // Longer than an access token lives.
  await station.practise({ kind: "shop", moveHours: 8 * 24 });
  await station.practise({ kind: "shop", newOrders: 1 });

  await station.eventually("the shop is read with its own time", () => {
    const [card] = station.latest("shops-changed").shops;
    return (
      card?.state === "online" &&
      (card.clockOffsetSeconds ?? 0) > 8 * 24 * 3600 - 60
    );
  });
  const view = await look(station);
  expect(view.webhooks).toBe(null);
  await vi.waitFor(async () => {
    const [fbt] = (await look(station)).fbt;
    expect(fbt).toMatchObject({
      name: "De Bonte Kraai",
      warehouses: [{ region: "DE" }],
    });
    expect(fbt?.goods).toHaveLength(6);
  }, patience);
});
