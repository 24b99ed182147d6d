import type { OrderId, ParcelId } from "../../shared/ids.ts";
import {
  addressesOf,
  followAddresses,
  isAddressed,
  isOtherAddress,
} from "../storage/address-marks.ts";
import type { Database } from "../storage/open-database.ts";
import type { Trx } from "../storage/store.ts";

/** Where orders go now, by the platform's latest word; null where it does not say. */
export type AddressMarks = ReadonlyMap<OrderId, string | null>;

/** Whether the parcel's label carries an address its buyer no longer lives at. */
export async function isMisaddressed(
  database: Database | Trx,
  parcelId: ParcelId,
  now: AddressMarks,
): Promise<boolean> {
  const other = (await addressesOf(database, parcelId)).some(
    ({ orderId, mark }) => isOtherAddress(mark, now.get(orderId) ?? null),
  );
  return other && (await isAddressed(database, parcelId));
}

/**
 * Lets a parcel go where its orders say, as long as no label says otherwise.
 *
 * @returns whether a label does: then the parcel keeps the address of its label, for somebody to look at
 */
export async function followAddress(
  trx: Trx,
  parcelId: ParcelId,
  now: AddressMarks,
): Promise<boolean> {
  if (await isMisaddressed(trx, parcelId, now)) return true;
  // An order on its way shows no address or a masked one: its label's is the last word then.
  if (!(await isAddressed(trx, parcelId))) await followAddresses(trx, parcelId);
  return false;
}
