import { sql } from "kysely";
import type { ParcelId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

/** The parcels whose goods lie in this tote, the first due first. */
export async function parcelsInTote(
  database: Database | Trx,
  tote: string,
): Promise<{ id: ParcelId; number: string }[]> {
  return database
    .selectFrom("totes")
    .innerJoin("parcels", "parcels.id", "totes.parcel_id")
    .select(["parcels.id", "parcels.number"])
    .where("totes.tote", "=", tote)
    .orderBy(sql`parcels.deadline_at is null`)
    .orderBy("parcels.deadline_at")
    .orderBy("parcels.ordered_at")
    .execute();
}

/** A parcel's goods lie in one tote: filling another moves them. */
export async function fillTote(
  trx: Trx,
  tote: string,
  parcelId: ParcelId,
  at: number,
): Promise<void> {
  await trx
    .insertInto("totes")
    .values({ parcel_id: parcelId, tote, filled_at: at })
    .onConflict((conflict) =>
      conflict.column("parcel_id").doUpdateSet({ tote, filled_at: at }),
    )
    .execute();
}

export async function leaveTote(trx: Trx, parcelId: ParcelId): Promise<void> {
  await trx.deleteFrom("totes").where("parcel_id", "=", parcelId).execute();
}
