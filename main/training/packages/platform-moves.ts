import { drawBuyer } from "../orders/buyers.ts";
import type { Repacking } from "../orders/order-book.ts";
import type { ShopOrder } from "../orders/order.ts";
import { nowSeconds, type ShopState } from "../shop-state.ts";
import { uncombine } from "./combining.ts";
import { splitInto, whyWhole } from "./repack-calls.ts";

/** The platform splits an order in two; false where it does not. */
export function halve(shop: ShopState, order: ShopOrder): boolean {
  if (whyWhole(shop, order) !== null) return false;
  const middle = Math.ceil(order.units.length / 2);
  const ids = order.units.map(({ id }) => id);
  const halves = [ids.slice(0, middle), ids.slice(middle)];
  splitInto(shop, order, halves, "ROLE_SYSTEM");
  return true;
}

/** The buyer moves house after ordering; false once it is too late. */
export function moveHouse(shop: ShopState, order: ShopOrder): boolean {
  if (order.status === "CANCELLED" || order.status === "IN_TRANSIT")
    return false;
  order.buyer = {
    ...drawBuyer(shop.random, order.buyer.userId),
    firstName: order.buyer.firstName,
    lastName: order.buyer.lastName,
  };
  order.addressUpdated = true;
  takeOut(shop, order, { change: "ADDRESS_UPDATE_SPLIT", by: "ROLE_USER" });
  shop.book.touched(order, nowSeconds(shop));
  return true;
}

/** An order leaves the package it shares; false when it shares none that can still be opened. */
export function takeOut(
  shop: ShopState,
  order: ShopOrder,
  what: Repacking,
): boolean {
  return order.packages.slice().some(({ id }) => {
    const found = shop.book.package(id);
    return (
      found !== undefined && uncombine(shop, found, [order], what) !== null
    );
  });
}
