import { sql } from "kysely";
import type { ParcelId, ShopId, SkuId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import { wasSentBack } from "./returned-units.ts";
import type { Trx } from "./store.ts";
import type { CapturedUnitRow } from "./verification-schema.ts";

/** The parcel a serial was packed in; null when it is new, or left again after it had come back. */
const packedWith = (trx: Trx, shopId: ShopId, skuId: SkuId, serial: string) =>
  trx
    .selectFrom("captured_units")
    .innerJoin("parcels", "parcels.id", "captured_units.parcel_id")
    .select(["parcels.id", "parcels.number"])
    .where("captured_units.shop_id", "=", shopId)
    .where("captured_units.sku_id", "=", skuId)
    .where("captured_units.serial", "is not", null)
    .where("captured_units.sent_back", "=", 0)
    .where(sql`upper(captured_units.serial)`, "=", sql`upper(${serial})`)
    .executeTakeFirst();

/**
 * The parcel that has this unit: the one on the bench, or the one it left in; null when it is new or was sent back.
 * Letters' case does not tell serials apart.
 */
export async function parcelWithSerial(
  trx: Trx,
  shopId: ShopId,
  skuId: SkuId,
  serial: string,
): Promise<string | null> {
  const found = await packedWith(trx, shopId, skuId, serial);
  return found === undefined || (await wasSentBack(trx, found.id, skuId))
    ? null
    : found.number;
}

/** Notes what one scan told. The serial of a unit that was sent back is from now on in this parcel. */
export async function writeCaptured(
  trx: Trx,
  row: CapturedUnitRow,
): Promise<void> {
  const { shop_id: shopId, sku_id: skuId, serial } = row;
  const before =
    serial === null ? undefined : await packedWith(trx, shopId, skuId, serial);
  if (before !== undefined && (await wasSentBack(trx, before.id, skuId)))
    await trx
      .updateTable("captured_units")
      .set({ sent_back: 1 })
      .where("parcel_id", "=", before.id)
      .where("sku_id", "=", skuId)
      .where(sql`upper(serial)`, "=", sql`upper(${serial})`)
      .execute();
  await trx.insertInto("captured_units").values(row).execute();
}

/** Scans from this one on were taken back: their serials are free again. */
export async function freeCaptured(
  trx: Trx,
  parcelId: ParcelId,
  fromStep: number,
): Promise<void> {
  await trx
    .deleteFrom("captured_units")
    .where("parcel_id", "=", parcelId)
    .where("step", ">=", fromStep)
    .execute();
}

/** One scan was taken out from among the others: its serial is free, and those after it move up. */
export async function closeCapturedGap(
  trx: Trx,
  parcelId: ParcelId,
  step: number,
): Promise<void> {
  await trx
    .deleteFrom("captured_units")
    .where("parcel_id", "=", parcelId)
    .where("step", "=", step)
    .execute();
  const later = await capturedOf(trx, parcelId);
  for (const row of later.filter((each) => each.step > step))
    await trx
      .updateTable("captured_units")
      .set({ step: row.step - 1 })
      .where("parcel_id", "=", parcelId)
      .where("step", "=", row.step)
      .execute();
}

/** In the order they were scanned. */
export const capturedOf = (
  database: Database | Trx,
  parcelId: ParcelId,
): Promise<CapturedUnitRow[]> =>
  database
    .selectFrom("captured_units")
    .selectAll()
    .where("parcel_id", "=", parcelId)
    .orderBy("step")
    .execute();
