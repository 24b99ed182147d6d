import type { ParcelId, ShopId, UnitId } from "../../shared/ids.ts";
import type { Trx } from "./store.ts";

/** Writes down which units a parcel goes without, in the place of what was decided before. */
export async function writeShortUnits(
  trx: Trx,
  stored: { readonly id: ParcelId; readonly shop_id: ShopId },
  unitIds: readonly UnitId[],
): Promise<void> {
  await dropShortUnits(trx, stored.id);
  await trx
    .insertInto("short_units")
    .values(
      unitIds.map((unit_id) => ({
        shop_id: stored.shop_id,
        unit_id,
        parcel_id: stored.id,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["shop_id", "unit_id"])
        .doUpdateSet({ parcel_id: stored.id }),
    )
    .execute();
}

/** The platform keeps them together after all. */
export async function dropShortUnits(
  trx: Trx,
  parcelId: ParcelId,
): Promise<void> {
  await trx
    .deleteFrom("short_units")
    .where("parcel_id", "=", parcelId)
    .execute();
}

/** Which of these units some parcel goes without, and which parcel. */
export async function shortUnitsAmong(
  trx: Trx,
  shopId: ShopId,
  unitIds: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, ParcelId>> {
  if (unitIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom("short_units")
    .select(["unit_id", "parcel_id"])
    .where("shop_id", "=", shopId)
    .where("unit_id", "in", unitIds)
    .execute();
  return new Map(rows.map((row) => [row.unit_id, row.parcel_id]));
}
