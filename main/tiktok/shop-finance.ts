import { ok, refused, type Result } from "../../shared/result.ts";
import {
  orderPrices,
  orderTransactions,
  searchStatements,
  statementTransactions,
} from "./finance-endpoints.ts";
import {
  readOrderMoney,
  readOrderPrices,
  readStatement,
  readTransaction,
  type OrderMoney,
  type OrderPrices,
  type PlatformStatement,
  type PlatformTransaction,
} from "./finance-answer.ts";
import type { ShopClient } from "./shop-client.ts";
import {
  garbled,
  readPage,
  type FeedPage,
  type FeedWindow,
} from "./shop-feed.ts";

/** What the platform pays out and keeps. Read only, and never in the way of packing. */
export interface ShopFinance {
  /** Oldest first, by the time of the statement. */
  statements(
    window: Pick<FeedWindow, "since" | "token">,
  ): Promise<Result<FeedPage<PlatformStatement>>>;
  /** @param token "" for the first page */
  transactions(
    statement: Pick<PlatformStatement, "id" | "currency">,
    token: string,
  ): Promise<Result<FeedPage<PlatformTransaction>>>;
  /** What an order brought in; refused by the platform while it is not settled. */
  orderMoney(orderId: string): Promise<Result<OrderMoney>>;
  /** What its buyer paid. */
  orderPrices(orderId: string): Promise<Result<OrderPrices>>;
}

export function createShopFinance(client: ShopClient): ShopFinance {
  const page = (token: string): Record<string, string> => ({
    page_size: "100",
    sort_order: "ASC",
    ...(token === "" ? {} : { page_token: token }),
  });

  return {
    async statements({ since, token }) {
      const answered = await client.call(searchStatements, {
        query: {
          sort_field: "statement_time",
          ...(since > 0
            ? { statement_time_ge: String(Math.floor(since / 1000)) }
            : {}),
          ...page(token),
        },
      });
      if (!answered.ok) return refused(answered.refusal.refusal);
      return readPage(answered.value, "statements", readStatement);
    },
    async transactions({ id, currency }, token) {
      const answered = await client.call(statementTransactions(id), {
        query: { sort_field: "order_create_time", ...page(token) },
      });
      if (!answered.ok) return refused(answered.refusal.refusal);
      return readPage(answered.value, "transactions", (entry) =>
        readTransaction(entry, currency),
      );
    },
    async orderMoney(orderId) {
      const answered = await client.call(orderTransactions(orderId));
      if (!answered.ok) return refused(answered.refusal.refusal);
      const found = readOrderMoney(answered.value.data);
      return found === null ? refused(garbled(answered.value)) : ok(found);
    },
    async orderPrices(orderId) {
      const answered = await client.call(orderPrices(orderId));
      if (!answered.ok) return refused(answered.refusal.refusal);
      const found = readOrderPrices(answered.value.data);
      return found === null ? refused(garbled(answered.value)) : ok(found);
    },
  };
}
