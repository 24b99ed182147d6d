import type { Clock, Randomness } from "../../../shared/time.ts";
import type { Catalogue } from "../catalogue/sample-catalogue.ts";
import { drawBuyer } from "./buyers.ts";
import { deadlineTable, type Deadlines } from "./deadlines.ts";
import { deliveryServices } from "./delivery-services.ts";
import type { OrderUnit, ShopOrder, ShopPackage } from "./order.ts";
import { ordinaryWish, wishesForADay, type OrderWish } from "./order-wishes.ts";
import { ascendingIds, between } from "./seeded-choice.ts";

/** How long a paid order is held so that its buyer can still withdraw. Source: TikTok Shop, "On hold order status". */
export const holdSeconds = 3600;

export interface OpeningOrders {
  readonly orders: readonly ShopOrder[];
  /** Those whose buyers have asked to cancel. */
  readonly cancelRequested: readonly ShopOrder[];
}

/** The ids given out last. */
export type LastIds = Readonly<
  Record<"order" | "unit" | "package" | "buyer", string>
>;

export interface OrderGenerator {
  /** What lies in the shop when it opens, oldest first. */
  openOrders(count: number): OpeningOrders;
  /** Orders whose hour of regret has just ended: the bench sees them at its next look. Of these goods, else ordinary ones. */
  newOrders(
    count: number,
    sellerSkus?: readonly string[],
  ): readonly ShopOrder[];
  /** An order of the same buyer, to the same door, sent the same way. Of these goods, else ordinary ones. */
  anotherBy(order: ShopOrder, sellerSkus?: readonly string[]): ShopOrder;
  /** A package id for goods that leave an order's package. */
  newPackageId(): string;
  lastIds(): LastIds;
}

/**
 * Makes the same orders for the same seed, apart from their times, which follow the clock. Ids go on behind `last`.
 */
export function orderGenerator(
  clock: Clock,
  random: Randomness,
  catalogue: Catalogue,
  last?: LastIds,
  /** Whether an order has no package before its label is bought. */
  sellsLabels = false,
): OrderGenerator {
  const orderIds = ascendingIds(random, 576461413038785752n, last?.order);
  const unitIds = ascendingIds(random, 577086512123755101n, last?.unit);
  const packageIds = ascendingIds(random, 1153132168123859101n, last?.package);
  const buyerIds = ascendingIds(random, 7494845267308415301n, last?.buyer);
  // What is noted unit by unit is in orders of its own: on most days a packer packs without being asked.
  const sellable = catalogue.articles
    .filter(
      ({ isGift, contents, marks }) =>
        !isGift && contents.length === 0 && marks.length === 0,
    )
    .map(({ sellerSku }) => sellerSku);

  const make = (
    wish: OrderWish,
    createTime: number,
    deadlines: (daysAhead: number) => Deadlines,
  ): ShopOrder => {
    const paidTime = createTime + between(random, 20, 180);
    const released = paidTime + holdSeconds;
    // What the platform's carrier does not take is packaged everywhere alike.
    const unpackaged =
      sellsLabels && wish.service !== "seller" && wish.state !== "by-platform";
    const packages: ShopPackage[] = unpackaged
      ? []
      : [
          {
            id: packageIds.next(),
            createTime: paidTime,
            updateTime: released,
            status: "TO_FULFILL",
            shipped: null,
          },
        ];
    const units = wish.sellerSkus.map((sellerSku): OrderUnit => ({
      id: unitIds.next(),
      article: catalogue.bySellerSku(sellerSku),
      packageId: packages[0]?.id ?? "",
    }));
    const onHold = wish.state === "on-hold";
    return {
      id: orderIds.next(),
      buyer: drawBuyer(random, buyerIds.next()),
      units,
      packages,
      service: deliveryServices[wish.service],
      fulfilledByPlatform: wish.state === "by-platform",
      message: wish.message,
      createTime,
      paidTime,
      deadlines: deadlines(wish.dueInDays),
      heldUntil: released,
      status: onHold ? "ON_HOLD" : "AWAITING_SHIPMENT",
      updateTime: onHold ? paidTime + 5 : released,
      cancelRequestTime: null,
      cancelled: null,
      rtsTime: null,
      collectionTime: null,
      addressUpdated: wish.addressUpdated,
    };
  };

  /** Held orders are minutes old; the others older the sooner they are due, and always past their hold. */
  const ageSeconds = (wish: OrderWish): number =>
    wish.state === "on-hold"
      ? between(random, 300, 2700)
      : between(random, 4200, (2 - wish.dueInDays) * 14 * 3600 + 5400);

  const wishFor = (sellerSkus?: readonly string[]): OrderWish => {
    const wish = ordinaryWish(random, sellable);
    return sellerSkus === undefined ? wish : { ...wish, sellerSkus };
  };

  const justReleased = (wish: OrderWish): ShopOrder => {
    const now = Math.floor(clock.now() / 1000);
    const createTime = now - holdSeconds - 180;
    const order = make(wish, createTime, deadlineTable(clock.now()));
    order.updateTime = now;
    return order;
  };

  return {
    openOrders(count) {
      const now = Math.floor(clock.now() / 1000);
      const deadlines = deadlineTable(clock.now());
      const made = wishesForADay(random, sellable, count)
        .map((wish) => ({ wish, createTime: now - ageSeconds(wish) }))
        .sort((left, right) => left.createTime - right.createTime)
        .map(({ wish, createTime }) => ({
          wish,
          order: make(wish, createTime, deadlines),
        }));
      return {
        orders: made.map(({ order }) => order),
        cancelRequested: made
          .filter(({ wish }) => wish.state === "cancel-requested")
          .map(({ order }) => order),
      };
    },
    newOrders: (count, sellerSkus) =>
      Array.from({ length: count }, () => justReleased(wishFor(sellerSkus))),
    anotherBy: ({ buyer, service }, sellerSkus) => ({
      ...justReleased({ ...wishFor(sellerSkus), service: service.kind }),
      buyer,
    }),
    newPackageId: packageIds.next,
    lastIds: () => ({
      order: orderIds.last(),
      unit: unitIds.last(),
      package: packageIds.last(),
      buyer: buyerIds.last(),
    }),
  };
}
