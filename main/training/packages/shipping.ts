import type { PackageOfOrders } from "../orders/order-book.ts";
import {
  unpackedUnits,
  type Shipment,
  type ShopOrder,
} from "../orders/order.ts";
import { statusAfter } from "../orders/order-moves.ts";
import type { PlatformErrorCode } from "../server/platform-errors.ts";
import { nowSeconds, type ShopState } from "../shop-state.ts";

/**
 * Why the seller may not ship goods of this order now, or null. First the reasons that no waiting cures.
 * Source: error tables of Ship Package and Mark Package As Shipped (202309).
 */
export function whyNotShippable(order: ShopOrder): PlatformErrorCode | null {
  if (order.fulfilledByPlatform) return 21008025;
  if (order.status === "CANCELLED") return 21011042;
  if (order.status === "ON_HOLD") return 21011044;
  if (order.cancelRequestTime !== null) return 21011007;
  return null;
}

/** Why a package with these orders may not ship now, or null: what stops one of them stops the box. */
export function whyNotTogether(
  orders: readonly ShopOrder[],
): PlatformErrorCode | null {
  for (const order of orders) {
    const reason = whyNotShippable(order);
    if (reason !== null) return reason;
  }
  return null;
}

/** Marks a package as arranged, and each order in it once nothing of that order is left to ship. */
export function arrange(
  shop: ShopState,
  { orders, shopPackage }: Pick<PackageOfOrders, "orders" | "shopPackage">,
  shipment: Omit<Shipment, "time" | "correctedAt">,
): void {
  const time = nowSeconds(shop);
  shopPackage.shipped = { ...shipment, time, correctedAt: null };
  shopPackage.status = "PROCESSING";
  for (const order of orders) {
    const rest =
      unpackedUnits(order).length > 0 ||
      order.packages.some(
        (other) => other.shipped === null && other.status !== "CANCELLED",
      );
    const next = statusAfter(order.status, rest ? "ship-some" : "ship-rest");
    if (next !== null) order.status = next;
    if (!rest) order.rtsTime = time;
    shop.book.touched(order, time, shopPackage);
  }
}
