import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { OrderId, PackageId } from "../../shared/ids.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { CallFailure } from "./attempt.ts";
import {
  combinePackages,
  markShipped,
  searchCombinable,
  shippingProviders,
  splitAttributes,
  splitOrder,
  uncombinePackage,
  updateOrderShipping,
  updatePackageShipping,
} from "./endpoints.ts";
import {
  alreadyShippedCodes,
  cannotSplitCodes,
  correctedAlreadyCodes,
  correctionTooLateCodes,
  notInMarketCodes,
  numberRefusedCodes,
} from "./platform-codes.ts";
import type { Referenced } from "./package-shipping.ts";
import type { ShopClient } from "./shop-client.ts";
import { garbled } from "./shop-feed.ts";
import {
  readCombinable,
  readCombineError,
  readMarked,
  readProviders,
  readSplitAttributes,
  type CombinablePackage,
  type MarkedShipment,
  type ShippingProvider,
  type SplitAttributes,
} from "./shipping-answer.ts";

/** Where a parcel goes from and to, under the option its buyer chose; regions are ISO-2. */
export interface ShippingLane {
  readonly deliveryOptionId: string;
  readonly warehouseRegion: string;
  readonly buyerRegion: string;
}

export interface ShippedNumber {
  readonly trackingNumber: string;
  readonly providerId: string;
}

/** A combination made of packages the platform no longer offers together. */
const combinationGone = "The platform does not offer it any more.";

/**
 * The calls for parcels that leave by the seller's own carrier, and for what goes into one parcel.
 * All refuse with what `ShopClient.call` refuses with; `parcel` is left "" in refusals that name one.
 */
export interface SellerShipping {
  /** Empty for an option the platform ships itself. */
  shippingProviders(
    lane: ShippingLane,
  ): Promise<Result<readonly ShippingProvider[]>>;
  /**
   * Tells the number of a box with these units of one order. There is no idempotency key: read the order before
   * repeating it. Refuses with `shipping.number-refused` and `shipping.not-in-market`.
   */
  markShipped(
    orderId: OrderId,
    number: ShippedNumber,
    unitIds: readonly string[],
  ): Promise<Result<(MarkedShipment & Referenced) | "already-shipped">>;
  /**
   * The single correction the platform allows. Refuses with `shipping.number-refused`, `shipping.corrected-already`,
   * `shipping.correction-too-late`.
   *
   * @param packageId of an order that went in several boxes; null for one that went in one
   */
  correctShipping(
    orderId: OrderId,
    packageId: PackageId | null,
    number: ShippedNumber,
  ): Promise<Result<Referenced>>;
  /** Refuses with `shop.garbled-answer` when the answer says nothing of the order. */
  splitAttributes(orderId: OrderId): Promise<Result<SplitAttributes>>;
  /** Every unit of the order in one of the groups. Refuses with `parcel.cannot-split`. */
  splitOrder(
    orderId: OrderId,
    groups: readonly {
      readonly id: string;
      readonly unitIds: readonly string[];
    }[],
  ): Promise<Result<Referenced>>;
  /** At most fifty of the platform's suggestions. */
  combinablePackages(): Promise<Result<readonly CombinablePackage[]>>;
  /** Refuses with `parcel.cannot-combine`. */
  combinePackages(combination: CombinablePackage): Promise<Result<Referenced>>;
  /** These orders leave the package they share. Refuses with `parcel.cannot-split`. */
  uncombinePackage(
    packageId: PackageId,
    orderIds: readonly OrderId[],
  ): Promise<Result<Referenced>>;
}

export function createSellerShipping(client: ShopClient): SellerShipping {
  return {
    async shippingProviders(lane) {
      const answered = await client.call(
        shippingProviders(lane.deliveryOptionId),
        {
          query: {
            warehouse_region: lane.warehouseRegion,
            buyer_region: lane.buyerRegion,
          },
        },
      );
      if (!answered.ok) {
        // The platform ships this option itself, or has withdrawn it.
        const none = [21008117, 21008116].includes(answered.refusal.code ?? 0);
        return none ? ok([]) : refused(answered.refusal.refusal);
      }
      const found = readProviders(answered.value.data);
      return found === null ? refused(garbled(answered.value)) : ok(found);
    },
    async markShipped(orderId, number, unitIds) {
      const answered = await client.call(markShipped(orderId), {
        body: { ...numberBody(number), order_line_item_ids: unitIds },
      });
      if (answered.ok) {
        const { data, requestId } = answered.value;
        return ok({ ...readMarked(data), requestId });
      }
      return alreadyShippedCodes.has(answered.refusal.code ?? 0)
        ? ok("already-shipped")
        : refused(numberRefusal(answered.refusal, number));
    },
    async correctShipping(orderId, packageId, number) {
      const endpoint =
        packageId === null
          ? updateOrderShipping(orderId)
          : updatePackageShipping(packageId);
      const answered = await client.call(endpoint, {
        body: numberBody(number),
      });
      return answered.ok
        ? ok({ requestId: answered.value.requestId })
        : refused(numberRefusal(answered.refusal, number));
    },
    async splitAttributes(orderId) {
      const answered = await client.call(splitAttributes, {
        query: { order_ids: orderId },
      });
      if (!answered.ok) return refused(answered.refusal.refusal);
      const found = readSplitAttributes(answered.value.data, orderId);
      return found === null ? refused(garbled(answered.value)) : ok(found);
    },
    async splitOrder(orderId, groups) {
      const answered = await client.call(splitOrder(orderId), {
        body: {
          splittable_groups: groups.map(({ id, unitIds }) => ({
            id,
            order_line_item_ids: unitIds,
          })),
        },
      });
      return answered.ok
        ? ok({ requestId: answered.value.requestId })
        : refused(splitRefusal(answered.refusal));
    },
    async combinablePackages() {
      const answered = await client.call(searchCombinable, {
        query: { page_size: "50" },
      });
      if (!answered.ok) return refused(answered.refusal.refusal);
      const found = readCombinable(answered.value.data);
      return found === null ? refused(garbled(answered.value)) : ok(found);
    },
    async combinePackages({ id, orderIds }) {
      const answered = await client.call(combinePackages, {
        body: { combinable_packages: [{ id, order_ids: orderIds }] },
      });
      const cannot = (reason: string): Result<never> =>
        refused(refusal("parcel.cannot-combine", { parcel: "", reason }));
      if (answered.ok) {
        const inside = readCombineError(answered.value.data);
        const { requestId } = answered.value;
        return inside === null ? ok({ requestId }) : cannot(inside.message);
      }
      const { code, refusal: why } = answered.refusal;
      if (!cannotSplitCodes.has(code ?? 0)) return refused(why);
      return cannot(
        why.code === "shop.refused" ? why.params.message : combinationGone,
      );
    },
    async uncombinePackage(packageId, orderIds) {
      const answered = await client.call(uncombinePackage(packageId), {
        body: { order_ids: orderIds },
      });
      return answered.ok
        ? ok({ requestId: answered.value.requestId })
        : refused(splitRefusal(answered.refusal));
    },
  };
}

function splitRefusal({ code, refusal: why }: CallFailure): Refusal {
  return cannotSplitCodes.has(code ?? 0) && why.code === "shop.refused"
    ? refusal("parcel.cannot-split", { parcel: "", reason: why.params.message })
    : why;
}

const numberBody = ({ trackingNumber, providerId }: ShippedNumber) => ({
  tracking_number: trackingNumber,
  shipping_provider_id: providerId,
});

function numberRefusal(failure: CallFailure, number: ShippedNumber): Refusal {
  const code = failure.code ?? 0;
  const parcel = "";
  if (numberRefusedCodes.has(code)) {
    const why = failure.refusal;
    return refusal("shipping.number-refused", {
      parcel,
      number: number.trackingNumber,
      message: why.code === "shop.refused" ? why.params.message : "",
    });
  }
  if (notInMarketCodes.has(code))
    return refusal("shipping.not-in-market", { parcel });
  if (correctedAlreadyCodes.has(code))
    return refusal("shipping.corrected-already", { parcel });
  return correctionTooLateCodes.has(code)
    ? refusal("shipping.correction-too-late", { parcel })
    : failure.refusal;
}
