import {
  asId,
  type OrderId,
  type PackageId,
  type ParcelId,
} from "../../shared/ids.ts";
import type { IdSource } from "../../shared/time.ts";
import type { StoredParcel } from "../storage/parcel-queries.ts";
import { labelOf, unitIdsToShip } from "../storage/seller-shipping-queries.ts";
import type { Trx } from "../storage/store.ts";

/** What the outbox keeps in order for one order of a box: its number first, then its correction. */
export const shipmentKey = (parcelId: ParcelId, orderId: OrderId): PackageId =>
  asId(`${parcelId}.${orderId}`);

/** What Mark Package As Shipped is told besides the number, which may still be put right. */
export interface MarkRequest {
  readonly orderId: OrderId;
  readonly unitIds: readonly string[];
}

/**
 * Writes down that the platform must be told the number of a sealed box, once for each order in it. Nothing for boxes the
 * platform ships itself: it knows.
 */
export async function tellShipped(
  trx: Trx,
  { ids }: { readonly ids: IdSource },
  stored: StoredParcel,
  at: number,
): Promise<void> {
  const orders = await trx
    .selectFrom("parcel_orders")
    .innerJoin("orders", "orders.id", "parcel_orders.order_id")
    .select("orders.id")
    .where("parcel_orders.parcel_id", "=", stored.id)
    .where("orders.shipping_type", "=", "SELLER")
    .execute();
  const label = await labelOf(trx, stored.id);
  if (label === null) return;
  for (const { id: orderId } of orders) {
    const unitIds = await unitIdsToShip(trx, stored.id, orderId);
    if (unitIds.length === 0) continue;
    const request: MarkRequest = { orderId, unitIds };
    await trx
      .insertInto("seller_shipments")
      .values({
        parcel_id: stored.id,
        order_id: orderId,
        shop_id: stored.shop_id,
        package_id: null,
        tracking_number: label.tracking_number,
        provider_id: null,
        provider_name: label.carrier,
        queued_at: at,
        told_at: null,
        warning: null,
        corrected_at: null,
        corrected_from: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await trx
      .insertInto("outbox")
      .values({
        id: ids(),
        shop_id: stored.shop_id,
        parcel_id: stored.id,
        package_id: shipmentKey(stored.id, orderId),
        kind: "mark-shipped",
        request: JSON.stringify(request),
        state: "due",
        attempts: 0,
        due_at: at,
        problem: null,
        request_id: null,
        created_at: at,
      })
      .onConflict((conflict) =>
        conflict.columns(["shop_id", "package_id", "kind"]).doNothing(),
      )
      .execute();
  }
}
