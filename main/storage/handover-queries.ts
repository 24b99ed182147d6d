import type { ParcelId, StationId } from "../../shared/ids.ts";
import type { HandoverRow } from "./after-sales-schema.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

export async function openHandover(
  database: Database | Trx,
  stationId: StationId,
): Promise<HandoverRow | null> {
  const row = await database
    .selectFrom("handovers")
    .selectAll()
    .where("station_id", "=", stationId)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

export async function countHandedOver(
  database: Database | Trx,
  handoverId: string,
): Promise<number> {
  const { parcels } = await database
    .selectFrom("handover_parcels")
    .select(({ fn }) => fn.countAll<number>().as("parcels"))
    .where("handover_id", "=", handoverId)
    .executeTakeFirstOrThrow();
  return Number(parcels);
}

export interface WaitingForCarrier {
  readonly carrier: string;
  readonly parcels: number;
}

/** Boxes sealed after a time, by who comes for them. */
export async function waitingByCarrier(
  database: Database,
  sealedAfter: number,
): Promise<WaitingForCarrier[]> {
  const rows = await database
    .selectFrom("parcels")
    .innerJoin("labels", "labels.parcel_id", "parcels.id")
    .select(({ fn }) => ["labels.carrier", fn.countAll<number>().as("parcels")])
    .where("parcels.sealed_at", ">", sealedAfter)
    .where("parcels.stage", "=", "sealed")
    .groupBy("labels.carrier")
    .orderBy("labels.carrier")
    .execute();
  return rows.map(({ carrier, parcels }) => ({
    carrier,
    parcels: Number(parcels),
  }));
}

export interface BoxToTakeOut {
  readonly id: ParcelId;
  readonly number: string;
  readonly trackingNumber: string;
  readonly carrier: string;
  readonly cancelled: boolean;
  /** In the courier's cage of this handover; else it stands sealed at the bench. */
  readonly inCage: boolean;
}

/** Boxes sealed after a time whose buyer does not want them, or has asked not to: at the bench, or in the cage that is open. */
export async function boxesToTakeOut(
  database: Database,
  handoverId: string | null,
  sealedAfter: number,
  most: number,
): Promise<BoxToTakeOut[]> {
  const rows = await database
    .selectFrom("parcels")
    .innerJoin("labels", "labels.parcel_id", "parcels.id")
    .innerJoin("parcel_orders", "parcel_orders.parcel_id", "parcels.id")
    .innerJoin("orders", "orders.id", "parcel_orders.order_id")
    .leftJoin("cancellations", (join) =>
      join
        .onRef("cancellations.order_id", "=", "orders.id")
        .on("cancellations.pending", "=", 1),
    )
    .leftJoin("handover_parcels", "handover_parcels.parcel_id", "parcels.id")
    .select([
      "parcels.id",
      "parcels.number",
      "parcels.stage",
      "labels.tracking_number",
      "labels.carrier",
      "orders.status",
    ])
    .where("parcels.sealed_at", ">", sealedAfter)
    .where((eb) =>
      eb.or([
        eb("parcels.stage", "=", "sealed"),
        eb("handover_parcels.handover_id", "=", handoverId),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb("orders.status", "=", "CANCELLED"),
        eb("orders.cancel_requested", "=", 1),
        eb("cancellations.id", "is not", null),
      ]),
    )
    .orderBy("parcels.number")
    .limit(most)
    .execute();
  const boxes = new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        number: row.number,
        trackingNumber: row.tracking_number,
        carrier: row.carrier,
        cancelled: row.status === "CANCELLED",
        inCage: row.stage !== "sealed",
      },
    ]),
  );
  return [...boxes.values()];
}
