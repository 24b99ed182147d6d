import { picturePath } from "../catalogue/article.ts";
import { marketOf } from "../market.ts";
import { platformWarehouseId, salesWarehouseId } from "../practice-shop.ts";
import type { ShopState } from "../shop-state.ts";
import { isCombined } from "../packages/package-contents.ts";
import { recipientAddress } from "./address-mask.ts";
import {
  unitPriceCents,
  type OrderUnit,
  type ShopOrder,
  type ShopPackage,
} from "./order.ts";
import { strangeAnswer } from "./strange-orders.ts";

type AnsweringShop = Pick<ShopState, "baseUrl" | "identity" | "book">;

/** Money as the platform writes it: a decimal string. */
export const decimal = (cents: number): string =>
  cents === 0 ? "0" : (cents / 100).toFixed(2);

/** Orders above this are sent without a fee. */
const freeShippingFromCents = 3500;

export const feeCents = (order: ShopOrder): number =>
  goodsCents(order) >= freeShippingFromCents ? 0 : order.service.feeCents;

export const goodsCents = (order: ShopOrder): number =>
  order.units.reduce((sum, unit) => sum + unitPriceCents(unit), 0);

export const totalCents = (order: ShopOrder): number =>
  goodsCents(order) + feeCents(order);

const payment = (order: ShopOrder, currency: string): object => {
  const goods = decimal(goodsCents(order));
  const fee = decimal(feeCents(order));
  return {
    currency,
    sub_total: goods,
    shipping_fee: fee,
    original_shipping_fee: fee,
    shipping_fee_seller_discount: "0",
    shipping_fee_platform_discount: "0",
    shipping_fee_cofunded_discount: "0",
    original_total_product_price: goods,
    seller_discount: "0.00",
    platform_discount: "0.00",
    tax: "0",
    product_tax: "0",
    shipping_fee_tax: "0",
    small_order_fee: "0",
    buyer_service_fee: "0",
    handling_fee: "0",
    retail_delivery_fee: "0",
    total_amount: decimal(totalCents(order)),
  };
};

/** A partly shipped order has lines in two states; otherwise a line says what its order says. */
const displayStatus = (
  order: ShopOrder,
  shopPackage: ShopPackage | undefined,
): string => {
  if (order.status !== "PARTIALLY_SHIPPING") return order.status;
  return shopPackage?.shipped ? "AWAITING_COLLECTION" : "AWAITING_SHIPMENT";
};

function lineItem(
  order: ShopOrder,
  unit: OrderUnit,
  depth: OrderDepth,
  shop: AnsweringShop,
): object {
  const { article } = unit;
  const shopPackage = order.packages.find(({ id }) => id === unit.packageId);
  const shipped = shopPackage?.shipped ?? null;
  return {
    id: unit.id,
    sku_id: article.skuId,
    product_id: article.productId,
    product_name: article.title,
    sku_name: article.skuName,
    seller_sku: article.sellerSku,
    sku_image: shop.baseUrl() + picturePath(article),
    sku_type: "NORMAL",
    original_price: decimal(unitPriceCents(unit)),
    sale_price: decimal(unitPriceCents(unit)),
    platform_discount: "0",
    seller_discount: "0",
    currency: marketOf(shop).currency,
    display_status:
      unit.cancelled === undefined
        ? displayStatus(order, shopPackage)
        : "CANCELLED",
    is_gift: article.isGift,
    is_dangerous_good: article.isDangerousGood,
    package_id: order.status === "ON_HOLD" ? "" : unit.packageId,
    package_status:
      unit.cancelled !== undefined || order.status === "CANCELLED"
        ? "CANCELLED"
        : (shopPackage?.status ?? ""),
    tracking_number: shipped?.trackingNumber ?? "",
    shipping_provider_id: shipped?.providerId ?? "",
    shipping_provider_name: shipped?.providerName ?? "",
    cancel_reason: (unit.cancelled ?? order.cancelled)?.reason ?? "",
    cancel_user: (unit.cancelled ?? order.cancelled)?.by ?? "",
    ...(shipped && { rts_time: shipped.time }),
    ...(article.isGift && { gift_retail_price: decimal(article.priceCents) }),
    ...(depth === "detail" &&
      article.contents.length > 0 && {
        combined_listing_skus: article.contents.map((part) => ({
          product_id: part.article.productId,
          sku_id: part.article.skuId,
          seller_sku: part.article.sellerSku,
          sku_count: part.count,
        })),
      }),
  };
}

const tagOf = (order: ShopOrder, { book }: AnsweringShop): object => {
  if (isCombined(book, order)) return { split_or_combine_tag: "COMBINED" };
  return order.packages.length > 1 ? { split_or_combine_tag: "SPLIT" } : {};
};

/** The list lacks what bundles contain; the detail has it. */
export type OrderDepth = "list" | "detail";

/** An order as Get Order List (202309) and Get Order Detail (202507) answer it. */
export function orderAnswer(
  order: ShopOrder,
  depth: OrderDepth,
  shop: AnsweringShop,
): object {
  const onHold = order.status === "ON_HOLD";
  const { buyer, deadlines } = order;
  const handle = buyer.userId.slice(-4);
  const address = recipientAddress(order);
  const shipped = order.packages.find((one) => one.shipped)?.shipped ?? null;
  return strangeAnswer(order, {
    id: order.id,
    status: order.status,
    order_type: "NORMAL",
    create_time: order.createTime,
    paid_time: order.paidTime,
    update_time: order.updateTime,
    fulfillment_type: order.fulfilledByPlatform
      ? "FULFILLMENT_BY_TIKTOK"
      : "FULFILLMENT_BY_SELLER",
    shipping_type: order.service.kind === "seller" ? "SELLER" : "TIKTOK",
    delivery_type: "HOME_DELIVERY",
    delivery_option_id: order.service.optionId,
    delivery_option_name: order.service.name,
    warehouse_id: order.fulfilledByPlatform
      ? platformWarehouseId
      : salesWarehouseId,
    user_id: buyer.userId,
    buyer_email: onHold ? "" : `v2b${handle}@chat.seller.tiktok.com`,
    buyer_nickname: onHold ? "" : `koper${handle}`,
    buyer_message: order.message,
    seller_note: "",
    is_cod: false,
    is_on_hold_order: true,
    is_buyer_request_cancel: order.cancelRequestTime !== null,
    is_sample_order: false,
    is_replacement_order: false,
    has_updated_recipient_address: order.addressUpdated,
    payment_method_name: "iDEAL",
    payment: payment(order, marketOf(shop).currency),
    rts_sla_time: deadlines.rtsSlaTime,
    tts_sla_time: deadlines.ttsSlaTime,
    shipping_due_time: deadlines.shippingDueTime,
    collection_due_time: deadlines.collectionDueTime,
    delivery_sla_time: deadlines.deliverySlaTime,
    delivery_due_time: deadlines.deliveryDueTime,
    cancel_order_sla_time: deadlines.shippingDueTime,
    shipping_provider: shipped?.providerName ?? "",
    shipping_provider_id: shipped?.providerId ?? "",
    tracking_number: shipped?.trackingNumber ?? "",
    packages: onHold ? [] : order.packages.map(({ id }) => ({ id })),
    ...tagOf(order, shop),
    line_items: order.units.map((unit) => lineItem(order, unit, depth, shop)),
    ...(address && { recipient_address: address }),
    ...(order.rtsTime !== null && { rts_time: order.rtsTime }),
    ...(order.collectionTime !== null && {
      collection_time: order.collectionTime,
    }),
    ...(order.cancelRequestTime !== null && {
      request_cancel_time: order.cancelRequestTime,
    }),
    ...(order.cancelled && {
      cancel_reason: order.cancelled.reason,
      cancellation_initiator: order.cancelled.by,
      cancel_time: order.cancelled.time,
    }),
  });
}
