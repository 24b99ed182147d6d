import type { PastVisit } from "../../shared/contract/handover-contract.ts";
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

export interface BoxOfVisit {
  readonly number: string;
  readonly trackingNumber: string;
  readonly at: number;
}

/** The boxes in a cage, in the order they went in. */
export async function boxesOfVisit(
  database: Database | Trx,
  handoverId: string,
): Promise<BoxOfVisit[]> {
  const rows = await database
    .selectFrom("handover_parcels")
    .innerJoin("parcels", "parcels.id", "handover_parcels.parcel_id")
    .innerJoin("labels", "labels.parcel_id", "parcels.id")
    .select(["parcels.number", "labels.tracking_number", "handover_parcels.at"])
    .where("handover_parcels.handover_id", "=", handoverId)
    .orderBy("handover_parcels.at")
    .orderBy("parcels.number")
    .execute();
  return rows.map((row) => ({
    number: row.number,
    trackingNumber: row.tracking_number,
    at: row.at,
  }));
}

export interface BoxLeft {
  readonly parcel: string;
  readonly trackingNumber: string;
  readonly sealedAt: number;
}

/** Boxes of a carrier sealed after a time that are in no cage, oldest first. */
export async function boxesLeft(
  database: Database,
  carrier: string,
  sealedAfter: number,
  most: number,
): Promise<BoxLeft[]> {
  const rows = await database
    .selectFrom("parcels")
    .innerJoin("labels", "labels.parcel_id", "parcels.id")
    .select(["parcels.number", "labels.tracking_number", "parcels.sealed_at"])
    .where("parcels.sealed_at", ">", sealedAfter)
    .where("parcels.stage", "=", "sealed")
    .where("labels.carrier", "=", carrier)
    .orderBy("parcels.sealed_at")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    parcel: row.number,
    trackingNumber: row.tracking_number,
    sealedAt: row.sealed_at ?? 0,
  }));
}

/** Visits that are over, newest first. */
export async function pastVisits(
  database: Database,
  stationId: StationId,
  most: number,
): Promise<PastVisit[]> {
  const rows = await database
    .selectFrom("handovers")
    .select(["id", "carrier", "closed_at", "signed", "paper_sha256"])
    .select((eb) =>
      eb
        .selectFrom("handover_parcels")
        .select(({ fn }) => fn.countAll<number>().as("parcels"))
        .whereRef("handover_parcels.handover_id", "=", "handovers.id")
        .as("parcels"),
    )
    .where("station_id", "=", stationId)
    .where("closed_at", "is not", null)
    .orderBy("closed_at", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    handoverId: row.id,
    carrier: row.carrier,
    closedAt: row.closed_at ?? 0,
    parcels: Number(row.parcels),
    signed: row.signed === 1,
    hasPaper: row.paper_sha256 !== null,
  }));
}
