import { randomBytes } from "node:crypto";
import { keyVault } from "../../main/host/key-vault.ts";
import { sortableIds } from "../../main/host/sortable-ids.ts";
import { idChance, systemRandomness } from "../../main/host/system-chance.ts";
import { systemClock as clock } from "../../main/host/system-clock.ts";
import { openDatabase } from "../../main/storage/open-database.ts";
import { createStore } from "../../main/storage/store.ts";
import { connectShop } from "../../main/tiktok/connect-shop.ts";
import type { ShopFeed } from "../../main/tiktok/shop-feed.ts";
import { createOrderSync } from "../../main/tiktok/sync-orders.ts";
import {
  practiceApp,
  practiceShop,
} from "../../main/training/practice-shop.ts";
import { planParcels } from "../../main/workflows/plan-parcels.ts";
import { asId, type StationId } from "../../shared/ids.ts";
import {
  newDiskFolder,
  removeTemporaryFolder,
} from "../helpers/temp-folder.ts";
import { openShop } from "./bench-floor.ts";
import { rowOf } from "./figures.ts";
import type { Measurement } from "./measurement.ts";

const orderCount = 10_000;

/** What the store's share of reading 10,000 orders is: sealed, written, planned into parcels, committed. */
export const ordersStored: Measurement = {
  name: "orders-stored",
  async measure(progress) {
    const opened = new AsyncDisposableStack();
    try {
      const folder = newDiskFolder();
      opened.defer(() => removeTemporaryFolder(folder));
      const outside = await openShop(orderCount);
      opened.defer(outside.stop);
      const database = await openDatabase(folder);
      if (!database.ok) throw new Error(database.refusal.code);
      const store = createStore(database.value, folder);
      opened.defer(store.close);

      const { apiUrl, authUrl, authCode } = outside.opened;
      const vault = keyVault(randomBytes(32), folder);
      const log = { write: () => undefined };
      const connected = await connectShop(
        {
          apiUrl,
          authUrl,
          app: practiceApp,
          accountId: practiceApp.key,
          shopName: practiceShop.name,
          merchantId: "own",
          authCode: () => Promise.resolve(authCode),
        },
        { store, vault, clock, random: systemRandomness, log, owner: "bench" },
      );
      if (!connected.ok) throw new Error(connected.refusal.code);
      const watch = watchFeed(connected.value.shop, progress);
      const plan = {
        clock,
        ids: sortableIds(clock, idChance),
        stationId: asId<StationId>("bench"),
        merchantId: "own",
      };
      const shopId = connected.value.id;
      const sync = createOrderSync({
        shopId,
        shop: watch.feed,
        store,
        vault,
        clock,
        random: systemRandomness,
        log,
        onOrdersWritten: (trx, orderIds) =>
          planParcels(trx, plan, shopId, orderIds),
        onUnknownArticles: () => undefined,
        onChange: () => undefined,
      });
      const from = performance.now();
      const run = await sync.run();
      const tookMs = performance.now() - from;
      if (!run.ok) throw new Error(run.refusal.code);
      const storedMs = tookMs - watch.waitedMs();
      return [
        rowOf(
          "orders into the store: sealed, written, planned",
          "orders/s",
          [(orderCount * 1000) / storedMs],
          { of: "median", least: 2000 },
        ),
        rowOf("… with reading them from the shop", "orders/s", [
          (orderCount * 1000) / tookMs,
        ]),
        // Two calls look whether there are any; a hundred are listed and fifty described by one.
        rowOf(
          "calls to the shop for 1,000 orders",
          "calls",
          [(watch.calls() * 1000) / orderCount],
          { of: "median", most: 45 },
        ),
      ];
    } finally {
      await opened.disposeAsync();
    }
  },
};

/** The same feed with a watch: what the shop, the line and the rate limit take is not the store's. */
function watchFeed(shop: ShopFeed, progress: (words: string) => void) {
  let waitedMs = 0;
  let calls = 0;
  let orders = 0;
  const timed = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    calls += 1;
    const from = performance.now();
    const given = await answer;
    waitedMs += performance.now() - from;
    return given;
  };
  const feed: ShopFeed = {
    searchOrders: (window) => timed(shop.searchOrders(window)),
    orderDetails(ids) {
      progress(`${(orders += ids.length)} orders`);
      return timed(shop.orderDetails(ids));
    },
    searchCancellations: (window) => timed(shop.searchCancellations(window)),
    searchPackages: (window) => timed(shop.searchPackages(window)),
    searchProducts: (window) => timed(shop.searchProducts(window)),
    product: (productId) => timed(shop.product(productId)),
  };
  return { feed, waitedMs: () => waitedMs, calls: () => calls };
}
