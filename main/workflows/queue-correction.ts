import type { Clock, IdSource } from "../../shared/time.ts";
import type { SellerShipmentRow } from "../storage/shipment-rows.ts";
import { updateSellerShipment } from "../storage/seller-shipping-queries.ts";
import type { Trx } from "../storage/store.ts";
import { shipmentKey } from "./tell-shipped.ts";

/** What the correction says; everything else stands in the shipment's row. */
export interface CorrectionRequest {
  readonly orderId: string;
  readonly trackingNumber: string;
}

/** Writes down the one correction of a number the platform knows, to be told after the number itself. */
export async function queueCorrection(
  trx: Trx,
  { clock, ids }: { readonly clock: Clock; readonly ids: IdSource },
  shipment: SellerShipmentRow,
  trackingNumber: string,
): Promise<void> {
  const at = clock.now();
  const { parcel_id: parcelId, order_id: orderId } = shipment;
  const request: CorrectionRequest = { orderId, trackingNumber };
  const call = {
    request: JSON.stringify(request),
    state: "due" as const,
    attempts: 0,
    due_at: at,
    problem: null,
  };
  await trx
    .insertInto("outbox")
    .values({
      ...call,
      id: ids(),
      shop_id: shipment.shop_id,
      parcel_id: parcelId,
      package_id: shipmentKey(parcelId, orderId),
      kind: "correct-shipping",
      request_id: null,
      created_at: at,
    })
    // One that the platform turned down, so that the correction is still to be had.
    .onConflict((conflict) =>
      conflict.columns(["shop_id", "package_id", "kind"]).doUpdateSet(call),
    )
    .execute();
  await updateSellerShipment(trx, parcelId, orderId, { corrected_at: at });
}
