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

/** The visit a box went with; null while it stands here. */
export async function handoverOf(
  database: Database | Trx,
  parcelId: ParcelId,
): Promise<string | null> {
  const row = await database
    .selectFrom("handover_parcels")
    .select("handover_id")
    .where("parcel_id", "=", parcelId)
    .executeTakeFirst();
  return row?.handover_id ?? null;
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
  /** What its shop is called; empty while that was not read. */
  readonly shop: string;
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
    .leftJoin("shops", "shops.id", "parcels.shop_id")
    .select([
      "parcels.number",
      "shops.name as shop",
      "labels.tracking_number",
      "parcels.sealed_at",
    ])
    .where("parcels.sealed_at", ">", sealedAfter)
    .where("parcels.stage", "=", "sealed")
    .where("labels.carrier", "=", carrier)
    .orderBy("parcels.sealed_at")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    parcel: row.number,
    shop: row.shop ?? "",
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
