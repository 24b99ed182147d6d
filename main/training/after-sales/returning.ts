import type { ShopOrder } from "../orders/order.ts";
import { statusAfter } from "../orders/order-moves.ts";
import { collect } from "../packages/collecting.ts";
import { nowSeconds, type ShopState } from "../shop-state.ts";
import type { ShopReturn } from "./return-book.ts";

const daySeconds = 24 * 3600;
/** No page of the platform gives one figure for every market; clients must read the deadline. */
const answerSeconds = 2 * daySeconds;
const inspectSeconds = 4 * daySeconds;
const shipBackSeconds = 5 * daySeconds;

/** Names as in the platform's published samples. */
const reasons = {
  RETURN_AND_REFUND: {
    name: "ecom_order_delivered_refund_and_return_reason_damaged",
    text: "Package or product is damaged",
  },
  REFUND: {
    name: "ecom_order_delivered_refund_reason_not_received",
    text: "Package wasn't received",
  },
} as const;

/** The buyer asks for money back, with or without sending the goods. False when it is too early or asked already. */
export function requestReturn(
  shop: ShopState,
  order: ShopOrder,
  type: ShopReturn["type"],
): boolean {
  if (order.status !== "AWAITING_COLLECTION" && order.status !== "IN_TRANSIT")
    return false;
  if (order.fulfilledByPlatform || shop.returns.openOf(order) !== undefined)
    return false;
  const now = nowSeconds(shop);
  bringToBuyer(shop, order, now);
  const asked: ShopReturn = {
    id: shop.returns.ids.next(),
    order,
    units: order.units,
    type,
    reason: reasons[type],
    createTime: now,
    status: "RETURN_OR_REFUND_REQUEST_PENDING",
    updateTime: now,
    next: {
      action:
        type === "REFUND" ? "SELLER_RESPOND_REFUND" : "SELLER_RESPOND_RETURN",
      deadline: now + answerSeconds,
    },
    trackingNumber: null,
    lastKey: null,
  };
  shop.returns.add(asked);
  awaitDeadline(shop, asked);
  return true;
}

/** Nobody sends back what has not left: the practice shop's own story goes as far as "in transit". */
function bringToBuyer(shop: ShopState, order: ShopOrder, at: number): void {
  if (statusAfter(order.status, "collect") === null) return;
  for (const { id } of order.packages) {
    const found = shop.book.package(id);
    if (found?.shopPackage.status === "PROCESSING") collect(shop, found, at);
  }
}

/** The buyer hands the goods to the carrier. */
export function shipBack(shop: ShopState, found: ShopReturn): boolean {
  if (found.status !== "AWAITING_BUYER_SHIP") return false;
  found.status = "BUYER_SHIPPED_ITEM";
  found.trackingNumber = `3SRTRN${found.id.slice(-9)}`;
  shop.returns.touched(found, nowSeconds(shop));
  return true;
}

/** The goods lie at the seller's door: now somebody has to look at them. */
export function arrive(shop: ShopState, found: ShopReturn): boolean {
  if (found.status !== "BUYER_SHIPPED_ITEM" || found.next !== null)
    return false;
  const now = nowSeconds(shop);
  found.next = {
    action: "SELLER_RESPOND_RECEIVE_PACKAGE",
    deadline: now + inspectSeconds,
  };
  shop.returns.touched(found, now);
  awaitDeadline(shop, found);
  return true;
}

/** The seller, or the deadline in the seller's place, agrees to what is asked now. */
export function agree(shop: ShopState, found: ShopReturn, at: number): void {
  const returnsGoods = found.next?.action === "SELLER_RESPOND_RETURN";
  found.next = null;
  found.status = returnsGoods
    ? "AWAITING_BUYER_SHIP"
    : "RETURN_OR_REFUND_REQUEST_COMPLETE";
  shop.returns.touched(found, at);
  if (returnsGoods) cancelIfNotSent(shop, found);
}

export function disagree(shop: ShopState, found: ShopReturn, at: number): void {
  found.status =
    found.next?.action === "SELLER_RESPOND_RECEIVE_PACKAGE"
      ? "REJECT_RECEIVE_PACKAGE"
      : "REFUND_OR_RETURN_REQUEST_REJECT";
  found.next = null;
  shop.returns.touched(found, at);
}

/** Puts on the agenda what happens by itself if nobody does anything; what was done before stays done. */
export function awaitDeadline(shop: ShopState, found: ShopReturn): void {
  if (found.status === "AWAITING_BUYER_SHIP") cancelIfNotSent(shop, found);
  const { next } = found;
  if (next === null) return;
  shop.agenda.at(next.deadline, (due) => {
    if (found.next === next) agree(shop, found, due);
  });
}

function cancelIfNotSent(shop: ShopState, found: ShopReturn): void {
  shop.agenda.at(found.updateTime + shipBackSeconds, (due) => {
    if (found.status !== "AWAITING_BUYER_SHIP") return;
    found.status = "RETURN_OR_REFUND_REQUEST_CANCEL";
    shop.returns.touched(found, due);
  });
}
