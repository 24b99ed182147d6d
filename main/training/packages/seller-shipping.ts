import { z } from "zod";
import { deliveryServices } from "../orders/delivery-services.ts";
import { unitsOf, type ShopPackage } from "../orders/order.ts";
import type { ApiCall } from "../server/api-call.ts";
import { failure, success, type Answer } from "../server/envelope.ts";
import { nowSeconds, type ShopState } from "../shop-state.ts";
import { arrange, whyNotShippable } from "./shipping.ts";
import { judgeNumber, warningFor } from "./number-rules.ts";
import { sellerProviders } from "./shipping-providers.ts";

/** GET /logistics/202309/delivery_options/{delivery_option_id}/shipping_providers */
export function shippingProviders(call: ApiCall): Answer {
  const option = Object.values(deliveryServices).find(
    ({ optionId }) => optionId === call.pathId,
  );
  if (option === undefined) return failure(21008116);
  if (option.kind !== "seller") return failure(21008117);
  return success({
    shipping_providers: sellerProviders.map(({ id, name }) => ({ id, name })),
  });
}

const markSchema = z.object({
  tracking_number: z.string(),
  shipping_provider_id: z.string(),
  order_line_item_ids: z.array(z.string()).optional(),
});

/**
 * POST /fulfillment/202309/orders/{order_id}/packages: the seller's own carrier has the parcel.
 * Naming some of the line items ships those and leaves the rest open, in the package they were in.
 */
export function markAsShipped(call: ApiCall, shop: ShopState): Answer {
  const body = markSchema.safeParse(call.body);
  if (!body.success) return failure(21001001);
  const { tracking_number: number, shipping_provider_id: providerId } =
    body.data;
  const order = shop.book.order(call.pathId);
  if (order === undefined) return failure(21011031);
  const reason = whyNotShippable(order);
  if (reason !== null) return failure(reason);
  if (order.service.kind !== "seller") return failure(21008117);

  const named = new Set(body.data.order_line_item_ids);
  const open = order.packages.find(
    (one) =>
      one.shipped === null &&
      (named.size === 0 || unitsOf(order, one).some(({ id }) => named.has(id))),
  );
  if (open === undefined) return failure(21011040);
  const provider = judgeNumber(shop, order, number, providerId);
  if (typeof provider === "number") return failure(provider);
  const openUnits = unitsOf(order, open);
  const units =
    named.size === 0 ? openUnits : openUnits.filter(({ id }) => named.has(id));
  if (units.length === 0 || units.length < named.size) return failure(21001001);

  const whole = units.length === openUnits.length;
  const shipping = whole ? open : newPackage(shop);
  if (!whole) {
    for (const unit of units) unit.packageId = shipping.id;
    shop.book.addPackage([order], shipping);
    const split = { change: "SPLIT", by: "ROLE_SELLER" } as const;
    shop.book.repacked(split, [open, shipping]);
  }
  arrange(
    shop,
    { orders: [order], shopPackage: shipping },
    {
      providerId: provider.id,
      providerName: provider.name,
      trackingNumber: number,
      label: null,
    },
  );
  return success({
    order_id: order.id,
    order_line_item_ids: units.map(({ id }) => id),
    package_id: shipping.id,
    ...warningFor(number),
  });
}

export const newPackage = (shop: ShopState): ShopPackage => ({
  id: shop.generator.newPackageId(),
  createTime: nowSeconds(shop),
  updateTime: nowSeconds(shop),
  status: "TO_FULFILL",
  shipped: null,
});
