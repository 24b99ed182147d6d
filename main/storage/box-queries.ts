import type { Box } from "../../shared/domain/choose-box.ts";
import type { ParcelId } from "../../shared/ids.ts";
import type {
  BoxRow,
  PackagingMovementRow,
  ParcelBoxRow,
} from "./boxes-schema.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

/** Boxes and mailers a packer may reach for. */
export async function boxesInUse(database: Database | Trx): Promise<Box[]> {
  const rows = await database
    .selectFrom("boxes")
    .selectAll()
    .where("in_use", "=", 1)
    .where("kind", "!=", "filling")
    .execute();
  return rows.flatMap((row) => boxOf(row) ?? []);
}

export async function hasBoxes(database: Database | Trx): Promise<boolean> {
  const row = await database
    .selectFrom("boxes")
    .select("code")
    .where("in_use", "=", 1)
    .where("kind", "!=", "filling")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Null for filling, which nothing is packed in. */
export function boxOf(row: BoxRow): Box | null {
  const { kind, length_mm, width_mm, height_mm } = row;
  if (kind === "filling") return null;
  if (length_mm === null || width_mm === null || height_mm === null)
    return null;
  return {
    code: row.code,
    name: row.name,
    kind,
    innerMm: [length_mm, width_mm, height_mm],
    weightGrams: row.weight_grams,
    mostGrams: row.most_grams,
    hazmat: row.hazmat === 1,
  };
}

/** Codes are told apart without regard to capitals: scanners are set to either. */
export async function boxByCode(
  database: Database | Trx,
  code: string,
): Promise<BoxRow | null> {
  const row = await database
    .selectFrom("boxes")
    .selectAll()
    .where("code", "=", code.toUpperCase())
    .executeTakeFirst();
  return row ?? null;
}

export interface ParcelBox {
  readonly box: Box | null;
  readonly by: ParcelBoxRow["chosen_by"];
}

/** Null before the parcel was opened for the first time. */
export async function boxOfParcel(
  database: Database | Trx,
  parcelId: ParcelId,
): Promise<ParcelBox | null> {
  const kept = await database
    .selectFrom("parcel_boxes")
    .select(["box_code", "chosen_by"])
    .where("parcel_id", "=", parcelId)
    .executeTakeFirst();
  if (kept === undefined) return null;
  const row =
    kept.box_code === null ? null : await boxByCode(database, kept.box_code);
  return { box: row === null ? null : boxOf(row), by: kept.chosen_by };
}

export async function keepBoxOfParcel(
  trx: Trx,
  parcelId: ParcelId,
  code: string | null,
  by: ParcelBoxRow["chosen_by"],
  at: number,
): Promise<void> {
  const row = { box_code: code, chosen_by: by, at };
  await trx
    .insertInto("parcel_boxes")
    .values({ parcel_id: parcelId, ...row })
    .onConflict((conflict) => conflict.column("parcel_id").doUpdateSet(row))
    .execute();
}

/** The one way stock changes: a line in the ledger, and its sum with it. What one parcel took is taken once. */
export async function movePackaging(
  trx: Trx,
  movement: Omit<PackagingMovementRow, "id">,
): Promise<void> {
  const written = await trx
    .insertInto("packaging_movements")
    .values(movement)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if ((written.numInsertedOrUpdatedRows ?? 0n) === 0n) return;
  await trx
    .updateTable("boxes")
    .set((eb) => ({ stock: eb("stock", "+", movement.amount) }))
    .where("code", "=", movement.box_code)
    .execute();
}
