import type { ShopFeed, FeedPage } from "../../../main/tiktok/shop-feed.ts";
import type { PlatformCancellation } from "../../../main/tiktok/cancellation-answer.ts";
import { readOrder } from "../../../main/tiktok/order-answer.ts";
import type { PlatformPackage } from "../../../main/tiktok/package-answer.ts";
import type { PlatformArticle } from "../../../main/tiktok/product-answer.ts";
import { refusal, type Refusal } from "../../../shared/contract/refusals.ts";
import { asId } from "../../../shared/ids.ts";
import { ok, refused, type Result } from "../../../shared/result.ts";
import { lineAnswer, orderAnswer } from "./order-answers.ts";

type Fields = Readonly<Record<string, unknown>>;

export interface PretendPlatform extends ShopFeed {
  /** Makes an order or changes it; its update time is the platform's clock, in whole seconds. */
  put(id: string, fields?: Fields): void;
  putCancellation(id: string, orderId: string, pending: boolean): void;
  putProduct(article: PlatformArticle): void;
  /** What the list of packages says, which orders may not have said yet. */
  putPackage(id: string, fields?: Partial<PlatformPackage>): void;
  readonly orders: ReadonlyMap<string, Fields>;
  readonly calls: { name: string; detail: string }[];
  /** Looked at before every answer: a refusal to give instead, or a change of the world in between. */
  before: (
    call: { name: string; detail: string },
    count: number,
  ) => Refusal | null;
  /** The platform's clock, in milliseconds. */
  now: number;
}

/**
 * The platform's search as it is documented and seen: sorted by time of change, paged by position in a list that moves
 * meanwhile, without the contents of bundles.
 */
export function pretendPlatform(pageSize = 3, counts = true): PretendPlatform {
  const orders = new Map<string, Fields>();
  const cancellations = new Map<string, PlatformCancellation>();
  const products = new Map<string, PlatformArticle[]>();
  const packages = new Map<string, PlatformPackage>();
  const calls: { name: string; detail: string }[] = [];

  const answer = <T>(
    name: string,
    detail: string,
    give: () => Result<T>,
  ): Promise<Result<T>> => {
    const call = { name, detail };
    calls.push(call);
    const instead = platform.before(call, calls.length);
    return Promise.resolve(instead === null ? give() : refused(instead));
  };

  const page = <Entry>(
    all: readonly Entry[],
    token: string,
    size: number,
  ): FeedPage<Entry> => {
    const from = token === "" ? 0 : Number(token);
    const end = from + size;
    return {
      entries: all.slice(from, end),
      unreadable: 0,
      nextToken: end < all.length ? String(end) : "",
      total: counts ? all.length : null,
    };
  };

  const secondsOf = (milliseconds: number): number =>
    Math.floor(milliseconds / 1000);

  const platform: PretendPlatform = {
    orders,
    calls,
    now: 1_790_000_000_000,
    before: () => null,
    put(id, fields = {}) {
      orders.set(id, {
        ...orderAnswer({
          id,
          line_items: [lineAnswer(`${id}1`, { package_id: `${id}7` })],
        }),
        ...orders.get(id),
        ...fields,
        update_time: secondsOf(platform.now),
      });
    },
    putCancellation(id, orderId, pending) {
      cancellations.set(id, {
        id,
        orderId: asId(orderId),
        status: pending
          ? "CANCELLATION_REQUEST_PENDING"
          : "CANCELLATION_REQUEST_CANCEL",
        pending,
        answerBy: null,
        updatedAt: secondsOf(platform.now) * 1000,
      });
    },
    putPackage(id, fields = {}) {
      packages.set(id, {
        id: asId(id),
        status: "TO_FULFILL",
        shipped: false,
        cancelled: false,
        orderIds: [],
        unitIds: [],
        shippingType: "TIKTOK",
        trackingNumber: "",
        carrier: "",
        handover: null,
        ...fields,
        updatedAt: secondsOf(platform.now) * 1000,
      });
    },
    putProduct(article) {
      const others = (products.get(article.productId) ?? []).filter(
        ({ skuId }) => skuId !== article.skuId,
      );
      products.set(article.productId, [...others, article]);
    },
    searchOrders: ({ since, token }) =>
      answer("search", `${String(since)}/${token}`, () => {
        const found = [...orders.values()]
          .filter((order) => Number(order["update_time"]) >= secondsOf(since))
          .sort(
            (one, other) =>
              Number(one["update_time"]) - Number(other["update_time"]) ||
              String(one["id"]).localeCompare(String(other["id"])),
          )
          .map((order) => ({
            ...order,
            line_items: (order["line_items"] as Fields[]).map(
              ({ combined_listing_skus: _contents, ...line }) => line,
            ),
          }));
        const { entries, ...rest } = page(found, token, pageSize);
        const read = entries.map(readOrder).filter((entry) => entry !== null);
        return ok({
          ...rest,
          entries: read,
          unreadable: entries.length - read.length,
        });
      }),
    orderDetails: (ids) =>
      answer("details", ids.join(","), () => {
        const found = ids.flatMap((id) => {
          const order = orders.get(id);
          return order === undefined ? [] : [order];
        });
        const entries = found.map(readOrder).filter((entry) => entry !== null);
        return ok({ entries, unreadable: found.length - entries.length });
      }),
    searchPackages: ({ since, token }) =>
      answer("packages", `${String(since)}/${token}`, () =>
        ok(
          page(
            [...packages.values()]
              .filter(({ updatedAt }) => (updatedAt ?? 0) >= since)
              .sort(
                (one, other) => (one.updatedAt ?? 0) - (other.updatedAt ?? 0),
              ),
            token,
            pageSize,
          ),
        ),
      ),
    searchCancellations: ({ since, token }) =>
      answer("cancellations", token, () =>
        ok(
          page(
            [...cancellations.values()]
              .filter(({ updatedAt }) => updatedAt >= since)
              .sort((one, other) => one.updatedAt - other.updatedAt),
            token,
            pageSize,
          ),
        ),
      ),
    searchProducts: ({ since, before = Infinity, token }) =>
      answer("products", token, () =>
        ok(
          page(
            [...products].flatMap(([productId, articles]) => {
              const updatedAt = Math.max(
                ...articles.map((article) => article.updatedAt),
              );
              return updatedAt >= since && updatedAt < before
                ? [{ productId, updatedAt }]
                : [];
            }),
            token,
            pageSize,
          ),
        ),
      ),
    product: (productId) =>
      answer("product", productId, () => {
        const articles = products.get(productId);
        return articles === undefined
          ? refused(
              refusal("shop.refused", {
                code: "12052032",
                message: "product not found",
                requestId: "",
              }),
            )
          : ok(articles);
      }),
  };
  return platform;
}
