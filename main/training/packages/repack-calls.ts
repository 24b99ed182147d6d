import { z } from "zod";
import {
  openUnitsOf,
  type ShopOrder,
  type ShopPackage,
} from "../orders/order.ts";
import type { Repacking } from "../orders/order-book.ts";
import type { ApiCall } from "../server/api-call.ts";
import { failure, success, type Answer } from "../server/envelope.ts";
import { nowSeconds, type ShopState } from "../shop-state.ts";
import { isCombined } from "./package-contents.ts";
import { newPackage } from "./seller-shipping.ts";
import { whyNotShippable } from "./shipping.ts";

/** Why an order stays in one package; null when it may be split. */
export function whyWhole(shop: ShopState, order: ShopOrder): string | null {
  if (isCombined(shop.book, order)) return "Order has been combined";
  if (openUnitsOf(order).length < 2) return "Order has only one item";
  if (order.packages.some(({ shipped }) => shipped !== null))
    return "Order has been shipped";
  return whyNotShippable(order) === null ? null : "Order cannot be shipped";
}

/** GET /fulfillment/202309/orders/split_attributes */
export function splitAttributes(call: ApiCall, shop: ShopState): Answer {
  const ids = (new Map(call.query).get("order_ids") ?? "").split(",");
  const orders = ids.flatMap((id) => shop.book.order(id) ?? []);
  if (orders.length === 0) return failure(21011031);
  return success({
    split_attributes: orders.map((order) => {
      const reason = whyWhole(shop, order);
      return {
        order_id: order.id,
        can_split: reason === null,
        must_split: false,
        ...(reason !== null && { reason }),
      };
    }),
  });
}

const splitSchema = z.object({
  splittable_groups: z
    .array(
      z.object({
        id: z.string(),
        order_line_item_ids: z.array(z.string()).min(1),
      }),
    )
    .min(2),
});

/** POST /fulfillment/202309/orders/{order_id}/split: by units; the package that was dies of it. */
export function splitOrder(call: ApiCall, shop: ShopState): Answer {
  const body = splitSchema.safeParse(call.body);
  if (!body.success) return failure(21001001);
  const order = shop.book.order(call.pathId);
  if (order === undefined) return failure(21011031);
  const groups = body.data.splittable_groups;
  const named = groups.flatMap((group) => group.order_line_item_ids);
  const open = openUnitsOf(order);
  const whole =
    named.length === open.length && open.every(({ id }) => named.includes(id));
  if (!whole) return failure(21001001);
  if (isCombined(shop.book, order)) return failure(21011046);
  if (whyWhole(shop, order) !== null) return failure(21011035);
  const made = splitInto(
    shop,
    order,
    groups.map((group) => group.order_line_item_ids),
    "ROLE_SELLER",
  );
  const packages = made.map(({ id }, place) => ({
    id,
    splittable_group_id: groups[place]?.id ?? "",
  }));
  return success({ packages });
}

/** Packages with new ids, one for each group of units; those that were mean nothing any more. */
export function splitInto(
  shop: ShopState,
  order: ShopOrder,
  groups: readonly (readonly string[])[],
  by: Repacking["by"],
): ShopPackage[] {
  for (const { id } of order.packages.slice()) shop.book.dropPackage(id);
  const packages = groups.map((unitIds) => {
    const made = newPackage(shop);
    for (const unit of order.units)
      if (unitIds.includes(unit.id)) unit.packageId = made.id;
    shop.book.addPackage([order], made);
    shop.book.touched(order, nowSeconds(shop), made);
    return made;
  });
  shop.book.repacked({ change: "SPLIT", by }, packages);
  return packages;
}
