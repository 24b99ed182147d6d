import { refusal } from "../../shared/contract/refusals.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import {
  cancelByPlatform,
  requestCancellation,
} from "./after-sales/cancelling.ts";
import {
  returnControls,
  type ReturnControls,
} from "./after-sales/return-controls.ts";
import { holdSeconds } from "./orders/order-generator.ts";
import { orderMoves, statusAfter } from "./orders/order-moves.ts";
import type { ShopOrder } from "./orders/order.ts";
import { addStrangeOrders, type Strangeness } from "./orders/strange-orders.ts";
import { collect } from "./packages/collecting.ts";
import { combinableOrders, combine } from "./packages/combining.ts";
import { halve, moveHouse, takeOut } from "./packages/platform-moves.ts";
import type { LabelFlaw } from "./packages/label-office.ts";
import type { HttpDoor } from "./server/http-door.ts";
import { nowSeconds, type ShopState } from "./shop-state.ts";

/**
 * What a teacher or a test can do to the shop. Order and package ids unknown to it are refused with `parcel.not-found`,
 * moves the platform would not make with `parcel.wrong-stage`.
 */
export interface ShopControls {
  readonly returns: ReturnControls;
  /** While offline, connections are refused; what was under way is cut off. */
  setOffline(offline: boolean): void;
  /** The buyer asks to cancel. */
  requestCancel(orderId: string): Result<void>;
  /** The platform cancels. */
  cancel(orderId: string): Result<void>;
  /** Puts an order on hold for an hour. */
  hold(orderId: string): Result<void>;
  /** The carrier has scanned the parcel: it is in transit. */
  carrierScan(packageId: string): Result<void>;
  /** Between shipping and the label. */
  setLabelDelay(delayMs: number): void;
  labelDelayMs(): number;
  nextLabel(flaw: LabelFlaw): void;
  /** The platform splits an order that is not shipped: two packages with new ids, the old one means nothing any more. */
  split(orderId: string): Result<void>;
  /** The buyer of this order orders once more, to the same door. */
  orderAgain(orderId: string, sellerSkus?: readonly string[]): Result<void>;
  /** The platform puts this order into one package with others of its buyer, as it does where a seller lets it. */
  combine(orderId: string): Result<void>;
  /** The platform takes this order out of the package it shares. */
  uncombine(orderId: string): Result<void>;
  /** Returns the new orders' ids. */
  addOrders(count: number, sellerSkus?: readonly string[]): readonly string[];
  /** One order of each kind a station may never have met, by what is strange about it. */
  addStrangeOrders(): Readonly<Record<Strangeness, string>>;
  /** The buyer moves house after ordering. */
  changeAddress(orderId: string): Result<void>;
}

export function shopControls(shop: ShopState, door: HttpDoor): ShopControls {
  const wrongStage = (parcel: string): Result<void> =>
    refused(refusal("parcel.wrong-stage", { parcel }));

  const withOrder = (
    orderId: string,
    act: (order: ShopOrder) => boolean,
  ): Result<void> => {
    shop.agenda.catchUp(nowSeconds(shop));
    const order = shop.book.order(orderId);
    if (order === undefined) {
      return refused(refusal("parcel.not-found", { scanned: orderId }));
    }
    return act(order) ? done : wrongStage(orderId);
  };

  return {
    returns: returnControls(shop),
    setOffline(offline) {
      door.shut = offline;
    },
    requestCancel: (orderId) =>
      withOrder(orderId, (order) => requestCancellation(shop, order)),
    cancel: (orderId) =>
      withOrder(orderId, (order) => cancelByPlatform(shop, order)),
    hold: (orderId) =>
      withOrder(orderId, (order) => {
        if (statusAfter(order.status, "hold") === null) return false;
        const now = nowSeconds(shop);
        order.status = orderMoves.hold.to;
        shop.book.touched(order, now);
        order.heldUntil = now + holdSeconds;
        releaseLater(shop, order);
        return true;
      }),
    carrierScan(packageId) {
      const found = shop.book.package(packageId);
      if (found === undefined) {
        return refused(refusal("parcel.not-found", { scanned: packageId }));
      }
      if (found.shopPackage.status !== "PROCESSING")
        return wrongStage(packageId);
      collect(shop, found, nowSeconds(shop));
      return done;
    },
    setLabelDelay(delayMs) {
      shop.labels.delayMs = delayMs;
    },
    labelDelayMs: () => shop.labels.delayMs,
    nextLabel(flaw) {
      shop.labels.nextFlaw = flaw;
    },
    split: (orderId) => withOrder(orderId, (order) => halve(shop, order)),
    orderAgain: (orderId, sellerSkus) =>
      withOrder(orderId, (order) => {
        shop.book.add([shop.generator.anotherBy(order, sellerSkus)]);
        return true;
      }),
    combine: (orderId) =>
      withOrder(orderId, (order) => {
        const orders = combinableOrders(shop).find((group) =>
          group.includes(order),
        );
        if (orders === undefined) return false;
        combine(shop, orders, "ROLE_SYSTEM");
        return true;
      }),
    uncombine: (orderId) =>
      withOrder(orderId, (order) =>
        takeOut(shop, order, { change: "CANCEL_COMBINE", by: "ROLE_SYSTEM" }),
      ),
    addOrders(count, sellerSkus) {
      const orders = shop.generator.newOrders(count, sellerSkus);
      shop.book.add(orders);
      return orders.map(({ id }) => id);
    },
    addStrangeOrders() {
      const orders = addStrangeOrders(shop);
      const idOf = (wanted: Strangeness): string =>
        orders.find(({ strange }) => strange === wanted)?.id ?? "";
      return {
        hollow: idOf("hollow"),
        masked: idOf("masked"),
        old: idOf("old"),
        "order-status": idOf("order-status"),
        "package-status": idOf("package-status"),
        words: idOf("words"),
      };
    },
    changeAddress: (orderId) =>
      withOrder(orderId, (order) => moveHouse(shop, order)),
  };
}

/** Puts the end of an order's hold on the agenda; one cancelled or released before stays as it is. */
export function releaseLater(
  shop: Pick<ShopState, "agenda" | "book">,
  order: ShopOrder,
): void {
  shop.agenda.at(order.heldUntil, (due) => {
    const next = statusAfter(order.status, "release");
    if (next === null) return;
    order.status = next;
    shop.book.touched(order, due);
    for (const shopPackage of order.packages) {
      shop.book.touched(order, due, shopPackage);
    }
  });
}
