import type { ShopOrder } from "../orders/order.ts";
import type { PlatformErrorCode } from "../server/platform-errors.ts";
import type { ShopState } from "../shop-state.ts";
import {
  sellerProviders,
  type ShippingProvider,
} from "./shipping-providers.ts";

/** The carrier a number is reported for, or why the number is not taken. */
export function judgeNumber(
  shop: ShopState,
  order: ShopOrder,
  number: string,
  providerId: string,
): ShippingProvider | PlatformErrorCode {
  const provider = sellerProviders.find(({ id }) => id === providerId);
  if (provider === undefined) return 21004016;
  if (!/^[A-Za-z0-9]+$/.test(number)) return 21004012;
  if (!provider.trackingPattern.test(number)) return 21004015;
  // One box may hold orders of one buyer; nobody else's number can be its.
  const isTaken = shop.book
    .all()
    .some(
      (other) =>
        (other === order || other.buyer.userId !== order.buyer.userId) &&
        other.packages.some(
          ({ shipped }) => shipped?.trackingNumber === number,
        ),
    );
  return isTaken ? 21011025 : provider;
}

/** Where a number fits several carriers the platform takes it, and says so. */
export const warningFor = (number: string): object => {
  const fits = sellerProviders.filter(({ trackingPattern }) =>
    trackingPattern.test(number),
  );
  return fits.length > 1
    ? { warning: { message: "match more than one provider" } }
    : {};
};
