import { recipientAddress } from "../orders/address-mask.ts";
import { unitsOf, type ShopOrder, type ShopPackage } from "../orders/order.ts";
import type { PackageOfOrder } from "../orders/order-book.ts";
import { practiceSender } from "../practice-shop.ts";
import { handoverAnswer } from "./handover-slots.ts";
import type { Catalogue } from "../catalogue/sample-catalogue.ts";

export const weightGrams = (
  order: ShopOrder,
  shopPackage: ShopPackage,
): number =>
  unitsOf(order, shopPackage).reduce(
    (sum, { article }) => sum + article.weightGrams,
    0,
  );

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
function dimension(
  order: ShopOrder,
  shopPackage: ShopPackage,
  catalogue: Catalogue,
): object {
  const productIds = new Set(
    unitsOf(order, shopPackage).map(({ article }) => article.productId),
  );
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

/** As Get Package Detail (202309) answers; the id is named `package_id` here and `id` in the search. */
export function packageDetailAnswer(
  { order, shopPackage }: PackageOfOrder,
  catalogue: Catalogue,
): object {
  const units = unitsOf(order, shopPackage);
  const { shipped } = shopPackage;
  return {
    package_id: shopPackage.id,
    orders: [{ id: order.id }],
    order_line_item_ids: units.map(({ id }) => id),
    package_status: shopPackage.status,
    split_and_combine_tag: order.packages.length > 1 ? "SPLIT" : "DEFAULT",
    has_multi_skus: new Set(units.map(({ article }) => article.skuId)).size > 1,
    note_tag: order.message === "" ? "BUYER_UNNOTED" : "BUYER_NOTED",
    shipping_type: order.service.kind === "seller" ? "SELLER" : "TIKTOK",
    delivery_option_id: order.service.optionId,
    delivery_option_name: order.service.name,
    ...handoverAnswer(shopPackage),
    tracking_number: shipped?.trackingNumber ?? "",
    shipping_provider_id: shipped?.providerId ?? "",
    shipping_provider_name: shipped?.providerName ?? "",
    create_time: shopPackage.createTime,
    update_time: shopPackage.updateTime,
    weight: { value: String(weightGrams(order, shopPackage)), unit: "GRAM" },
    dimension: dimension(order, shopPackage, catalogue),
    sender_address: senderAddress,
    recipient_address: Object.fromEntries(
      Object.entries(recipientAddress(order) ?? {}).filter(
        ([field]) => !orderOnlyFields.has(field),
      ),
    ),
  };
}

/** As one entry of Search Package (202309). */
export const packageSearchAnswer = ({
  order,
  shopPackage,
}: PackageOfOrder): object => ({
  id: shopPackage.id,
  orders: [{ id: order.id }],
  order_line_item_ids: unitsOf(order, shopPackage).map(({ id }) => id),
  status: shopPackage.status,
  tracking_number: shopPackage.shipped?.trackingNumber ?? "",
  shipping_provider_id: shopPackage.shipped?.providerId ?? "",
  shipping_provider_name: shopPackage.shipped?.providerName ?? "",
  create_time: shopPackage.createTime,
  update_time: shopPackage.updateTime,
});
