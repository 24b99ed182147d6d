import { z } from "zod";
import { minorUnits } from "../../shared/money.ts";
import { decimal, id, list, optionalId, text, time } from "./loose-fields.ts";

/** Amounts are minor units of their currency; what the seller pays is negative, so that settlement is their sum. */
export interface PlatformStatement {
  readonly id: string;
  /** UTC milliseconds: midnight UTC of the day it closes. */
  readonly at: number;
  readonly currency: string;
  readonly revenue: number;
  readonly fees: number;
  readonly shipping: number;
  readonly adjustment: number;
  readonly settlement: number;
  /** As the platform spells it: PAID, PROCESSING, FAILED, or a word nobody has seen. */
  readonly paymentStatus: string;
  readonly paidAt: number | null;
}

/** One line of a statement: an order, or something else that money moved for. */
export interface PlatformTransaction {
  readonly id: string;
  /** As the platform spells it: ORDER, and dozens of others; unknown ones are kept. */
  readonly kind: string;
  /** Null where it is about no order. */
  readonly orderId: string | null;
  readonly revenue: number;
  readonly fees: number;
  readonly shipping: number;
  readonly adjustment: number;
  readonly settlement: number;
}

/** What an order brought in, by SKU. */
export interface OrderMoney {
  readonly orderId: string;
  readonly currency: string;
  readonly revenue: number;
  readonly fees: number;
  readonly shipping: number;
  readonly settlement: number;
  readonly skus: readonly {
    readonly skuId: string;
    readonly title: string;
    readonly units: number;
    readonly statementId: string | null;
    readonly revenue: number;
    readonly fees: number;
    readonly shipping: number;
    readonly settlement: number;
  }[];
}

/** What the buyer paid for an order. */
export interface OrderPrices {
  readonly currency: string;
  readonly goods: number;
  readonly shipping: number;
  readonly tax: number;
  readonly total: number;
  readonly lineIds: readonly string[];
}

/** An amount that does not apply may be absent, "" or a number. What is written there and is none spoils the whole entry. */
const amountText = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => {
    const written = String(value ?? "").trim();
    return written === "" ? "0" : written;
  });

const currencyCode = z.string().regex(/^[A-Z]{3}$/);

/** All amounts of an entry in minor units; null when one of them is no amount: a wrong sum is worse than none. */
function inMinor<Name extends string>(
  amounts: Readonly<Record<Name, string>>,
  currency: string,
): Record<Name, number> | null {
  const found = {} as Record<Name, number>;
  for (const name of Object.keys(amounts) as Name[]) {
    const minor = minorUnits(amounts[name], currency);
    if (minor === null) return null;
    found[name] = minor;
  }
  return found;
}

const statement = z.object({
  id,
  statement_time: time,
  currency: currencyCode,
  revenue_amount: amountText,
  net_sales_amount: amountText,
  fee_amount: amountText,
  shipping_cost_amount: amountText,
  adjustment_amount: amountText,
  settlement_amount: amountText,
  payment_status: text,
  payment_time: time,
});

export function readStatement(entry: unknown): PlatformStatement | null {
  const parsed = statement.safeParse(entry);
  if (!parsed.success || parsed.data.statement_time === null) return null;
  const found = parsed.data;
  const amounts = inMinor(
    {
      // US and UK shops have no revenue of their own: there it is called net sales.
      revenue:
        found.revenue_amount === "0"
          ? found.net_sales_amount
          : found.revenue_amount,
      fees: found.fee_amount,
      shipping: found.shipping_cost_amount,
      adjustment: found.adjustment_amount,
      settlement: found.settlement_amount,
    },
    found.currency,
  );
  if (amounts === null) return null;
  return {
    id: found.id,
    at: parsed.data.statement_time,
    currency: found.currency,
    ...amounts,
    paymentStatus: found.payment_status.slice(0, 64),
    paidAt: found.payment_time,
  };
}

const transaction = z.object({
  id: optionalId,
  type: text,
  order_id: optionalId,
  adjustment_id: optionalId,
  adjustment_order_id: optionalId,
  reserve_id: optionalId,
  associated_order_id: optionalId,
  revenue_amount: amountText,
  fee_tax_amount: amountText,
  shipping_cost_amount: amountText,
  adjustment_amount: amountText,
  reserve_amount: amountText,
  settlement_amount: amountText,
});

/**
 * One line of a statement; null when it has no id of any kind or an amount is none.
 *
 * @param currency of the statement: a line carries none of its own
 */
export function readTransaction(
  entry: unknown,
  currency: string,
): PlatformTransaction | null {
  const parsed = transaction.safeParse(entry);
  if (!parsed.success) return null;
  const found = parsed.data;
  const key = found.id ?? found.adjustment_id ?? found.reserve_id;
  const amounts = inMinor(
    {
      revenue: found.revenue_amount,
      fees: found.fee_tax_amount,
      shipping: found.shipping_cost_amount,
      adjustment: found.adjustment_amount,
      settlement: found.settlement_amount,
    },
    currency,
  );
  if (key === null || amounts === null) return null;
  return {
    id: key,
    kind: found.type.slice(0, 64),
    orderId:
      found.order_id ?? found.adjustment_order_id ?? found.associated_order_id,
    ...amounts,
  };
}

const skuTransaction = z.object({
  sku_id: id,
  product_name: text,
  quantity: decimal,
  statement_id: optionalId,
  revenue_amount: amountText,
  fee_tax_amount: amountText,
  shipping_cost_amount: amountText,
  settlement_amount: amountText,
});

const orderMoney = z.object({
  order_id: id,
  currency: currencyCode,
  revenue_amount: amountText,
  fee_and_tax_amount: amountText,
  shipping_cost_amount: amountText,
  settlement_amount: amountText,
  sku_transactions: list,
});

/** Get Transactions by Order (202501). */
export function readOrderMoney(data: unknown): OrderMoney | null {
  const parsed = orderMoney.safeParse(data);
  if (!parsed.success) return null;
  const { order_id: orderId, currency, sku_transactions: lines } = parsed.data;
  const total = inMinor(
    {
      revenue: parsed.data.revenue_amount,
      fees: parsed.data.fee_and_tax_amount,
      shipping: parsed.data.shipping_cost_amount,
      settlement: parsed.data.settlement_amount,
    },
    currency,
  );
  if (total === null) return null;
  const skus: OrderMoney["skus"][number][] = [];
  for (const line of lines) {
    const read = skuTransaction.safeParse(line);
    const amounts = read.success
      ? inMinor(
          {
            revenue: read.data.revenue_amount,
            fees: read.data.fee_tax_amount,
            shipping: read.data.shipping_cost_amount,
            settlement: read.data.settlement_amount,
          },
          currency,
        )
      : null;
    if (!read.success || amounts === null) return null;
    skus.push({
      skuId: read.data.sku_id,
      title: read.data.product_name,
      units: Math.round(read.data.quantity ?? 0),
      statementId: read.data.statement_id,
      ...amounts,
    });
  }
  return { orderId, currency, ...total, skus };
}

const prices = z.object({
  currency: currencyCode,
  subtotal: amountText,
  shipping_sale_price: amountText,
  tax_amount: amountText,
  payment: amountText,
  total: amountText,
  line_items: list,
});
const pricedLine = z.object({ id });

/** Get Price Detail (202407). */
export function readOrderPrices(data: unknown): OrderPrices | null {
  const parsed = prices.safeParse(data);
  if (!parsed.success) return null;
  const { currency } = parsed.data;
  const amounts = inMinor(
    {
      goods: parsed.data.subtotal,
      shipping: parsed.data.shipping_sale_price,
      tax: parsed.data.tax_amount,
      total:
        parsed.data.total === "0" ? parsed.data.payment : parsed.data.total,
    },
    currency,
  );
  if (amounts === null) return null;
  const lineIds = parsed.data.line_items.flatMap((line) => {
    const read = pricedLine.safeParse(line);
    return read.success ? [read.data.id] : [];
  });
  return { currency, ...amounts, lineIds };
}
