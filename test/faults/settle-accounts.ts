import { createHash } from "node:crypto";
import { checkJournal } from "../../main/evidence/journal.ts";
import {
  openDatabase,
  type Database,
} from "../../main/storage/open-database.ts";
import type {
  OrderInside,
  TrainingShop,
} from "../../main/training/training-shop.ts";
import { asId, type ParcelId } from "../../shared/ids.ts";
import type { PassedCall } from "./troubled-line.ts";

export interface Accounts {
  readonly shipped: number;
  readonly labels: number;
  readonly cancelled: number;
  readonly journalLines: number;
  /** One sentence per promise that was not kept. */
  readonly broken: readonly string[];
}

/** "Package has been shipped": said to who ships what is shipped already. */
const alreadyShipped = 11006021;

const shipPath = /^\/fulfillment\/202309\/packages\/(\d+)\/ship$/;

/**
 * Compares what the shop knows with what the station's folder holds, once both have come to rest.
 *
 * @param shipCalls every ship call the shop answered
 * @param isPackable whether this waiting order could be shipped by us now
 */
export async function settleAccounts(
  shop: TrainingShop,
  folder: string,
  shipCalls: readonly PassedCall[],
  isPackable: (order: OrderInside) => boolean,
): Promise<Accounts> {
  const broken: string[] = [];
  const opened = await openDatabase(folder);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const database = opened.value;
  const rows = await database
    .selectFrom("parcels")
    .leftJoin("labels", "labels.parcel_id", "parcels.id")
    .innerJoin("parcel_orders", "parcel_orders.parcel_id", "parcels.id")
    .select([
      "parcels.id",
      "parcels.number",
      "parcels.package_id",
      "parcels.stage",
      "parcel_orders.order_id",
      "labels.state",
      "labels.tracking_number",
      "labels.sha256",
    ])
    .execute();
  const byPackage = new Map(rows.map((row) => [String(row.package_id), row]));

  for (const { path, code, inside } of shipCalls) {
    const packageId = shipPath.exec(path)?.[1];
    const answers = [...inside, { id: packageId, code }];
    for (const { id } of answers.filter(
      (answer) => answer.id !== undefined && answer.code === alreadyShipped,
    ))
      broken.push(`package ${id ?? ""} was shipped a second time`);
  }

  const arranged = shop.ordersIn("AWAITING_COLLECTION");
  for (const order of arranged) {
    for (const { packageId, trackingNumber } of order.packages) {
      const row = byPackage.get(packageId);
      if (row === undefined) {
        broken.push(`package ${packageId} was shipped without a parcel`);
      } else if (row.state !== "ready") {
        broken.push(`parcel ${row.number} is shipped and has no label`);
      } else if (row.tracking_number !== trackingNumber) {
        broken.push(`parcel ${row.number} has the label of another parcel`);
      } else {
        const digest = await storedLabel(database, row.id);
        if (digest === null)
          broken.push(`the label of parcel ${row.number} is not on disk`);
        else if (digest !== row.sha256)
          broken.push(`the label of parcel ${row.number} has changed on disk`);
      }
    }
  }

  for (const order of shop.ordersIn("AWAITING_SHIPMENT")) {
    if (isPackable(order)) broken.push(`order ${order.orderId} was forgotten`);
  }
  const mayNotLeave = [
    ...shop.ordersIn("CANCELLED"),
    ...shop.ordersIn("ON_HOLD"),
    ...shop
      .ordersIn("AWAITING_SHIPMENT")
      .filter(({ cancelRequested }) => cancelRequested),
  ];
  const held = new Set(mayNotLeave.map(({ orderId }) => orderId));
  for (const row of rows) {
    if (!held.has(String(row.order_id))) continue;
    if (row.stage !== "held" && row.stage !== "cancelled") {
      broken.push(`parcel ${row.number} may not leave and is ${row.stage}`);
    }
  }

  const openCalls = await database
    .selectFrom("outbox")
    .innerJoin("parcels", "parcels.id", "outbox.parcel_id")
    .select(["parcels.number", "outbox.kind"])
    .where("outbox.state", "in", ["due", "failed", "in-flight"])
    .where("outbox.kind", "=", "ship")
    .where("parcels.stage", "!=", "held")
    .execute();
  for (const { kind, number } of openCalls) {
    broken.push(`the ${kind} call of parcel ${number} is still being tried`);
  }

  const stations = await database
    .selectFrom("journal")
    .select("station_id")
    .distinct()
    .execute();
  let journalLines = 0;
  for (const { station_id } of stations) {
    const check = await checkJournal(database, asId(station_id));
    journalLines += check.entries;
    if (check.brokenAtSeq !== null) {
      broken.push(`the journal breaks at line ${String(check.brokenAtSeq)}`);
    }
  }
  await database.destroy();
  return {
    shipped: arranged.length,
    labels: rows.filter(({ state }) => state === "ready").length,
    cancelled: shop.ordersIn("CANCELLED").length,
    journalLines,
    broken,
  };
}

/** SHA-256 of its file; one at a time, because all of them would not fit in memory. Null when file or dots are missing. */
async function storedLabel(
  database: Database,
  parcelId: ParcelId,
): Promise<string | null> {
  const label = await database
    .selectFrom("labels")
    .select(["file", "zpl"])
    .where("parcel_id", "=", parcelId)
    .where("state", "=", "ready")
    .executeTakeFirst();
  return label?.file === null || label?.file === undefined || label.zpl === null
    ? null
    : createHash("sha256").update(label.file).digest("hex");
}
