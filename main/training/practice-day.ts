import { requestCancellation } from "./after-sales/cancelling.ts";
import { marketOf } from "./market.ts";
import type { OpeningOrders } from "./orders/order-generator.ts";
import type { ShopOrder } from "./orders/order.ts";
import { mayJoin } from "./packages/combining.ts";
import { releaseLater } from "./shop-controls.ts";
import { nowSeconds, type ShopState } from "./shop-state.ts";

/** Short of a day, so that who trains every morning finds that morning's orders. */
const dayLastsSeconds = 20 * 3600;
/** With fewer left to pack the shelf is as good as empty. */
const fewestToPack = 15;
/** Leftovers of many days pile up to here and no further. */
const mostToPack = 600;

/** Opening time: the orders of the day, holds that will end, and the one buyer who has changed her mind. */
export function openDay(shop: ShopState, orderCount: number): void {
  putIn(shop, shop.generator.openOrders(orderCount));
}

/**
 * Adds a day's orders to those left of earlier days once their day is over or nearly nothing is left to pack.
 *
 * @param openedAt Unix seconds: when orders came in last
 * @returns when orders have come in last now
 */
export function freshenDay(
  shop: ShopState,
  openedAt: number,
  orderCount: number,
): number {
  const now = nowSeconds(shop);
  const toPack = countToPack(shop);
  if (now - openedAt < dayLastsSeconds && toPack >= fewestToPack) {
    return openedAt;
  }
  const opening = shop.generator.openOrders(
    Math.min(orderCount, Math.max(0, mostToPack - toPack)),
  );
  // A station asks for what has changed since it last looked: older times would pass it by.
  for (const order of opening.orders) order.updateTime = now;
  putIn(shop, opening);
  return now;
}

function putIn(
  shop: ShopState,
  { orders, cancelRequested }: OpeningOrders,
): void {
  shop.book.add(orders);
  for (const order of orders) {
    if (order.status === "ON_HOLD") releaseLater(shop, order);
  }
  for (const order of cancelRequested) requestCancellation(shop, order);
  if (!marketOf(shop).combinesBeforeShipping) return;
  const another = combinableBuyers(shop, orders).map((order) =>
    shop.generator.anotherBy(order),
  );
  shop.book.add(another);
}

/** So that there is something to combine where sellers do that. */
const buyersWhoOrderTwice = 2;

const combinableBuyers = (
  shop: ShopState,
  orders: readonly ShopOrder[],
): readonly ShopOrder[] =>
  orders.filter((order) => mayJoin(shop, order)).slice(0, buyersWhoOrderTwice);

const countToPack = (shop: ShopState): number =>
  shop.book
    .inStatus("AWAITING_SHIPMENT")
    .filter(
      ({ fulfilledByPlatform, cancelRequestTime }) =>
        !fulfilledByPlatform && cancelRequestTime === null,
    ).length;
