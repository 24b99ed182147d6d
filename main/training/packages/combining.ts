import type { PackageOfOrders, Repacking } from "../orders/order-book.ts";
import {
  openUnitsOf,
  type ShopOrder,
  type ShopPackage,
} from "../orders/order.ts";
import { nowSeconds, type ShopState } from "../shop-state.ts";
import { isCombined } from "./package-contents.ts";
import { newPackage } from "./seller-shipping.ts";
import { whyNotShippable } from "./shipping.ts";

/** Source: TikTok Shop, "Fulfillment API overview": orders under one tracking number. */
const mostTogether = 20;

/** A package that was made anew, and the orders in it. */
export interface Repacked {
  readonly shopPackage: ShopPackage;
  readonly orders: readonly ShopOrder[];
}

/**
 * Whether an order may share a package: whole, alone in its own so far, and by the platform's carrier. Orders of the seller's
 * own carrier are combined while they ship, by one tracking number.
 */
export const mayJoin = (shop: ShopState, order: ShopOrder): boolean =>
  order.status === "AWAITING_SHIPMENT" &&
  whyNotShippable(order) === null &&
  order.service.kind !== "seller" &&
  order.packages.length === 1 &&
  order.packages.every(({ shipped }) => shipped === null) &&
  !isCombined(shop.book, order);

/** One buyer, one door, one way of sending: anything else cannot travel under one label. */
const doorOf = ({ buyer, service }: ShopOrder): string =>
  JSON.stringify([service.optionId, buyer]);

/** Orders that may share a package, oldest first; only where there are at least two. */
export function combinableOrders(
  shop: ShopState,
): readonly (readonly ShopOrder[])[] {
  const free = shop.book
    .inStatus("AWAITING_SHIPMENT")
    .filter((order) => mayJoin(shop, order))
    .toSorted((left, right) => left.createTime - right.createTime);
  return [...Map.groupBy(free, doorOf).values()]
    .filter((orders) => orders.length > 1)
    .map((orders) => orders.slice(0, mostTogether));
}

/** Whether just these orders may share a package now. */
export const mayCombine = (
  shop: ShopState,
  orders: readonly ShopOrder[],
): boolean =>
  orders.length > 1 &&
  orders.length <= mostTogether &&
  orders.every((order) => mayJoin(shop, order)) &&
  new Set(orders.map(doorOf)).size === 1;

/** Orders into one package with a new id; those they were in mean nothing any more. */
export function combine(
  shop: ShopState,
  orders: readonly ShopOrder[],
  by: Repacking["by"],
): Repacked {
  const made = into(shop, orders);
  shop.book.repacked({ change: "COMBINE", by }, [made.shopPackage]);
  return made;
}

/**
 * Takes orders out of a package, each into one of its own; those that stay go on together. All of them get new ids.
 * A package that has left stays as it is: null.
 */
export function uncombine(
  shop: ShopState,
  found: PackageOfOrders,
  leaving: readonly ShopOrder[],
  what: Repacking,
): readonly Repacked[] | null {
  const { orders, shopPackage } = found;
  if (orders.length < 2 || shopPackage.shipped !== null) return null;
  const staying = orders.filter((order) => !leaving.includes(order));
  const groups = [
    ...(staying.length === 0 ? [] : [staying]),
    ...orders.filter((order) => leaving.includes(order)).map((one) => [one]),
  ];
  shop.book.dropPackage(shopPackage.id);
  const made = groups.map((group) => into(shop, group));
  shop.book.repacked(
    what,
    made.map((one) => one.shopPackage),
  );
  return made;
}

function into(shop: ShopState, orders: readonly ShopOrder[]): Repacked {
  const made = newPackage(shop);
  for (const order of orders) {
    for (const { id } of order.packages.slice()) shop.book.dropPackage(id);
    for (const unit of openUnitsOf(order)) unit.packageId = made.id;
  }
  shop.book.addPackage(orders, made);
  for (const order of orders) shop.book.touched(order, nowSeconds(shop), made);
  return { shopPackage: made, orders };
}
