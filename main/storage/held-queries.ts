import { sql } from "kysely";
import type { Refusal } from "../../shared/contract/refusals.ts";
import type { Parcel } from "../../shared/domain/parcel.ts";
import type { OrderId, ParcelId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { StoredParcel } from "./parcel-queries.ts";

/** A held parcel with what a supervisor asks about it. */
export interface HeldRow {
  readonly stored: StoredParcel;
  readonly shop: string;
  readonly orderIds: readonly OrderId[];
  readonly since: number | null;
  readonly claimed: boolean;
  /** The last wish about it that the platform turned down. */
  readonly problem: Refusal | null;
}

/** What may hold a parcel, as the journal says it; the last of them is since when. */
const holding = ["parcel.held", "parcel.short", "parcel.planned"] as const;

/** Parcels nobody else decides about: the platform's own warehouse packs its own. The first due first. */
export async function heldParcels(
  database: Database,
  most: number,
): Promise<HeldRow[]> {
  const rows = await database
    .selectFrom("parcels")
    .leftJoin("shops", "shops.id", "parcels.shop_id")
    .leftJoin("claims", "claims.parcel_id", "parcels.id")
    .selectAll("parcels")
    .select(({ selectFrom }) => [
      "shops.name as shop",
      "claims.station_id as claimed",
      selectFrom("journal")
        .select(({ fn }) => fn.max<number>("journal.at").as("at"))
        .whereRef("journal.parcel_id", "=", "parcels.id")
        .where("journal.kind", "in", holding)
        .as("since"),
      selectFrom("outbox")
        .select("outbox.problem")
        .whereRef("outbox.parcel_id", "=", "parcels.id")
        .where("outbox.kind", "in", ["split-order", "cancel-units"])
        .where(sql<boolean>`outbox.state = 'given-up'`)
        .orderBy("outbox.id", "desc")
        .limit(1)
        .as("problem"),
    ])
    .where("parcels.stage", "=", "held")
    .where("parcels.held_code", "!=", "parcel.fulfilled-by-tiktok")
    .orderBy(sql`parcels.deadline_at is null`)
    .orderBy("parcels.deadline_at")
    .limit(most)
    .execute();
  const orders = await ordersOfAll(
    database,
    rows.map(({ id }) => id),
  );
  return rows.map(({ shop, claimed, since, problem, state, ...row }) => ({
    stored: { ...row, parcel: JSON.parse(state) as Parcel },
    shop: shop ?? "",
    orderIds: orders.get(row.id) ?? [],
    since,
    claimed: claimed !== null,
    problem: problem === null ? null : (JSON.parse(problem) as Refusal),
  }));
}

async function ordersOfAll(
  database: Database,
  ids: readonly ParcelId[],
): Promise<ReadonlyMap<ParcelId, OrderId[]>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom("parcel_orders")
    .selectAll()
    .where("parcel_id", "in", ids)
    .execute();
  const found = new Map<ParcelId, OrderId[]>();
  for (const { parcel_id, order_id } of rows)
    found.set(parcel_id, [...(found.get(parcel_id) ?? []), order_id]);
  return found;
}
