import type { OrderBook, PackageOfOrders } from "../orders/order-book.ts";
import {
  unitsOf,
  type OrderUnit,
  type ShopOrder,
  type ShopPackage,
} from "../orders/order.ts";

type Inside = Pick<PackageOfOrders, "orders" | "shopPackage">;

/** Everything in the box, order by order. */
export const unitsIn = ({
  orders,
  shopPackage,
}: Inside): readonly OrderUnit[] =>
  orders.flatMap((order) => unitsOf(order, shopPackage));

export const weightGrams = (inside: Inside): number =>
  unitsIn(inside).reduce((sum, { article }) => sum + article.weightGrams, 0);

/** Whether an order travels with others in one package. */
export const isCombined = (book: OrderBook, order: ShopOrder): boolean =>
  order.packages.some(({ id }) => (book.package(id)?.orders.length ?? 0) > 1);

/** Whether anybody still wants something that is in this package. */
export const isWanted = (book: OrderBook, { id }: ShopPackage): boolean => {
  const found = book.package(id);
  return (
    found !== undefined &&
    found.orders.some(({ status }) => status !== "CANCELLED") &&
    unitsIn(found).length > 0
  );
};
