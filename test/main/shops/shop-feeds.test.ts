import { describe, expect, onTestFinished, test, vi } from "vitest";
import { startShopFeeds } from "../../../main/shop-feeds.ts";
import { systemClock } from "../../../main/host/system-clock.ts";
import { connectShop } from "../../../main/tiktok/connect-shop.ts";
import { createArticleSync } from "../../../main/tiktok/sync-articles.ts";
import { practiceInboundId } from "../../../main/training/fbt/fbt-calls.ts";
import {
  practiceShop,
  salesWarehouseId,
} from "../../../main/training/practice-shop.ts";
import {
  newestStatements,
  statementLines,
} from "../../../main/storage/statement-queries.ts";
import { trainingClient } from "../../helpers/training-client.ts";
import { fbtShops, soldOut } from "../../../main/storage/feed-queries.ts";
import { forgetFeeds } from "../../../main/storage/mirror-feeds.ts";
import { asId, type ShopId } from "../../../shared/ids.ts";
import { done } from "../../../shared/result.ts";
import {
  accessScopes,
  type AccessScope,
} from "../../../main/training/server/access-scopes.ts";
import { createTrainingShop } from "../../../main/training/training-shop.ts";
import { mirrorStore, testVault } from "../tiktok/mirror-store.ts";
import { recordedLog } from "../tiktok/recorded-log.ts";

/** The feeds of a practice shop into a store of their own. */
async function feedsOf(scopes: readonly AccessScope[] = accessScopes) {
  const training = await createTrainingShop({
    clock: systemClock,
    random: Math.random,
    seed: 5,
    labelDelayMs: 0,
    orderCount: 40,
  });
  onTestFinished(training.stop);
  const store = await mirrorStore();
  const log = recordedLog();
  const parts = { store, clock: systemClock, random: Math.random, log };
  const connected = await connectShop(
    {
      apiUrl: training.apiUrl,
      authUrl: training.authUrl,
      app: { key: training.appKey, secret: training.appSecret },
      accountId: "one",
      shopName: "practice",
      merchantId: "own",
      authCode: () => Promise.resolve(training.newAuthCode(scopes)),
    },
    { ...parts, vault: testVault, owner: "test" },
  );
  if (!connected.ok) throw new Error(connected.refusal.code);
  const shop = connected.value;
  const pokes = { orders: 0 };
  const start = () => {
    const articles = createArticleSync({
      shopId: shop.id,
      shop: shop.shop,
      ...parts,
      onArticlesWritten: () => feeds.articlesWritten(),
    });
    const orders = { poke: () => void (pokes.orders += 1) };
    const feeds = startShopFeeds({ ...parts, shop, articles, orders });
    onTestFinished(feeds.stop);
    return feeds;
  };
  return { training, store, start, pokes };
}

const patience = { timeout: 30_000, interval: 100 };

describe("a shop's other feeds", () => {
  test("mirror stock per article and warehouse, and see at once what an event tells of", async () => {
    const { training, store, start } = await feedsOf();
    const feeds = start();
    const stockOf = (skuId: string) =>
      store.database
        .selectFrom("stock")
        .select(["warehouse_id", "available", "committed"])
        .where("sku_id", "=", skuId)
        .execute();
    const sold = training
      .ordersIn("AWAITING_SHIPMENT")
      .find(({ fulfilledByPlatform }) => !fulfilledByPlatform);
    const skuId = sold?.articles[0]?.skuId ?? "";

    await vi.waitFor(async () => {
      expect(await stockOf(skuId)).toMatchObject([
        { warehouse_id: salesWarehouseId },
      ]);
    }, patience);
    const [before] = await stockOf(skuId);

    expect(training.controls.cancel(sold?.orderId ?? "").ok).toBe(true);
    feeds.reread("stock");

    await vi.waitFor(async () => {
      const [after] = await stockOf(skuId);
      expect(after?.committed).toBeLessThan(before?.committed ?? 0);
    }, patience);
  });

  test("mirror the ways out of a warehouse with their limits", async () => {
    const { store, start } = await feedsOf();
    start();

    await vi.waitFor(async () => {
      const rows = await store.database
        .selectFrom("delivery_options")
        .select(["warehouse_id", "type", "max_grams", "max_length_mm"])
        .orderBy("type")
        .execute();
      expect(rows).toEqual([
        {
          warehouse_id: salesWarehouseId,
          type: "EXPRESS",
          max_grams: 10_000,
          max_length_mm: 1000,
        },
        {
          warehouse_id: salesWarehouseId,
          type: "SEND_BY_SELLER",
          max_grams: 23_000,
          max_length_mm: 1750,
        },
        {
          warehouse_id: salesWarehouseId,
          type: "STANDARD",
          max_grams: 20_000,
          max_length_mm: 1200,
        },
      ]);
    }, patience);
  });

  test("mirror what the platform keeps, and a delivery to it that an event told of", async () => {
    const { store, start } = await feedsOf();
    await store.database
      .insertInto("webhooks")
      .values({
        id: "1",
        type: 21,
        shop_id: null,
        inbound_id: practiceInboundId,
        received_at: systemClock.now(),
      })
      .execute();
    start();

    await vi.waitFor(async () => {
      expect(
        await store.database.selectFrom("fbt_warehouses").selectAll().execute(),
      ).toMatchObject([{ name: "TikTok_Leipzig(DE)", region: "DE" }]);
    }, patience);
    const stock = await store.database
      .selectFrom("fbt_stock")
      .selectAll()
      .execute();
    expect(stock).toHaveLength(6);
    expect(stock[0]).toMatchObject({ unfulfillable: 1, in_transit: 48 });
    expect(
      await store.database.selectFrom("fbt_inbounds").selectAll().execute(),
    ).toMatchObject([
      { id: practiceInboundId, status: "TO_BE_RECEIVED", planned: 288 },
    ]);
  });

  test("are forgotten with the shop", async () => {
    const { store, start } = await feedsOf();
    const feeds = start();
    const kept = async () => {
      const fbt = await fbtShops(store.database);
      return { fbt, soldOut: await soldOut(store.database) };
    };
    await vi.waitFor(async () => {
      expect(await kept()).toMatchObject({ fbt: [{ name: "De Bonte Kraai" }] });
    }, patience);
    await feeds.stop();

    await store.transact(async (trx) => {
      await forgetFeeds(trx, asId<ShopId>(practiceShop.id));
      return done;
    });

    expect(await kept()).toEqual({ fbt: [], soldOut: [] });
  });

  test("ask nothing more of a seller who has not granted what goods at the platform need", async () => {
    const { store, training, start } = await feedsOf(
      accessScopes.filter((scope) => scope !== "seller.fbt.info"),
    );
    start();

    await vi.waitFor(async () => {
      const rows = await store.database
        .selectFrom("delivery_options")
        .select("id")
        .execute();
      expect(rows).not.toEqual([]);
      const asked = training.requests
        .all()
        .filter(({ path }) => path.startsWith("/fbt/"));
      expect(asked.map(({ code }) => code)).toEqual([105005]);
    }, patience);
  });

  test("hand what is about orders to whoever reads orders", async () => {
    const { start, pokes } = await feedsOf();

    start().reread("orders");

    expect(pokes.orders).toBe(1);
  });

  test("mirror what the platform settled, order by order, and go on where they were", async () => {
    const { training, store, start } = await feedsOf();
    const [first, second] = training
      .ordersIn("AWAITING_SHIPMENT")
      .filter(
        ({ fulfilledByPlatform, cancelRequested, service }) =>
          !fulfilledByPlatform && !cancelRequested && service !== "seller",
      );
    const day = 24 * 3_600_000;
    let aheadMs = 0;
    const clock = { ...systemClock, now: () => systemClock.now() + aheadMs };
    const collect = async (order: typeof first): Promise<void> => {
      const client = await trainingClient(training, clock);
      const packageId = order?.packages[0]?.packageId ?? "";
      await client.data({
        path: `/fulfillment/202309/packages/${packageId}/ship`,
        body: {},
      });
      expect(training.controls.carrierScan(packageId).ok).toBe(true);
      aheadMs += day;
      training.moveAhead(day);
    };
    await collect(first);
    const feeds = start();

    await vi.waitFor(async () => {
      const [statement] = await newestStatements(store.database);
      expect(statement).toMatchObject({ currency: "EUR", orders: 1 });
      expect(statement?.paymentStatus).toBe("PROCESSING");
      expect(statement?.settlement).toBe(
        (statement?.revenue ?? 0) +
          (statement?.fees ?? 0) +
          (statement?.shipping ?? 0),
      );
    }, patience);
    await collect(second);
    training.moveAhead(3 * day);
    feeds.reread("statements");

    await vi.waitFor(async () => {
      const statements = await newestStatements(store.database);
      expect(statements.map(({ orders }) => orders)).toEqual([1, 1]);
      expect(statements.map(({ paymentStatus }) => paymentStatus)).toEqual([
        "PAID",
        "PAID",
      ]);
      const [newest] = statements;
      const lines = await statementLines(
        store.database,
        asId(newest?.shopId ?? ""),
        newest?.id ?? "",
      );
      expect(lines).toMatchObject([
        { kind: "ORDER", orderId: second?.orderId },
      ]);
    }, patience);
  });

  test("find no statements where the seller has not granted them, and that is no fault", async () => {
    const { store, start } = await feedsOf(
      accessScopes.filter((scope) => scope !== "seller.finance.info"),
    );
    start();

    await vi.waitFor(async () => {
      expect(
        await store.database
          .selectFrom("delivery_options")
          .selectAll()
          .execute(),
      ).not.toEqual([]);
    }, patience);
    expect(await newestStatements(store.database)).toEqual([]);
  });
});
