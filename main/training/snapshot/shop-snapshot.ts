import { practiceRegions } from "../market.ts";
import type { Cancellation } from "../after-sales/cancellation-book.ts";
import { approveAtDeadline } from "../after-sales/cancelling.ts";
import { isOver, type ShopReturn } from "../after-sales/return-book.ts";
import { awaitDeadline } from "../after-sales/returning.ts";
import type { ShopOrder } from "../orders/order.ts";
import { settleLater } from "../orders/strange-orders.ts";
import { releaseLater } from "../shop-controls.ts";
import { nowSeconds, type ShopState } from "../shop-state.ts";
import type { KeptShop, ShopSnapshot } from "./snapshot-schema.ts";

/** What ended longer ago is forgotten, so that a bench that trains every day stays quick. */
const keptAfterEndSeconds = 14 * 24 * 3600;

/** The shop as plain data, apart from the agenda: what will happen follows from the orders. */
export const snapshotOf = (
  shop: ShopState,
  more: Pick<ShopSnapshot, "seed" | "port" | "dayOpenedAt" | "aheadMs">,
): ShopSnapshot => ({
  version: 1,
  ...more,
  lastIds: {
    ...shop.generator.lastIds(),
    cancellation: shop.cancellations.ids.last(),
    return: shop.returns.ids.last(),
  },
  region: practiceRegions.find((one) => one === shop.identity.region) ?? "NL",
  labels: shop.labels.records(),
  tokens: shop.tokens.given(),
  orders: shop.book.all().map(plainOrder),
  cancellations: shop.cancellations.all().map(plainCancellation),
  returns: shop.returns.all().map(plainReturn),
  photos: [...shop.photos],
});

const plainOrder = (order: ShopOrder): ShopSnapshot["orders"][number] => ({
  ...order,
  service: order.service.kind,
  units: order.units.map((unit) => ({
    ...unit,
    article: unit.article.sellerSku,
  })),
});

const plainCancellation = ({
  order,
  ...cancellation
}: Cancellation): ShopSnapshot["cancellations"][number] => ({
  ...cancellation,
  orderId: order.id,
});

const plainReturn = ({
  order,
  units,
  ...found
}: ShopReturn): NonNullable<ShopSnapshot["returns"]>[number] => ({
  ...found,
  orderId: order.id,
  unitIds: units.map(({ id }) => id),
});

/** Puts orders and cancellations back, and lets happen what fell due while the shop was shut. */
export function putBack(shop: ShopState, kept: KeptShop): void {
  const now = nowSeconds(shop);
  const orders = kept.orders.filter(
    (order) =>
      !hasEnded(order) ||
      order.updateTime > now - keptAfterEndSeconds ||
      kept.returns.some((one) => one.order === order && !isOver(one)),
  );
  shop.book.add(orders);
  for (const order of orders) {
    if (order.status === "ON_HOLD") releaseLater(shop, order);
    settleLater(shop, order);
  }
  for (const cancellation of kept.cancellations) {
    if (shop.book.order(cancellation.order.id) === undefined) continue;
    shop.cancellations.add(cancellation);
    approveAtDeadline(shop, cancellation);
  }
  for (const found of kept.returns) {
    if (shop.book.order(found.order.id) === undefined) continue;
    shop.returns.add(found);
    awaitDeadline(shop, found);
  }
  shop.agenda.catchUp(now);
}

const hasEnded = ({ status }: ShopOrder): boolean =>
  status === "AWAITING_COLLECTION" ||
  status === "IN_TRANSIT" ||
  status === "CANCELLED";
