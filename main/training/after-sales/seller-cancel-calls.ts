import { z } from "zod";
import {
  openUnitsOf,
  type OrderUnit,
  type ShopOrder,
} from "../orders/order.ts";
import type { ApiCall } from "../server/api-call.ts";
import { failure, success, type Answer } from "../server/envelope.ts";
import {
  platformErrors,
  type PlatformErrorCode,
} from "../server/platform-errors.ts";
import type { ShopState } from "../shop-state.ts";
import { cancelForSeller } from "./cancelling.ts";

/** Why a seller cancels a paid order. Source: TikTok Shop, "Cancel reasons"; Britain's names end in _uk. */
const reasons = [
  { name: "seller_cancel_reason_out_of_stock", text: "Out of stock" },
  { name: "seller_cancel_reason_wrong_price", text: "Pricing error" },
  {
    name: "seller_cancel_paid_reason_address_not_deliver",
    text: "Unable to deliver to buyer address",
  },
] as const;

const reasonsIn = ({ identity }: ShopState) =>
  reasons.map(({ name, text }) => ({
    name: identity.region === "GB" ? `${name}_uk` : name,
    text,
  }));

/** "In the US and UK markets, when an item is out of stock, partial cancellation …": Cancel Order, 202309. */
const cancelsUnits = ({ identity }: ShopState): boolean =>
  identity.region === "GB" || identity.region === "US";

const cancelSchema = z.object({
  order_id: z.string(),
  cancel_reason: z.string(),
  order_line_item_ids: z.array(z.string()).optional(),
  skus: z
    .array(z.object({ sku_id: z.string(), quantity: z.int().min(1) }))
    .optional(),
});

/** POST /return_refund/202309/cancellations: the seller cancels an order, or some of its line items. */
export function cancelBySeller(call: ApiCall, shop: ShopState): Answer {
  const body = cancelSchema.safeParse(call.body);
  if (!body.success) return failure(25001001);
  const wish = body.data;
  const order = shop.book.order(wish.order_id);
  if (order === undefined) return failure(25007006);
  const named = unitsNamed(order, wish);
  if (named === null) return failure(25001001);
  const stopped = whyNotCancelled(order, named);
  if (stopped !== null) return failure(stopped);
  const reason = reasonsIn(shop).find(
    ({ name }) => name === wish.cancel_reason,
  );
  if (reason === undefined) return failure(25001014);
  const whole = named.length === order.units.length;
  const outOfStock = reason.name.includes("out_of_stock");
  if (!whole && !(cancelsUnits(shop) && outOfStock)) return failure(25005010);
  const done = cancelForSeller(
    shop,
    order,
    reason,
    whole ? null : named.map(({ id }) => id),
  );
  return success({ cancel_id: done.id, cancel_status: done.status });
}

/** The units a seller means, by line item or by article; null when the order has no such ones. */
function unitsNamed(
  order: ShopOrder,
  { order_line_item_ids: ids = [], skus = [] }: z.infer<typeof cancelSchema>,
): readonly OrderUnit[] | null {
  if (ids.length === 0 && skus.length === 0) return order.units;
  const byId = order.units.filter(({ id }) => ids.includes(id));
  if (byId.length !== new Set(ids).size) return null;
  const open = openUnitsOf(order);
  const bySku = skus.map(({ sku_id, quantity }) => ({
    quantity,
    units: open
      .filter(({ article }) => article.skuId === sku_id)
      .slice(0, quantity),
  }));
  if (bySku.some(({ quantity, units }) => units.length < quantity)) return null;
  return [...new Set([...byId, ...bySku.flatMap(({ units }) => units)])];
}

function whyNotCancelled(
  order: ShopOrder,
  units: readonly OrderUnit[],
): PlatformErrorCode | null {
  if (order.fulfilledByPlatform) return 25011026;
  if (order.status === "CANCELLED") return 25001010;
  if (units.every(({ cancelled }) => cancelled !== undefined)) return 25001010;
  return units.some((unit) => hasLeft(order, unit)) ? 25001045 : null;
}

/** Outside the US a seller cancels nothing that has its label. */
const hasLeft = (order: ShopOrder, unit: OrderUnit): boolean =>
  order.packages.some(
    ({ id, shipped }) => id === unit.packageId && shipped !== null,
  );

/** GET /return_refund/202512/orders/{order_id}/aftersale_eligibility: what the seller may cancel now, and why. */
export function aftersaleEligibility(call: ApiCall, shop: ShopState): Answer {
  const order = shop.book.order(call.pathId);
  if (order === undefined) return failure(25007006);
  const bySku = Map.groupBy(order.units, ({ article }) => article.skuId);
  return success({
    sku_eligibility: [...bySku].map(([sku_id, units]) => {
      const may = units.filter(
        (unit) => whyNotCancelled(order, [unit]) === null,
      );
      const rest = units.filter((unit) => !may.includes(unit));
      return {
        sku_id,
        line_item_eligibility: [
          ...(may.length === 0
            ? []
            : [
                {
                  request_type: "CANCEL",
                  eligible: true,
                  order_line_items_ids: may.map(({ id }) => id),
                  available_reason_names: reasonsIn(shop).map(
                    ({ name }) => name,
                  ),
                },
              ]),
          ...rest.map((unit) => {
            const code = whyNotCancelled(order, [unit]) ?? 25001001;
            return {
              request_type: "CANCEL",
              eligible: false,
              ineligible_code: code,
              ineligible_reason: platformErrors[code][1],
              order_line_items_ids: [unit.id],
            };
          }),
        ],
      };
    }),
  });
}
