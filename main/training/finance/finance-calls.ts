import { z } from "zod";
import { marketOf } from "../market.ts";
import { decimal } from "../orders/order-answer.ts";
import { unitPriceCents, type OrderUnit } from "../orders/order.ts";
import type { ApiCall } from "../server/api-call.ts";
import { failure, success, type Answer } from "../server/envelope.ts";
import {
  readPageToken,
  searchFingerprint,
  writePageToken,
} from "../server/page-token.ts";
import type { ShopState } from "../shop-state.ts";
import {
  settleOrder,
  statementsOf,
  sumOf,
  unitCommissionCents,
  type OrderSettlement,
  type Statement,
} from "./settlement.ts";

const pageQuery = z.object({
  page_size: z.coerce.number().int().min(1).max(100).default(20),
  page_token: z.string().default(""),
  sort_order: z.enum(["ASC", "DESC"]).default("ASC"),
});
const seconds = z.coerce.number().int().nonnegative();
const statementsQuery = pageQuery.extend({
  sort_field: z.literal("statement_time"),
  statement_time_ge: seconds.default(0),
  statement_time_lt: seconds.default(Number.MAX_SAFE_INTEGER),
  payment_status: z.enum(["PAID", "FAILED", "PROCESSING"]).optional(),
});
const linesQuery = pageQuery.extend({
  sort_field: z.literal("order_create_time"),
});

interface Walk {
  readonly page_size: number;
  readonly page_token: string;
}

/** One page of a list that does not change while it is walked; null for a token of another search. */
function pageOf<Entry>(
  call: ApiCall,
  entries: readonly Entry[],
  { page_size, page_token }: Walk,
): { readonly page: readonly Entry[]; readonly next: string } | null {
  const fingerprint = searchFingerprint([
    call.path,
    ...[...call.query].filter(([name]) =>
      /_(ge|lt|field|order|status)$/.test(name),
    ),
  ]);
  const place =
    page_token === "" ? null : readPageToken(fingerprint, page_token);
  if (page_token !== "" && place === null) return null;
  const from = place?.time ?? 0;
  const until = from + page_size;
  const token = { time: until, id: "", totalCount: entries.length };
  return {
    page: entries.slice(from, until),
    next: until < entries.length ? writePageToken(fingerprint, token) : "",
  };
}

const statusOf = ({ paidTime }: Statement): string =>
  paidTime === null ? "PROCESSING" : "PAID";

/** GET /finance/202309/statements */
export function listStatements(call: ApiCall, shop: ShopState): Answer {
  const query = statementsQuery.safeParse(Object.fromEntries(call.query));
  if (!query.success) return failure(36009004);
  const { statement_time_ge, statement_time_lt, payment_status, sort_order } =
    query.data;
  const found = statementsOf(shop).filter(
    (one) =>
      one.time >= statement_time_ge &&
      one.time < statement_time_lt &&
      (payment_status ?? statusOf(one)) === statusOf(one),
  );
  const walked = pageOf(
    call,
    sort_order === "ASC" ? found : found.toReversed(),
    query.data,
  );
  if (walked === null) return failure(36009004);
  return success({
    next_page_token: walked.next,
    ...(walked.page.length > 0 && {
      statements: walked.page.map((one) => statementAnswer(shop, one)),
    }),
  });
}

function statementAnswer(shop: ShopState, one: Statement): object {
  const revenue = decimal(sumOf(one.orders, (order) => order.revenue));
  return {
    id: one.id,
    statement_time: one.time,
    currency: marketOf(shop).currency,
    revenue_amount: revenue,
    net_sales_amount: revenue,
    fee_amount: decimal(sumOf(one.orders, (order) => order.commission)),
    shipping_cost_amount: decimal(sumOf(one.orders, carriageOf)),
    adjustment_amount: "0",
    settlement_amount: decimal(sumOf(one.orders, (order) => order.settlement)),
    payment_status: statusOf(one),
    payment_id: one.paidTime === null ? "" : `35${one.id.slice(2)}`,
    payment_time: one.paidTime ?? 0,
  };
}

const carriageOf = (order: OrderSettlement): number =>
  order.carriage + order.paidByBuyer;

/** GET /finance/202501/statements/{statement_id}/statement_transactions */
export function statementTransactions(call: ApiCall, shop: ShopState): Answer {
  const query = linesQuery.safeParse(Object.fromEntries(call.query));
  if (!query.success) return failure(36009004);
  const found = statementsOf(shop).find(({ id }) => id === call.pathId);
  if (found === undefined) return failure(36009004);
  const oldestFirst = found.orders.toSorted(
    (left, right) => left.order.createTime - right.order.createTime,
  );
  const walked = pageOf(
    call,
    query.data.sort_order === "ASC" ? oldestFirst : oldestFirst.toReversed(),
    query.data,
  );
  if (walked === null) return failure(36009004);
  const settled = decimal(sumOf(found.orders, (one) => one.settlement));
  return success({
    id: found.id,
    create_time: found.time,
    status: "SETTLED",
    currency: marketOf(shop).currency,
    payable_amount: settled,
    total_reserve_amount: "0",
    total_settlement_amount: settled,
    total_settlement_breakdown: {
      total_revenue_amount: decimal(sumOf(found.orders, (one) => one.revenue)),
      total_shipping_cost_amount: decimal(sumOf(found.orders, carriageOf)),
      total_fee_tax_amount: decimal(
        sumOf(found.orders, (one) => one.commission),
      ),
      total_adjustment_amount: "0",
    },
    total_count: found.orders.length,
    next_page_token: walked.next,
    ...(walked.page.length > 0 && {
      transactions: walked.page.map(transactionAnswer),
    }),
  });
}

const transactionAnswer = (one: OrderSettlement): object => ({
  id: `73${one.order.id.slice(2)}`,
  type: "ORDER",
  order_id: one.order.id,
  order_create_time: one.order.createTime,
  revenue_amount: decimal(one.revenue),
  revenue_breakdown: {
    subtotal_before_discount_amount: decimal(one.revenue),
  },
  fee_tax_amount: decimal(one.commission),
  fee_tax_breakdown: { fee: feeBreakdown(one.commission) },
  shipping_cost_amount: decimal(carriageOf(one)),
  shipping_cost_breakdown: shippingBreakdown(one),
  adjustment_amount: "0",
  settlement_amount: decimal(one.settlement),
});

const feeBreakdown = (commission: number): object => ({
  platform_commission_amount: decimal(commission),
  transaction_fee_amount: "0",
  affiliate_commission_amount: "0",
  epr_pob_service_fee_amount: "0",
});

const shippingBreakdown = (
  one: Pick<OrderSettlement, "carriage" | "paidByBuyer">,
): object => ({
  actual_shipping_fee_amount: decimal(one.carriage),
  customer_paid_shipping_fee_amount: decimal(one.paidByBuyer),
  return_shipping_fee_amount: "0",
  shipping_fee_discount_amount: "0",
  supplementary_component: {
    fbm_shipping_cost_amount: decimal(one.carriage),
    fbt_shipping_cost_amount: "0",
  },
});

/** GET /finance/202501/orders/{order_id}/statement_transactions: once the order is settled. */
export function orderTransactions(call: ApiCall, shop: ShopState): Answer {
  const order = shop.book.order(call.pathId);
  if (order === undefined) return failure(21011031);
  const statement = statementsOf(shop).find(({ orders }) =>
    orders.some((one) => one.order === order),
  );
  const total = settleOrder(order);
  const skus = [
    ...Map.groupBy(order.units, ({ article }) => article.skuId).values(),
  ];
  return success({
    order_id: order.id,
    currency: marketOf(shop).currency,
    order_create_time: order.createTime,
    ...(statement === undefined
      ? {}
      : {
          revenue_amount: decimal(total.revenue),
          shipping_cost_amount: decimal(carriageOf(total)),
          fee_and_tax_amount: decimal(total.commission),
          settlement_amount: decimal(total.settlement),
          sku_transactions: skus.map((units, at) =>
            // The carrier is paid once; the first article carries it.
            skuAnswer(units, at === 0 ? total : noCarriage, statement),
          ),
        }),
  });
}

const noCarriage = { carriage: 0, paidByBuyer: 0 };

function skuAnswer(
  units: readonly OrderUnit[],
  carried: Pick<OrderSettlement, "carriage" | "paidByBuyer">,
  statement: Statement,
): object {
  const [first] = units;
  const sum = (of: (unit: OrderUnit) => number): number =>
    units.reduce((total, unit) => total + of(unit), 0);
  const revenue = sum(unitPriceCents);
  const commission = sum(unitCommissionCents);
  const shipping = carried.carriage + carried.paidByBuyer;
  return {
    sku_id: first?.article.skuId ?? "",
    sku_name: first?.article.skuName ?? "",
    product_name: first?.article.title ?? "",
    quantity: String(units.length),
    statement_id: statement.id,
    revenue_amount: decimal(revenue),
    shipping_cost_amount: decimal(shipping),
    fee_tax_amount: decimal(commission),
    settlement_amount: decimal(revenue + commission + shipping),
    fee_tax_breakdown: {
      fee: feeBreakdown(commission),
      tax: { local_vat_amount: "0", vat_amount: "0" },
    },
    shipping_cost_breakdown: shippingBreakdown(carried),
  };
}
