import type { ParcelId, ShopId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { ParcelPhotoRow } from "./own-bench-schema.ts";
import type { Trx } from "./store.ts";

export interface PhotographedParcel {
  readonly shopId: ShopId;
  readonly sealedAt: number | null;
  /** Null while it has no photo. */
  readonly sha256: string | null;
}

/** Null for a parcel nobody knows. */
export async function photographedParcel(
  database: Database | Trx,
  parcelId: ParcelId,
): Promise<PhotographedParcel | null> {
  const row = await database
    .selectFrom("parcels")
    .leftJoin("parcel_photos", "parcel_photos.parcel_id", "parcels.id")
    .select(["parcels.shop_id", "sealed_at", "sha256"])
    .where("parcels.id", "=", parcelId)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { shopId: row.shop_id, sealedAt: row.sealed_at, sha256: row.sha256 };
}

export async function photoOf(
  database: Database,
  parcelId: ParcelId,
): Promise<ParcelPhotoRow | null> {
  const row = await database
    .selectFrom("parcel_photos")
    .selectAll()
    .where("parcel_id", "=", parcelId)
    .executeTakeFirst();
  return row ?? null;
}

/** The files that a parcel still has. */
export async function photoFiles(
  database: Database,
): Promise<ReadonlySet<string>> {
  const rows = await database
    .selectFrom("parcel_photos")
    .select("file")
    .execute();
  return new Set(rows.map(({ file }) => file));
}
