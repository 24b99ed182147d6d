import type { Endpoint } from "./endpoints.ts";

const scope = "seller.finance.info";

export const searchStatements: Endpoint = {
  name: "search-statements",
  method: "GET",
  path: "/finance/202309/statements",
  kind: "read",
  scope,
};

export const statementTransactions = (statementId: string): Endpoint => ({
  name: "statement-transactions",
  method: "GET",
  path: `/finance/202501/statements/${encodeURIComponent(statementId)}/statement_transactions`,
  kind: "read",
  scope,
});

export const orderTransactions = (orderId: string): Endpoint => ({
  name: "order-transactions",
  method: "GET",
  path: `/finance/202501/orders/${encodeURIComponent(orderId)}/statement_transactions`,
  kind: "read",
  scope,
});

/** What the buyer paid; what it cost the seller is in the statements. */
export const orderPrices = (orderId: string): Endpoint => ({
  name: "order-prices",
  method: "GET",
  path: `/order/202407/orders/${encodeURIComponent(orderId)}/price_detail`,
  kind: "read",
  scope: "seller.order.info",
});
