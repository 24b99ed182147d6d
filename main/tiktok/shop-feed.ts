import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { OrderId } from "../../shared/ids.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import { pageOf, type Answer } from "./answer.ts";
import {
  readCancellation,
  type PlatformCancellation,
} from "./cancellation-answer.ts";
import {
  orderDetails,
  productDetail,
  searchCancellations,
  searchOrders,
  searchPackages,
  searchProducts,
} from "./endpoints.ts";
import { readPackageAnswer, type PlatformPackage } from "./package-answer.ts";
import { readOrder, type ReadOrder } from "./order-answer.ts";
import {
  readListedProduct,
  readProduct,
  type ListedProduct,
  type PlatformArticle,
} from "./product-answer.ts";
import type { ShopClient } from "./shop-client.ts";

/** Entries of one page; what could not be read is counted, never silently missing. */
export interface FeedPage<Entry> {
  readonly entries: readonly Entry[];
  readonly unreadable: number;
  /** "" after the last page. */
  readonly nextToken: string;
  /** In all pages together; null when the platform does not say. */
  readonly total: number | null;
}

/** Where a search by update time begins: UTC milliseconds, inclusive; 0 for everything. */
export interface FeedWindow {
  readonly since: number;
  /** Exclusive; leave out for "now". */
  readonly before?: number;
  /** "" for the first page. */
  readonly token: string;
}

/** What sync reads of a shop: pages and lots, oldest change first. */
export interface ShopFeed {
  searchOrders(window: FeedWindow): Promise<Result<FeedPage<ReadOrder>>>;
  /** At most 50 ids. An order the platform does not know is simply missing. */
  orderDetails(
    ids: readonly OrderId[],
  ): Promise<Result<Pick<FeedPage<ReadOrder>, "entries" | "unreadable">>>;
  searchCancellations(
    window: FeedWindow,
  ): Promise<Result<FeedPage<PlatformCancellation>>>;
  searchProducts(window: FeedWindow): Promise<Result<FeedPage<ListedProduct>>>;
  searchPackages(
    window: FeedWindow,
  ): Promise<Result<FeedPage<PlatformPackage>>>;
  product(productId: string): Promise<Result<readonly PlatformArticle[]>>;
}

/** As many ids as the platform takes in one detail call. */
const lotSize = 50;

export function* lots<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += lotSize) {
    yield items.slice(from, from + lotSize);
  }
}

const seconds = (milliseconds: number): number =>
  Math.floor(milliseconds / 1000);

export function createShopFeed(client: ShopClient): ShopFeed {
  return {
    async searchOrders({ since, before, token }) {
      const answered = await client.call(searchOrders, {
        query: {
          page_size: "100",
          sort_field: "update_time",
          sort_order: "ASC",
          ...(token === "" ? {} : { page_token: token }),
        },
        body: updatedWithin(since, before, "update_time_lt"),
      });
      if (!answered.ok) return refused(answered.refusal.refusal);
      return readPage(answered.value, "orders", readOrder);
    },
    async orderDetails(ids) {
      const answered = await client.call(orderDetails, {
        query: { ids: ids.join(",") },
      });
      if (!answered.ok) return refused(answered.refusal.refusal);
      return readPage(answered.value, "orders", readOrder);
    },
    async searchCancellations({ since, before, token }) {
      const answered = await client.call(searchCancellations, {
        query: {
          page_size: "50",
          sort_field: "update_time",
          sort_order: "ASC",
          ...(token === "" ? {} : { page_token: token }),
        },
        body: updatedWithin(since, before, "update_time_lt"),
      });
      if (!answered.ok) return refused(answered.refusal.refusal);
      return readPage(answered.value, "cancellations", readCancellation);
    },
    async searchProducts({ since, before, token }) {
      const answered = await client.call(searchProducts, {
        query: {
          page_size: "100",
          ...(token === "" ? {} : { page_token: token }),
        },
        // Here the end is inclusive.
        body: {
          status: "ALL",
          ...updatedWithin(since, before, "update_time_le"),
        },
      });
      if (!answered.ok) return refused(answered.refusal.refusal);
      return readPage(answered.value, "products", readListedProduct);
    },
    async searchPackages({ since, before, token }) {
      const answered = await client.call(searchPackages, {
        query: {
          page_size: "50",
          sort_field: "update_time",
          sort_order: "ASC",
          ...(token === "" ? {} : { page_token: token }),
        },
        body: updatedWithin(since, before, "update_time_lt"),
      });
      if (!answered.ok) return refused(answered.refusal.refusal);
      return readPage(answered.value, "packages", readPackageAnswer);
    },
    async product(productId) {
      const answered = await client.call(productDetail(productId));
      if (!answered.ok) return refused(answered.refusal.refusal);
      const articles = readProduct(answered.value.data);
      return articles === null
        ? refused(garbled(answered.value))
        : ok(articles);
    },
  };
}

const updatedWithin = (
  since: number,
  before: number | undefined,
  endField: "update_time_lt" | "update_time_le",
): Record<string, number> => ({
  ...(since > 0 ? { update_time_ge: seconds(since) } : {}),
  ...(before === undefined ? {} : { [endField]: seconds(before) }),
});

export function readPage<Entry>(
  answer: Answer,
  key: string,
  read: (entry: unknown) => Entry | null,
): Result<FeedPage<Entry>> {
  const page = pageOf(answer.data, key);
  if (page === null) return refused(garbled(answer));
  const { nextToken, total } = page;
  const entries = page.entries.map(read).filter((entry) => entry !== null);
  const unreadable = page.entries.length - entries.length;
  return ok({ entries, unreadable, nextToken, total });
}

export const garbled = ({ requestId }: Answer): Refusal =>
  refusal("shop.garbled-answer", { requestId });
