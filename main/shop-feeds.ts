import { ok, refused, type Result } from "../shared/result.ts";
import { refusal } from "../shared/contract/refusals.ts";
import type { Clock, Randomness } from "../shared/time.ts";
import type { Log } from "./station-ports.ts";
import type { Store } from "./storage/store.ts";
import type { ConnectedShop } from "./tiktok/connect-shop.ts";
import { callSchedule } from "../shared/domain/retry-delay.ts";
import {
  hourlyPace,
  keepReading,
  type Reading,
  type ReadingPace,
} from "./tiktok/keep-reading.ts";
import type { ArticleSync } from "./tiktok/sync-articles.ts";
import { readFbt } from "./tiktok/sync-fbt.ts";
import { readStatements } from "./tiktok/sync-statements.ts";
import type { OrderSync } from "./tiktok/sync-orders.ts";
import { readAllDeliveryOptions, readAllStock } from "./tiktok/sync-stock.ts";
import { createWarehouseSync } from "./tiktok/sync-warehouses.ts";
import type { Stream } from "./webhooks/webhook-event.ts";

export interface ShopFeedsParts {
  readonly shop: ConnectedShop;
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly log: Log;
  readonly articles: ArticleSync;
  readonly orders: Pick<OrderSync, "poke">;
}

/** Everything that is read of one shop beside its orders, each stream by itself. */
export interface ShopFeeds {
  /** Reads this stream now: something is known to have changed. */
  reread(stream: Stream): void;
  /** Articles nobody knew have a stock nobody knows. */
  articlesWritten(): void;
  stop(): Promise<void>;
}

/** Catalogues change slowly; an article an order names is read at once. */
const articlePace: ReadingPace = {
  busyMs: 15 * 60_000,
  quietMs: 15 * 60_000,
  retry: callSchedule,
};
/** A catalogue that is read for the first time comes in a product at a time. */
const articlesSettleMs = 2_000;

export function startShopFeeds(parts: ShopFeedsParts): ShopFeeds {
  const { shop, store, clock, random, log, articles, orders } = parts;
  let stopped = false;
  let cancelSettling: (() => void) | null = null;
  const stopping = (): boolean => stopped;
  const ofShop = {
    shopId: shop.id,
    shop: shop.shop,
    store,
    clock,
    log,
    stopping,
  };
  const warehouses = createWarehouseSync(ofShop);

  /** A refusal is logged and tried again; so is a bug, because the other streams can do without this one. */
  const keep = (
    stream: Stream,
    pace: ReadingPace,
    read: () => Promise<Result<{ readonly changed: number }>>,
  ): Reading =>
    keepReading({
      clock,
      random,
      pace,
      async read() {
        try {
          const outcome = await read();
          if (!outcome.ok) {
            const { code } = outcome.refusal;
            log.write("warning", "sync.refused", { stream, code });
          }
          return outcome;
        } catch (thrown) {
          const reference = `${stream}-${String(clock.now())}`;
          const what = thrown instanceof Error ? thrown.message : "unknown";
          log.write("error", "sync.bug", { reference, what });
          return refused(refusal("program.bug", { reference }));
        }
      },
    });

  const readings = {
    articles: keep("articles", articlePace, async () => {
      const read = await articles.run();
      return read.ok ? ok({ changed: read.value.articles }) : read;
    }),
    stock: keep("stock", hourlyPace, () => readAllStock(ofShop)),
    "delivery-options": keep("delivery-options", hourlyPace, async () => {
      const found = await warehouses.run();
      if (!found.ok) return found;
      const read = await readAllDeliveryOptions(ofShop);
      return read.ok ? ok({ changed: 0 }) : read;
    }),
    fbt: keep("fbt", hourlyPace, () => readFbt(ofShop)),
    statements: keep("statements", hourlyPace, () => readStatements(ofShop)),
  } satisfies Record<Exclude<Stream, "orders">, Reading>;

  return {
    reread(stream) {
      if (stream === "orders") orders.poke();
      else readings[stream].poke();
    },
    articlesWritten() {
      if (stopped) return;
      cancelSettling ??= clock.after(articlesSettleMs, () => {
        cancelSettling = null;
        readings.stock.poke();
      });
    },
    async stop() {
      stopped = true;
      cancelSettling?.();
      await articles.stop();
      await Promise.all(
        Object.values(readings).map((reading) => reading.stop()),
      );
    },
  };
}
