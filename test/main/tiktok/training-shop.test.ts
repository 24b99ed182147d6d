import { describe, expect, onTestFinished, test } from "vitest";
import { createTokenStore } from "../../../main/storage/shop-tokens.ts";
import { writeShop } from "../../../main/storage/mirror-shops.ts";
import { createAccessTokens } from "../../../main/tiktok/access-tokens.ts";
import { createAuthorisation } from "../../../main/tiktok/authorisation.ts";
import { createDownloads } from "../../../main/tiktok/downloads.ts";
import { createShop, type Shop } from "../../../main/tiktok/shop.ts";
import { createShopClient } from "../../../main/tiktok/shop-client.ts";
import { createArticleSync } from "../../../main/tiktok/sync-articles.ts";
import { createOrderSync } from "../../../main/tiktok/sync-orders.ts";
import type { Store } from "../../../main/storage/store.ts";
import {
  createTrainingShop,
  type TrainingShop,
} from "../../../main/training/training-shop.ts";
import { asId, type OrderId, type PackageId } from "../../../shared/ids.ts";
import { mayBePacked } from "../../../shared/domain/platform-order.ts";
import { mirrorStore, shopId, testVault } from "./mirror-store.ts";
import { quickClock, type QuickClock } from "./quick-clock.ts";
import { recordedLog } from "./recorded-log.ts";

interface Connected {
  readonly training: TrainingShop;
  readonly shop: Shop;
  readonly store: Store;
  readonly clock: QuickClock;
  readonly told: OrderId[];
  sync(): ReturnType<ReturnType<typeof createOrderSync>["run"]>;
}

/** The whole client against the training shop: real HTTP, real signatures, tokens from a real code. */
async function connected(orderCount = 120): Promise<Connected> {
  const clock = quickClock();
  const log = recordedLog();
  const training = await createTrainingShop({
    clock,
    random: () => 0.5,
    seed: 7,
    labelDelayMs: 2000,
    orderCount,
  });
  onTestFinished(() => training.stop());
  const store = await mirrorStore();
  const app = { key: training.appKey, secret: training.appSecret };
  const shopName = training.shop.name;
  const { authUrl, apiUrl } = training;
  const authorisation = createAuthorisation({ authUrl, app, shopName, clock });
  const tokenStore = createTokenStore(store, testVault, "seller", {
    clock,
    owner: "test",
  });
  const redeemed = await authorisation.redeem(training.newAuthCode());
  if (!redeemed.ok) throw new Error(redeemed.refusal.code);
  const { tokens: current } = redeemed.value;
  await tokenStore.save({ current, previous: null });
  await writeShop(store.database, {
    id: shopId,
    merchant_id: "own",
    name: shopName,
    region: "NL",
    cipher: training.shop.cipher,
  });
  const shop = createShop(
    createShopClient({
      apiUrl,
      app,
      cipher: training.shop.cipher,
      tokens: createAccessTokens({
        store: tokenStore,
        refresh: authorisation.refresh,
        shopName,
        clock,
        log,
      }),
      clock,
      random: () => 0.5,
      log,
      shopName,
    }),
    createDownloads(clock),
  );
  const told: OrderId[] = [];
  const sync = createOrderSync({
    shopId,
    shop,
    store,
    vault: testVault,
    clock,
    random: () => 0.5,
    log,
    onOrdersWritten: (_trx, ids) => {
      told.push(...ids);
      return Promise.resolve();
    },
    onUnknownArticles: () => undefined,
    onChange: () => undefined,
  });
  return { training, shop, store, clock, told, sync: () => sync.run() };
}

const mirroredIds = async (store: Store): Promise<string[]> =>
  (await store.database.selectFrom("orders").select("id").execute())
    .map(({ id }) => String(id))
    .sort();

const allOrders = (training: TrainingShop): string[] =>
  (
    [
      "UNPAID",
      "ON_HOLD",
      "AWAITING_SHIPMENT",
      "PARTIALLY_SHIPPING",
      "AWAITING_COLLECTION",
      "IN_TRANSIT",
      "DELIVERED",
      "COMPLETED",
      "CANCELLED",
    ] as const
  )
    .flatMap((status) => training.ordersIn(status as "ON_HOLD"))
    .map(({ orderId }) => orderId)
    .sort();

/** A package of TikTok Shipping that may be shipped now. */
const readyPackage = async ({ training, shop, clock }: Connected) => {
  for (const inside of training.ordersIn("AWAITING_SHIPMENT")) {
    const [named] = inside.packages;
    if (inside.service === "seller" || named === undefined) continue;
    const read = await shop.readOrders([asId<OrderId>(inside.orderId)]);
    const order = read.ok ? read.value[0] : undefined;
    if (order === undefined) continue;
    if (mayBePacked(order, clock.now(), "1").kind === "pack") {
      return {
        orderId: asId<OrderId>(inside.orderId),
        packageId: asId<PackageId>(named.packageId),
      };
    }
  }
  throw new Error("the training shop has nothing to ship");
};

const asAgreed = (packageId: PackageId) => ({
  packageId,
  handover: { kind: "as-agreed" as const },
});

describe("the client at the training shop", () => {
  test("mirrors every order with the units the shop knows", async () => {
    const { training, store, told, sync } = await connected();

    const outcome = await sync();

    expect(outcome).toMatchObject({ ok: true, value: { unreadable: 0 } });
    expect(await mirroredIds(store)).toEqual(allOrders(training));
    expect(new Set(told).size).toBe(120);
    const [inside] = training
      .ordersIn("AWAITING_SHIPMENT")
      .filter(({ articles }) =>
        articles.every(({ contents }) => contents.length === 0),
      );
    const units = await store.database
      .selectFrom("order_units")
      .select("sku_id")
      .where("order_id", "=", asId<OrderId>(inside?.orderId ?? ""))
      .execute();
    expect(units.map((unit) => String(unit.sku_id)).sort()).toEqual(
      inside?.articles.map(({ skuId }) => skuId).sort(),
    );
  });

  test("brings new and changed orders, and requests to cancel, with the next run", async () => {
    const parts = await connected(30);
    await parts.sync();
    parts.told.length = 0;
    const { orderId } = await readyPackage(parts);

    parts.training.controls.requestCancel(orderId);
    const added = parts.training.controls.addOrders(3);
    await parts.sync();

    expect(new Set(parts.told)).toEqual(new Set([orderId, ...added]));
    const pending = await parts.shop.pendingCancellations([orderId]);
    expect(pending).toMatchObject({ ok: true, value: [{ orderId }] });
    const live = await parts.shop.readOrders([orderId]);
    expect(live).toMatchObject({ value: [{ cancelRequested: true }] });
  });

  test("ships a package once, waits for its label and fetches it", async () => {
    const parts = await connected(30);
    const { packageId } = await readyPackage(parts);
    const { shop, clock } = parts;

    expect(await shop.shipPackage(asAgreed(packageId))).toMatchObject({
      value: { how: "shipped", requestId: expect.stringMatching(/^\d{14}/) },
    });
    expect(await shop.shipPackage(asAgreed(packageId))).toMatchObject({
      value: { how: "already-shipped" },
    });
    expect(await shop.shippingDocument(packageId, "pdf-a6")).toMatchObject({
      refusal: { code: "label.not-ready" },
    });
    await new Promise<void>((resolve) => {
      clock.after(3000, resolve);
    });
    const document = await shop.shippingDocument(packageId, "pdf-a6");
    const file = await shop.download(document.ok ? document.value.url : "");
    expect(file).toMatchObject({ value: { contentType: "application/pdf" } });
    const read = await shop.readPackage(packageId);
    expect(read).toMatchObject({
      value: {
        shipped: true,
        trackingNumber: document.ok ? document.value.trackingNumber : "",
      },
    });
  });

  test("does not ship what a buyer wants back, and says so", async () => {
    const parts = await connected(30);
    const { orderId, packageId } = await readyPackage(parts);
    parts.training.controls.requestCancel(orderId);

    expect(await parts.shop.shipPackage(asAgreed(packageId))).toMatchObject({
      refusal: { code: "parcel.cancel-requested" },
    });
  });

  test("gives a ship call whose end got lost as unreachable; the package tells that it was done", async () => {
    const parts = await connected(30);
    const { packageId } = await readyPackage(parts);
    parts.training.faults.arm({ kind: "timeout-after-effect" });

    expect(await parts.shop.shipPackage(asAgreed(packageId))).toMatchObject({
      refusal: { code: "shop.unreachable" },
    });
    expect(await parts.shop.readPackage(packageId)).toMatchObject({
      value: { shipped: true },
    });
  });

  test("comes through rate limits, faults, garbled pages and repeated orders without losing any", async () => {
    const { training, store, sync } = await connected(450);
    const search = "/order/202309/orders/search";
    training.faults.arm({ kind: "too-many-requests", retryAfterSeconds: 2 }, 2);
    training.faults.arm({ kind: "internal-error" }, 2);
    training.faults.arm({ kind: "overloaded" }, 1);
    training.faults.arm({ kind: "garbled-page" }, 2, search);
    training.faults.arm({ kind: "repeat-at-border" }, 2, search);

    for (let run = 0; run < 4; run++) await sync();

    expect(await mirroredIds(store)).toEqual(allOrders(training));
  });

  test("renews tokens that ran out in the middle, and asks for a new authorisation once they are withdrawn", async () => {
    const { training, store, sync } = await connected(30);
    training.expireAccessTokens();

    expect((await sync()).ok).toBe(true);
    expect((await mirroredIds(store)).length).toBe(30);

    training.deauthorise();
    expect(await sync()).toMatchObject({
      refusal: { code: "shop.reauthorise" },
    });
  });

  test("is offline while the shop is, and goes on when it is back", async () => {
    const { training, sync } = await connected(30);
    training.controls.setOffline(true);
    expect(await sync()).toMatchObject({
      refusal: { code: "shop.unreachable" },
    });

    training.controls.setOffline(false);
    expect((await sync()).ok).toBe(true);
  });

  test("brings every article with its codes and a picture", async () => {
    const { training, shop, store, clock } = await connected(30);
    const articles = createArticleSync({
      shopId,
      shop,
      store,
      clock,
      log: recordedLog(),
      onArticlesWritten: () => undefined,
    });

    expect((await articles.run()).ok).toBe(true);

    const rows = await store.database
      .selectFrom("articles")
      .selectAll()
      .execute();
    expect(rows.map(({ sku_id }) => String(sku_id)).sort()).toEqual(
      training.articles.map(({ skuId }) => skuId).sort(),
    );
    const picture = await shop.articlePicture(rows[0]?.picture_url ?? "");
    expect(picture).toMatchObject({ ok: true });
    expect(
      training.requests.all().map(({ signature }) => signature),
    ).not.toContain("wrong");
  });
});
