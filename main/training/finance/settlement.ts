import { feeCents, goodsCents } from "../orders/order-answer.ts";
import {
  unitPriceCents,
  type OrderUnit,
  type ShopOrder,
} from "../orders/order.ts";
import { nowSeconds, type ShopState } from "../shop-state.ts";

const daySeconds = 24 * 3600;

/** Of what the buyer pays for goods. Source: TikTok Shop, referral commission in the EU since 2026. */
const commissionShare = 0.09;

/** What an order brings in, in cents; what the seller pays is negative. */
export interface OrderSettlement {
  readonly order: ShopOrder;
  readonly revenue: number;
  readonly commission: number;
  /** What the platform's carrier charges the seller, and what the buyer paid towards it. */
  readonly carriage: number;
  readonly paidByBuyer: number;
  readonly settlement: number;
}

/** One day's settlement. Times in Unix seconds. */
export interface Statement {
  readonly id: string;
  /** Midnight UTC at the end of the day. Source: TikTok Shop, Get Statements (202309). */
  readonly time: number;
  readonly paidTime: number | null;
  readonly orders: readonly OrderSettlement[];
}

/** Paid out three days after it closes. */
const paysAfterSeconds = 3 * daySeconds;
/** What the platform's carrier charges for any parcel. */
const carriageCents = 395;

export const unitCommissionCents = (unit: OrderUnit): number =>
  -Math.round(unitPriceCents(unit) * commissionShare);

export function settleOrder(order: ShopOrder): OrderSettlement {
  const revenue = goodsCents(order);
  const commission = order.units.reduce(
    (sum, unit) => sum + unitCommissionCents(unit),
    0,
  );
  // A seller's own carrier is paid elsewhere.
  const carriage = order.service.kind === "seller" ? 0 : -carriageCents;
  const paidByBuyer = feeCents(order);
  const settlement = revenue + commission + carriage + paidByBuyer;
  return { order, revenue, commission, carriage, paidByBuyer, settlement };
}

/**
 * The shop's statements, oldest first: one for each UTC day on which a carrier took parcels, once that day is over. Nothing
 * of it is kept, because the orders themselves say it all.
 */
export function statementsOf(shop: ShopState): readonly Statement[] {
  const now = nowSeconds(shop);
  const byClose = Map.groupBy(
    shop.book
      .inStatus("IN_TRANSIT")
      .filter(({ collectionTime }) => collectionTime !== null),
    ({ collectionTime }) =>
      (Math.floor((collectionTime ?? 0) / daySeconds) + 1) * daySeconds,
  );
  return [...byClose]
    .filter(([close]) => close <= now)
    .sort(([left], [right]) => left - right)
    .map(([time, orders]) => ({
      id: statementId(shop, time),
      time,
      paidTime: time + paysAfterSeconds <= now ? time + paysAfterSeconds : null,
      orders: orders.map(settleOrder),
    }));
}

/** Nineteen digits like the platform's, the same for the same day of the same shop. */
const statementId = (shop: ShopState, time: number): string =>
  `72388${String(time).padStart(10, "0")}${shop.identity.id.slice(-4)}`;

export const sumOf = (
  orders: readonly OrderSettlement[],
  of: (one: OrderSettlement) => number,
): number => orders.reduce((sum, one) => sum + of(one), 0);
