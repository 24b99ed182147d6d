import { sql } from "kysely";
import type { ParcelId, ShopId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

/**
 * Waiting parcels of a shop whose label nobody has asked for, the most urgent first; none while `mostAhead` of the most urgent
 * ones have one already.
 */
export async function waitingWithoutLabel(
  database: Database,
  shopId: ShopId,
  mostAhead: number,
  mostAtOnce: number,
): Promise<ParcelId[]> {
  const rows = await database
    .selectFrom("parcels")
    .leftJoin("labels", "labels.parcel_id", "parcels.id")
    .select(["parcels.id", "labels.parcel_id as labelled"])
    .where("parcels.shop_id", "=", shopId)
    .where("parcels.stage", "=", "waiting")
    .where("parcels.package_id", "is not", null)
    .orderBy(sql`parcels.deadline_at is null`)
    .orderBy("parcels.deadline_at")
    .orderBy("parcels.service_rank")
    .orderBy("parcels.ordered_at")
    .limit(mostAhead)
    .execute();
  return rows
    .filter(({ labelled }) => labelled === null)
    .slice(0, mostAtOnce)
    .map(({ id }) => id);
}

/**
 * Nobody will stick this label on anything: its bytes are destroyed, its number stays, so that a copy on paper is known for what
 * it is. A carrier's label becomes void when the carrier has taken it back.
 */
export async function destroyLabel(
  trx: Trx,
  parcelId: ParcelId,
  at: number,
): Promise<void> {
  await trx
    .updateTable("labels")
    .set({
      file: null,
      zpl: null,
      preview: null,
      updated_at: at,
      state: sql`case when source = 'carrier' then state else 'void' end`,
    })
    .where("parcel_id", "=", parcelId)
    .execute();
}
