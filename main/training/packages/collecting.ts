import type { PackageOfOrders } from "../orders/order-book.ts";
import { statusAfter } from "../orders/order-moves.ts";
import type { ShopState } from "../shop-state.ts";

/**
 * The carrier has the package: it is in transit, and each order in it once all of that order's packages are.
 *
 * @param at Unix seconds
 */
export function collect(
  shop: Pick<ShopState, "book">,
  { orders, shopPackage }: PackageOfOrders,
  at: number,
): void {
  shopPackage.status = "FULFILLING";
  for (const order of orders) {
    const next = statusAfter(order.status, "collect");
    const isOnItsWay = order.packages.every(
      ({ status }) => status === "FULFILLING" || status === "CANCELLED",
    );
    if (next !== null && isOnItsWay) {
      order.status = next;
      order.collectionTime = at;
    }
    shop.book.touched(order, at, shopPackage);
  }
}
