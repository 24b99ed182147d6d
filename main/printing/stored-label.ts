import type { ParcelId } from "../../shared/ids.ts";
import type { Database } from "../storage/open-database.ts";
import type { StoredLabel } from "./label-for-media.ts";

/** The label as the printer gets it; null until it is ready. */
export async function storedLabel(
  database: Database,
  parcelId: ParcelId,
): Promise<StoredLabel | null> {
  const row = await database
    .selectFrom("labels")
    .innerJoin("parcels", "parcels.id", "labels.parcel_id")
    .select([
      "labels.zpl",
      "labels.file",
      "labels.media",
      "labels.tracking_number",
      "parcels.number as parcel",
    ])
    .where("labels.parcel_id", "=", parcelId)
    .where("labels.state", "=", "ready")
    .executeTakeFirst();
  return row === undefined || row.zpl === null
    ? null
    : { ...row, zpl: row.zpl };
}
