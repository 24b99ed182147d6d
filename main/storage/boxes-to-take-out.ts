import {
  graver,
  type ReasonToStay,
} from "../../shared/domain/courier-visit.ts";
import {
  cancelledStatuses,
  heldStatuses,
} from "../../shared/domain/platform-order.ts";
import type { ParcelId } from "../../shared/ids.ts";
import { isOtherAddress } from "./address-marks.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

export interface BoxToTakeOut {
  readonly id: ParcelId;
  readonly number: string;
  /** What its shop is called; empty while that was not read. */
  readonly shop: string;
  readonly trackingNumber: string;
  readonly carrier: string;
  readonly why: ReasonToStay;
  /** In the courier's cage of this handover; else it stands sealed at the bench. */
  readonly inCage: boolean;
}

/**
 * Boxes sealed after a time that must not go, as far as the mirror knows: at the bench, and in the cage that is open. Those in
 * the cage come first, because a driver may leave with them.
 */
export async function boxesToTakeOut(
  database: Database | Trx,
  handoverId: string | null,
  sealedAfter: number,
  most: number,
): Promise<BoxToTakeOut[]> {
  const rows = await database
    .selectFrom("parcels")
    .innerJoin("labels", "labels.parcel_id", "parcels.id")
    .innerJoin("parcel_orders", "parcel_orders.parcel_id", "parcels.id")
    .innerJoin("orders", "orders.id", "parcel_orders.order_id")
    .leftJoin("cancellations", (join) =>
      join
        .onRef("cancellations.order_id", "=", "orders.id")
        .on("cancellations.pending", "=", 1),
    )
    .leftJoin("shops", "shops.id", "parcels.shop_id")
    .leftJoin("handover_parcels", "handover_parcels.parcel_id", "parcels.id")
    .select([
      "parcels.id",
      "parcels.number",
      "parcels.stage",
      "shops.name as shop",
      "labels.tracking_number",
      "labels.carrier",
      "orders.status",
      "orders.cancel_requested",
      "cancellations.id as cancellation",
      "orders.address_mark as now",
      "parcel_orders.address_mark as labelled",
    ])
    .where("parcels.sealed_at", ">", sealedAfter)
    .where((eb) =>
      eb.or([
        eb("parcels.stage", "=", "sealed"),
        eb("handover_parcels.handover_id", "=", handoverId),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb("orders.status", "in", [...cancelledStatuses, ...heldStatuses]),
        eb("orders.cancel_requested", "=", 1),
        eb("cancellations.id", "is not", null),
        eb("orders.address_mark", "!=", eb.ref("parcel_orders.address_mark")),
      ]),
    )
    .orderBy("parcels.number")
    .execute();
  const boxes = new Map<ParcelId, BoxToTakeOut>();
  for (const row of rows) {
    const why = whyItStays({
      status: row.status,
      wantsOut: row.cancel_requested === 1 || row.cancellation !== null,
      elsewhere: isOtherAddress(row.labelled, row.now),
    });
    if (why === null) continue;
    const before = boxes.get(row.id);
    boxes.set(row.id, {
      id: row.id,
      number: row.number,
      shop: row.shop ?? "",
      trackingNumber: row.tracking_number,
      carrier: row.carrier,
      why: before === undefined ? why : graver(before.why, why),
      inCage: row.stage !== "sealed",
    });
  }
  return [...boxes.values()]
    .toSorted((a, b) => Number(b.inCage) - Number(a.inCage))
    .slice(0, most);
}

function whyItStays(order: {
  readonly status: string;
  readonly wantsOut: boolean;
  readonly elsewhere: boolean;
}): ReasonToStay | null {
  if (cancelledStatuses.includes(order.status)) return "cancelled";
  if (order.wantsOut) return "cancel-requested";
  if (heldStatuses.includes(order.status)) return "on-hold";
  return order.elsewhere ? "address-changed" : null;
}
