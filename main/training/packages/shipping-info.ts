import { z } from "zod";
import type { ShopOrder, ShopPackage } from "../orders/order.ts";
import type { ApiCall } from "../server/api-call.ts";
import { failure, success, type Answer } from "../server/envelope.ts";
import { nowSeconds, type ShopState } from "../shop-state.ts";
import { judgeNumber } from "./number-rules.ts";

const infoSchema = z.object({
  tracking_number: z.string(),
  shipping_provider_id: z.string(),
});

/** Source: TikTok Shop, "Update Shipping Info" (202309): once, within three days. */
const windowSeconds = 72 * 3600;

/** POST /fulfillment/202309/orders/{order_id}/shipping_info/update: for an order that went in one package. */
export function updateOrderShipping(call: ApiCall, shop: ShopState): Answer {
  const order = shop.book.order(call.pathId);
  if (order === undefined) return failure(21011031);
  const [only, ...others] = order.packages;
  if (only === undefined || others.length > 0) return failure(21011048);
  return update(call, shop, order, only);
}

/** POST /fulfillment/202309/packages/{package_id}/shipping_info/update */
export function updatePackageShipping(call: ApiCall, shop: ShopState): Answer {
  const found = shop.book.package(call.pathId);
  return found === undefined
    ? failure(21011028)
    : update(call, shop, found.order, found.shopPackage);
}

function update(
  call: ApiCall,
  shop: ShopState,
  order: ShopOrder,
  shopPackage: ShopPackage,
): Answer {
  const body = infoSchema.safeParse(call.body);
  if (!body.success) return failure(21001001);
  const { shipped } = shopPackage;
  if (order.service.kind !== "seller") return failure(21011004);
  if (order.status === "CANCELLED") return failure(21011042);
  if (shipped === null) return failure(21011043);
  if (shipped.correctedAt !== null) return failure(21011051);
  const now = nowSeconds(shop);
  if (now - shipped.time > windowSeconds) return failure(21011050);
  const { tracking_number: number, shipping_provider_id: providerId } =
    body.data;
  const provider = judgeNumber(shop, order, number, providerId);
  if (typeof provider === "number") return failure(provider);
  shopPackage.shipped = {
    ...shipped,
    providerId: provider.id,
    providerName: provider.name,
    trackingNumber: number,
    correctedAt: now,
  };
  shop.book.touched(order, now, shopPackage);
  return success({});
}
