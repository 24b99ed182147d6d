import { asId, type PackageId, type ParcelId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { CarrierShipmentRow } from "./shipment-rows.ts";
import type { Trx } from "./store.ts";

/**
 * What the outbox keeps in order for a parcel of the seller's own carrier: its calls go by the parcel, because the
 * platform may name it late, or anew.
 */
export const carrierKey = (parcelId: ParcelId): PackageId => asId(parcelId);

export async function carrierShipment(
  database: Database | Trx,
  parcelId: ParcelId,
): Promise<CarrierShipmentRow | null> {
  const row = await database
    .selectFrom("carrier_shipments")
    .selectAll()
    .where("parcel_id", "=", parcelId)
    .executeTakeFirst();
  return row ?? null;
}

/** A later purchase for the same parcel takes the place of one that came to nothing. */
export async function writeCarrierShipment(
  trx: Trx,
  row: CarrierShipmentRow,
): Promise<void> {
  const { parcel_id: _, ...change } = row;
  await trx
    .insertInto("carrier_shipments")
    .values(row)
    .onConflict((conflict) => conflict.column("parcel_id").doUpdateSet(change))
    .execute();
}

/** Whether a label was asked of a carrier for this parcel: it may have been paid for. */
export async function askedOfCarrier(
  trx: Trx,
  parcelId: ParcelId,
): Promise<boolean> {
  const row = await trx
    .selectFrom("outbox")
    .select("id")
    .where("package_id", "=", carrierKey(parcelId))
    .where("kind", "=", "buy-label")
    .executeTakeFirst();
  return row !== undefined;
}
