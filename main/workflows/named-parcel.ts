import type { ThingScanned } from "../../hardware/scanner/scan-meaning.ts";
import { asId, type OrderId } from "../../shared/ids.ts";
import {
  parcelByTracking,
  parcelsByOrder,
  type StoredParcel,
} from "../storage/parcel-queries.ts";
import type { Database } from "../storage/open-database.ts";
import type { Trx } from "../storage/store.ts";

/** The parcel of an order's slip, or of a label. */
export const namedParcel = async (
  trx: Trx,
  meaning: ThingScanned,
): Promise<StoredParcel | null> =>
  (await parcelOfOrder(trx, meaning)) ?? (await parcelOfLabel(trx, meaning));

async function parcelOfOrder(
  trx: Trx,
  { orderIds }: ThingScanned,
): Promise<StoredParcel | null> {
  for (const orderId of orderIds) {
    const [first] = await parcelsByOrder(trx, asId<OrderId>(orderId));
    if (first !== undefined) return first;
  }
  return null;
}

/** Every text a label may be known by, likeliest first. */
export const labelKeys = ({
  text,
  trackingNumbers,
  labelFields,
}: ThingScanned): string[] => [text, ...trackingNumbers, ...labelFields];

export async function parcelOfLabel(
  trx: Database | Trx,
  meaning: ThingScanned,
): Promise<StoredParcel | null> {
  for (const trackingNumber of labelKeys(meaning)) {
    const found = await parcelByTracking(trx, trackingNumber);
    if (found !== null) return found;
  }
  return null;
}
