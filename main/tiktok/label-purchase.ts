import type { SizeMm } from "../../shared/domain/fit-box.ts";
import type { ShippingService } from "../../shared/domain/shipping-service.ts";
import type { OrderId, PackageId, UnitId } from "../../shared/ids.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import { createPackage, eligibleServices, orderDetails } from "./endpoints.ts";
import { parcelRefusal, type Referenced } from "./package-shipping.ts";
import { readBought, readDeliverBy, readServices } from "./purchase-answer.ts";
import type { ShopClient } from "./shop-client.ts";
import { garbled } from "./shop-feed.ts";

/** What goes into one box, and what the box weighs and measures. */
export interface Purchase {
  readonly orderId: OrderId;
  readonly unitIds: readonly UnitId[];
  readonly weightGrams: number;
  readonly sizeMm: SizeMm;
}

/**
 * Where a label is bought with weight and size: the United States and Japan. All refuse with what `ShopClient.call` refuses
 * with, and with the parcel's holds as `PackageShipping` does; `parcel` is left "" in refusals that name one.
 * Source: Get Eligible Shipping Service and Create Packages (202309).
 */
export interface LabelPurchase {
  /** By when its buyer was told to have the order, UTC milliseconds; null where the platform does not say. */
  deliverBy(orderId: OrderId): Promise<Result<number | null>>;
  eligibleServices(
    purchase: Purchase,
  ): Promise<Result<readonly ShippingService[]>>;
  /**
   * Buys the label. `shop.unreachable` may mean that it was bought all the same: there is no idempotency key, so look which
   * package the units lie in before asking again. So it is answered, too, for an order that has a package.
   */
  buyPackage(
    purchase: Purchase,
    serviceId: string,
  ): Promise<Result<Referenced & { readonly packageId: PackageId }>>;
}

export const createLabelPurchase = (client: ShopClient): LabelPurchase => ({
  async deliverBy(orderId) {
    const answered = await client.call(orderDetails, {
      query: { ids: orderId },
    });
    return answered.ok
      ? ok(readDeliverBy(answered.value.data, orderId))
      : refused(answered.refusal.refusal);
  },
  async eligibleServices(purchase) {
    const answered = await client.call(eligibleServices(purchase.orderId), {
      body: measured(purchase),
    });
    if (!answered.ok) return refused(parcelRefusal(answered.refusal));
    const found = readServices(answered.value.data);
    return found === null ? refused(garbled(answered.value)) : ok(found);
  },
  async buyPackage(purchase, serviceId) {
    const answered = await client.call(createPackage, {
      body: {
        order_id: purchase.orderId,
        ...measured(purchase),
        shipping_service_id: serviceId,
      },
    });
    if (!answered.ok) return refused(parcelRefusal(answered.refusal));
    const { requestId, data } = answered.value;
    const packageId = readBought(data);
    return packageId === null
      ? refused(garbled(answered.value))
      : ok({ packageId, requestId });
  },
});

/** Whole grams and centimetres, rounded up: a parcel that was told too small is charged for afterwards. */
const measured = ({ unitIds, weightGrams, sizeMm }: Purchase) => {
  const [length, width, height] = sizeMm.map((side) =>
    String(Math.ceil(side / 10)),
  );
  return {
    order_line_item_ids: unitIds,
    weight: { value: String(Math.ceil(weightGrams)), unit: "GRAM" },
    dimension: { length, width, height, unit: "CM" },
  };
};
