import type { ShopId, SkuId } from "../../shared/ids.ts";
import { ok, type Result } from "../../shared/result.ts";
import { dayMs, hourMs, type Clock } from "../../shared/time.ts";
import type { Log } from "../station-ports.ts";
import {
  knownProducts,
  notReadYet,
  productsNotReadYet,
  writeArticles,
} from "../storage/mirror-articles.ts";
import type { Store } from "../storage/store.ts";
import { articleRow } from "./article-rows.ts";
import type { ListedProduct } from "./product-answer.ts";
import type { ShopFeed } from "./shop-feed.ts";

export interface ArticleSyncOptions {
  readonly shopId: ShopId;
  readonly shop: ShopFeed;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** After the commit: titles, codes, weights or pictures of these are new. */
  onArticlesWritten(skuIds: readonly SkuId[]): void;
}

export interface ArticleSync {
  /** Lists the whole catalogue and reads the products that changed. */
  run(): Promise<Result<{ readonly articles: number }>>;
  /** Reads the products of articles only orders have told us of. */
  readUnknown(): Promise<Result<{ readonly articles: number }>>;
  /** Settles once the reading in progress has ended, which is soon; what is asked for later reads nothing. */
  stop(): Promise<void>;
}

/** A product the platform will not describe is asked for again after this. */
const askAgainMs = hourMs;
/** One search answers with no more than this. Source: error table of "Search products", code 12052180. */
const mostResults = 10_000;
const mostPages = 1000;

export function createArticleSync(options: ArticleSyncOptions): ArticleSync {
  const { shopId, shop, store, clock, log, onArticlesWritten } = options;
  const askedAt = new Map<string, number>();
  let stopping = false;
  let last: Promise<unknown> = Promise.resolve();

  /** One reading at a time: two would ask for the same products. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };

  const readProducts = async (
    productIds: readonly string[],
  ): Promise<Result<{ articles: number }>> => {
    let articles = 0;
    for (const productId of productIds) {
      if (stopping) break;
      const product = await shop.product(productId);
      if (!product.ok) {
        const { code } = product.refusal;
        // Frozen, deleted or garbled: what orders say of it must do.
        if (code !== "shop.refused" && code !== "shop.garbled-answer") {
          return product;
        }
        askedAt.set(productId, clock.now());
        log.write("warning", "sync.product-unreadable", { productId, code });
        continue;
      }
      askedAt.set(productId, clock.now());
      const rows = product.value.map((article) => articleRow(shopId, article));
      const stored = await store.transact(async (trx) =>
        ok(await writeArticles(trx, rows)),
      );
      if (!stored.ok) return stored;
      articles += stored.value.length;
      if (stored.value.length > 0) onArticlesWritten(stored.value);
    }
    return ok({ articles });
  };

  const wasAskedLately = (productId: string): boolean =>
    clock.now() - (askedAt.get(productId) ?? -Infinity) < askAgainMs;

  const changedProducts = async (
    listed: readonly ListedProduct[],
  ): Promise<string[]> => {
    const ids = listed.map(({ productId }) => productId);
    const known = await knownProducts(store.database, shopId, ids);
    return listed
      .filter(({ productId, updatedAt }) => {
        const before = known.get(productId) ?? notReadYet;
        if (before === notReadYet) return !wasAskedLately(productId);
        return before < updatedAt;
      })
      .map(({ productId }) => productId);
  };

  /** Lists what changed in this stretch of time, in halves where there is more than one search may answer. */
  const walk = async (
    since: number,
    before: number,
  ): Promise<Result<{ articles: number }>> => {
    let articles = 0;
    let token = "";
    for (let pages = 0; pages < mostPages && !stopping; pages++) {
      const page = await shop.searchProducts({ since, before, token });
      if (!page.ok) return page;
      const { entries, nextToken, total } = page.value;
      if (token === "" && (total ?? 0) > mostResults && before - since > 1000) {
        const middle = Math.floor((since + before) / 2000) * 1000;
        const older = await walk(since, middle);
        if (!older.ok) return older;
        const newer = await walk(middle, before);
        if (!newer.ok) return newer;
        return ok({ articles: older.value.articles + newer.value.articles });
      }
      const read = await readProducts(await changedProducts(entries));
      if (!read.ok) return read;
      articles += read.value.articles;
      if (nextToken === "" || nextToken === token) break;
      token = nextToken;
    }
    return ok({ articles });
  };

  const run: ArticleSync["run"] = () =>
    // A day of room for clocks that differ.
    inTurn(() => walk(0, clock.now() + dayMs));

  return {
    run,
    readUnknown: () =>
      inTurn(async () => {
        const products = await productsNotReadYet(store.database, shopId);
        return readProducts(products.filter((id) => !wasAskedLately(id)));
      }),
    async stop() {
      stopping = true;
      await last;
    },
  };
}
