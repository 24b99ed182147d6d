import type { ParcelId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { VoidLabelRow } from "./trouble-schema.ts";
import type { Trx } from "./store.ts";

export async function writeVoidLabel(
  trx: Trx,
  row: VoidLabelRow,
): Promise<void> {
  const { tracking_number: _, ...change } = row;
  await trx
    .insertInto("void_labels")
    .values(row)
    .onConflict((conflict) =>
      conflict.column("tracking_number").doUpdateSet(change),
    )
    .execute();
}

/** The parcel whose void label carries one of these texts, as people call it; null when none does. */
export async function parcelOfVoidLabel(
  database: Database | Trx,
  texts: readonly string[],
): Promise<{ readonly id: ParcelId; readonly number: string } | null> {
  if (texts.length === 0) return null;
  const row = await database
    .selectFrom("void_labels")
    .innerJoin("parcels", "parcels.id", "void_labels.parcel_id")
    .select(["parcels.id", "parcels.number"])
    .where("tracking_number", "in", texts)
    .executeTakeFirst();
  return row ?? null;
}
