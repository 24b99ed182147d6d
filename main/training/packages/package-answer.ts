import { recipientAddress } from "../orders/address-mask.ts";
import type { OrderUnit } from "../orders/order.ts";
import { strangePackage } from "../orders/strange-orders.ts";
import type { PackageOfOrders } from "../orders/order-book.ts";
import { practiceSender } from "../practice-shop.ts";
import { unitsIn, weightGrams } from "./package-contents.ts";
import { handoverAnswer } from "./handover-slots.ts";
import type { Catalogue } from "../catalogue/sample-catalogue.ts";

const senderAddress = {
  name: practiceSender.name,
  phone_number: `(+31)${practiceSender.phoneMasked}`,
  region_code: practiceSender.regionCode,
  postal_code: practiceSender.postalCode,
  address_line1: practiceSender.street,
  address_line2: "",
  address_detail: practiceSender.street,
  full_address: [
    practiceSender.country,
    practiceSender.province,
    practiceSender.city,
    practiceSender.postalCode,
    practiceSender.street,
  ].join(", "),
};

/** Order addresses carry more than package addresses do. */
const orderOnlyFields = new Set(["first_name", "last_name", "district_info"]);

/** The largest side of each unit's box: how the platform guesses a parcel's size is not published. */
function dimension(units: readonly OrderUnit[], catalogue: Catalogue): object {
  const productIds = new Set(units.map(({ article }) => article.productId));
  const sizes = catalogue.products
    .filter(({ id }) => productIds.has(id))
    .map(({ sizeCm }) => sizeCm);
  const largest = (side: 0 | 1 | 2): string =>
    String(Math.max(1, ...sizes.map((size) => size[side])));
  return {
    length: largest(0),
    width: largest(1),
    height: largest(2),
    unit: "CM",
  };
}

/** In other words than the order's own tag. */
const tagOf = ({ order, orders }: PackageOfOrders): string => {
  if (orders.length > 1) return "COMBINE";
  return order.packages.length > 1 ? "SPLIT" : "DEFAULT";
};

/** As Get Package Detail (202309) answers; the id is named `package_id` here and `id` in the search. */
export function packageDetailAnswer(
  found: PackageOfOrders,
  catalogue: Catalogue,
): object {
  const { order, orders, shopPackage } = found;
  const units = unitsIn(found);
  const { shipped } = shopPackage;
  return strangePackage(order, "package_status", {
    package_id: shopPackage.id,
    orders: orders.map(({ id }) => ({ id })),
    order_line_item_ids: units.map(({ id }) => id),
    package_status: shopPackage.status,
    split_and_combine_tag: tagOf(found),
    has_multi_skus: new Set(units.map(({ article }) => article.skuId)).size > 1,
    note_tag: orders.some(({ message }) => message !== "")
      ? "BUYER_NOTED"
      : "BUYER_UNNOTED",
    shipping_type: order.service.kind === "seller" ? "SELLER" : "TIKTOK",
    delivery_option_id: order.service.optionId,
    delivery_option_name: order.service.name,
    ...handoverAnswer(shopPackage),
    tracking_number: shipped?.trackingNumber ?? "",
    shipping_provider_id: shipped?.providerId ?? "",
    shipping_provider_name: shipped?.providerName ?? "",
    create_time: shopPackage.createTime,
    update_time: shopPackage.updateTime,
    weight: { value: String(weightGrams(found)), unit: "GRAM" },
    dimension: dimension(units, catalogue),
    sender_address: senderAddress,
    recipient_address: Object.fromEntries(
      Object.entries(recipientAddress(order) ?? {}).filter(
        ([field]) => !orderOnlyFields.has(field),
      ),
    ),
  });
}

/** As one entry of Search Package (202309). */
export const packageSearchAnswer = ({
  order,
  orders,
  shopPackage,
}: PackageOfOrders): object =>
  strangePackage(order, "status", {
    id: shopPackage.id,
    orders: orders.map(({ id }) => ({ id })),
    order_line_item_ids: unitsIn({ orders, shopPackage }).map(({ id }) => id),
    status: shopPackage.status,
    tracking_number: shopPackage.shipped?.trackingNumber ?? "",
    shipping_provider_id: shopPackage.shipped?.providerId ?? "",
    shipping_provider_name: shopPackage.shipped?.providerName ?? "",
    create_time: shopPackage.createTime,
    update_time: shopPackage.updateTime,
  });
