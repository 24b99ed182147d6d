import { isWanted } from "../packages/package-contents.ts";
import { unpackedUnits, type ShopOrder } from "../orders/order.ts";
import { statusAfter } from "../orders/order-moves.ts";
import { nowSeconds, type ShopState } from "../shop-state.ts";
import type { Cancellation } from "./cancellation-book.ts";

/** Published figures differ (24 h, 48 h); clients must read the deadline. */
const answerSeconds = 48 * 3600;

const buyerMistake = {
  name: "ecom_order_to_ship_canceled_reason_created_by_mistakes",
  text: "Order created by mistake",
} as const;

const shippingTimeout = {
  name: "system_cancel_order_reason_shipping_timeout",
  text: "Order not shipped in time",
} as const;

/** Ends an order, and its packages unless somebody else's goods travel in them. */
function end(
  shop: ShopState,
  order: ShopOrder,
  by: "BUYER" | "SELLER" | "SYSTEM",
  reason: string,
  at: number,
): void {
  order.status = "CANCELLED";
  order.cancelRequestTime = null;
  order.cancelled = { time: at, reason, by };
  shop.book.touched(order, at);
  for (const shopPackage of order.packages) {
    if (!isWanted(shop.book, shopPackage)) shopPackage.status = "CANCELLED";
    shop.book.touched(order, at, shopPackage);
  }
}

/**
 * The buyer asks to cancel. A held order is cancelled at once; one that waits for shipment keeps waiting, with the request
 * on it, until the seller answers or the deadline passes. False when it is too late to ask.
 */
export function requestCancellation(
  shop: ShopState,
  order: ShopOrder,
): boolean {
  const now = nowSeconds(shop);
  if (order.status === "ON_HOLD") {
    record(shop, order, "BUYER", buyerMistake, now);
    end(shop, order, "BUYER", buyerMistake.name, now);
    return true;
  }
  if (
    order.status !== "AWAITING_SHIPMENT" ||
    order.cancelRequestTime !== null
  ) {
    return false;
  }
  const request: Cancellation = {
    id: shop.cancellations.ids.next(),
    order,
    type: "BUYER_CANCEL",
    role: "BUYER",
    reason: buyerMistake,
    createTime: now,
    deadline: now + answerSeconds,
    status: "CANCELLATION_REQUEST_PENDING",
    updateTime: now,
  };
  order.cancelRequestTime = now;
  shop.cancellations.add(request);
  shop.book.touched(order, now);
  approveAtDeadline(shop, request);
  return true;
}

/** Puts a request's deadline on the agenda; one answered before stays as it was answered. */
export function approveAtDeadline(
  shop: ShopState,
  request: Cancellation,
): void {
  if (request.deadline === null) return;
  shop.agenda.at(request.deadline, (due) => {
    if (request.status === "CANCELLATION_REQUEST_PENDING") {
      approve(shop, request, due);
    }
  });
}

/** The platform cancels: not shipped in time, not collected, lost. False when there is nothing left to cancel. */
export function cancelByPlatform(shop: ShopState, order: ShopOrder): boolean {
  if (statusAfter(order.status, "cancel") === null) return false;
  const now = nowSeconds(shop);
  const request = shop.cancellations.pendingOf(order);
  if (request === undefined)
    record(shop, order, "SYSTEM", shippingTimeout, now);
  else shop.cancellations.settle(request, "CANCELLATION_REQUEST_SUCCESS", now);
  end(shop, order, "SYSTEM", shippingTimeout.name, now);
  return true;
}

/** A pending request is granted, by the seller or by the deadline. */
export function approve(
  shop: ShopState,
  request: Cancellation,
  at: number,
): void {
  shop.cancellations.settle(request, "CANCELLATION_REQUEST_SUCCESS", at);
  end(shop, request.order, "BUYER", request.reason.name, at);
}

/** A pending request is turned down: the order goes on as if nothing had been asked. */
export function reject(
  shop: ShopState,
  request: Cancellation,
  at: number,
): void {
  shop.cancellations.settle(request, "CANCELLATION_REQUEST_CANCELLED", at);
  request.order.cancelRequestTime = null;
  shop.book.touched(request.order, at);
}

/** The seller cannot deliver: all of the order, or these units of it. A buyer's request that waited is granted with it. */
export function cancelForSeller(
  shop: ShopState,
  order: ShopOrder,
  reason: Cancellation["reason"],
  unitIds: readonly string[] | null,
): Cancellation {
  const now = nowSeconds(shop);
  const request = shop.cancellations.pendingOf(order);
  if (unitIds === null) {
    if (request !== undefined)
      shop.cancellations.settle(request, "CANCELLATION_REQUEST_SUCCESS", now);
    end(shop, order, "SELLER", reason.name, now);
    return record(shop, order, "SELLER", reason, now);
  }
  for (const unit of order.units)
    if (unitIds.includes(unit.id))
      unit.cancelled = { reason: reason.name, by: "SELLER" };
  for (const shopPackage of order.packages)
    if (!isWanted(shop.book, shopPackage)) shopPackage.status = "CANCELLED";
  const open = order.packages.filter(({ status }) => status !== "CANCELLED");
  const next =
    unpackedUnits(order).length === 0 &&
    open.every(({ shipped }) => shipped !== null)
      ? statusAfter(order.status, "ship-rest")
      : null;
  if (next !== null) order.status = next;
  shop.book.touched(order, now);
  return record(shop, order, "SELLER", reason, now, unitIds);
}

/** A cancellation that needed no answer. */
function record(
  shop: ShopState,
  order: ShopOrder,
  role: Cancellation["role"],
  reason: Cancellation["reason"],
  at: number,
  unitIds?: readonly string[],
): Cancellation {
  const cancellation: Cancellation = {
    ...(unitIds !== undefined && { unitIds }),
    id: shop.cancellations.ids.next(),
    order,
    type: "CANCEL",
    role,
    reason,
    createTime: at,
    deadline: null,
    status:
      role === "SELLER"
        ? "CANCELLATION_REQUEST_SUCCESS"
        : "CANCELLATION_REQUEST_COMPLETE",
    updateTime: at,
  };
  shop.cancellations.add(cancellation);
  return cancellation;
}
