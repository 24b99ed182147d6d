import { labelKeys } from "./named-parcel.ts";
import { sql } from "kysely";
import type { ScanMeaning } from "../../hardware/scanner/scan-meaning.ts";
import type { QueueBoard, QueueRow } from "../../shared/contract/queue-view.ts";
import { asId, type OrderId, type ParcelId } from "../../shared/ids.ts";
import type { Database } from "../storage/open-database.ts";
import {
  articleFacts,
  articlesByCode,
  articlesInBin,
  type StoredParcel,
} from "../storage/parcel-queries.ts";
import { parcelsInTote } from "../storage/tote-queries.ts";
import { handoverOf } from "../storage/ship-terms.ts";
import type { Parcel } from "../../shared/domain/parcel.ts";
import { titleOf } from "./desk.ts";

/** More rows than anybody reads on a wall; the counts are over everything. */
const mostRows = 200;

const openStages = [
  "waiting",
  "claimed",
  "packing",
  "packed",
  "labelled",
] as const;

/**
 * The queue as a board: counts over everything, and the most urgent rows.
 *
 * @param dayEndsAt the end of the shop's day, UTC milliseconds: what is due before it is due today
 * @param dayBeganAt its beginning: what was sealed since is sealed today
 */
export async function readQueueBoard(
  database: Database,
  now: number,
  dayBeganAt: number,
  dayEndsAt: number,
): Promise<QueueBoard> {
  const waiting = await database
    .selectFrom("parcels")
    .select(({ fn }) => [
      fn.countAll<number>().as("waiting"),
      sql<number>`coalesce(sum(deadline_at < ${now}), 0)`.as("overdue"),
      sql<number>`coalesce(sum(deadline_at >= ${now} and deadline_at < ${dayEndsAt}), 0)`.as(
        "dueToday",
      ),
      sql<number>`coalesce(sum(lane = 'singles'), 0)`.as("singles"),
      sql<number>`coalesce(sum(lane = 'multis'), 0)`.as("multis"),
      sql<number | null>`min(deadline_at)`.as("nextDeadlineAt"),
    ])
    .where("stage", "=", "waiting")
    .executeTakeFirstOrThrow();
  const { nextDeadlineAt, ...counts } = waiting;
  const held = await database
    .selectFrom("parcels")
    .select(({ fn }) => [
      sql<number>`coalesce(sum(held_code = 'parcel.fulfilled-by-tiktok'), 0)`.as(
        "fbt",
      ),
      fn.countAll<number>().as("all"),
    ])
    .where("stage", "=", "held")
    .executeTakeFirstOrThrow();
  const sealed = await database
    .selectFrom("parcels")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("sealed_at", ">=", dayBeganAt)
    .executeTakeFirstOrThrow();
  return {
    at: now,
    counts: {
      ...counts,
      held: held.all - held.fbt,
      fulfilledByTikTok: held.fbt,
      sealedToday: sealed.count,
    },
    rows: await rowsOf(database, await urgentIds(database, openStages)),
    held: await rowsOf(database, await urgentIds(database, ["held"])),
    nextDeadlineAt,
    calls: await supervisorCalls(database),
  };
}

async function supervisorCalls(
  database: Database,
): Promise<NonNullable<QueueBoard["calls"]>> {
  const rows = await database
    .selectFrom("supervisor_calls")
    .select(["station_name", "at", "parcel"])
    .orderBy("at")
    .execute();
  return rows.map(({ station_name: station, at, parcel }) => ({
    station,
    at,
    parcel,
  }));
}

/** Rows for whatever was typed or scanned: parcel, order, tracking number, or an article somebody holds. */
export async function searchQueue(
  database: Database,
  meaning: ScanMeaning,
): Promise<QueueRow[]> {
  switch (meaning.kind) {
    case "parcel":
      return rowsOf(database, await idsByNumber(database, meaning.number));
    case "tote": {
      const inside = await parcelsInTote(database, meaning.tote);
      return rowsOf(
        database,
        inside.map(({ id }) => id),
      );
    }
    case "bin":
      return rowsOf(
        database,
        (
          await idsOfArticles(
            database,
            await articlesInBin(database, meaning.bin),
          )
        ).slice(0, mostRows),
      );
    case "badge":
    case "box":
    case "command":
    case "screen":
    case "unknown-command":
    case "quantity":
      return [];
    default: {
      const byOrder = await idsOfOrders(database, meaning.orderIds);
      const byLabel = await idsOfLabels(database, labelKeys(meaning));
      const byNumber = await idsByNumber(database, meaning.text);
      const skuIds = await articlesByCode(database, [
        ...meaning.gtins,
        ...meaning.skus,
      ]);
      const byArticle = await idsOfArticles(database, skuIds);
      const ids = new Set([...byOrder, ...byLabel, ...byNumber, ...byArticle]);
      return rowsOf(database, [...ids].slice(0, mostRows));
    }
  }
}

export async function countWaiting(database: Database): Promise<number> {
  const row = await database
    .selectFrom("parcels")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("stage", "=", "waiting")
    .executeTakeFirstOrThrow();
  return row.count;
}

/** At most two hundred, the first due first. */
export async function urgentIds(
  database: Database,
  stages: readonly StoredParcel["stage"][],
): Promise<ParcelId[]> {
  const rows = await database
    .selectFrom("parcels")
    .select("id")
    .where("stage", "in", stages)
    .orderBy(sql`deadline_at is null`)
    .orderBy("deadline_at")
    .orderBy("service_rank")
    .orderBy("ordered_at")
    .limit(mostRows)
    .execute();
  return rows.map((row) => row.id);
}

async function rowsOf(
  database: Database,
  ids: readonly ParcelId[],
): Promise<QueueRow[]> {
  if (ids.length === 0) return [];
  const parcels = await database
    .selectFrom("parcels")
    .leftJoin("claims", "claims.parcel_id", "parcels.id")
    .leftJoin("operators", "operators.id", "claims.operator_id")
    .leftJoin("labels", "labels.parcel_id", "parcels.id")
    .leftJoin("shops", "shops.id", "parcels.shop_id")
    .leftJoin("parcel_photos", "parcel_photos.parcel_id", "parcels.id")
    .selectAll("parcels")
    .select([
      "operators.name as claimedBy",
      "labels.state as labelState",
      "labels.handover",
      "labels.pickup_from",
      "labels.pickup_until",
      "shops.name as shop",
      "parcel_photos.sha256 as photo",
    ])
    .where("parcels.id", "in", ids)
    .execute();
  const orders = await database
    .selectFrom("parcel_orders")
    .selectAll()
    .where("parcel_id", "in", ids)
    .execute();
  const ordersOf = Map.groupBy(orders, (row) => row.parcel_id);
  const states = new Map(
    parcels.map((row) => [row.id, JSON.parse(row.state) as Parcel]),
  );
  const skuIds = new Set(
    [...states.values()].flatMap(({ lines }) =>
      lines.map((line) => line.skuId),
    ),
  );
  const articles = await articleFacts(database, [...skuIds]);
  const place = new Map(ids.map((id, index) => [id, index]));
  return parcels
    .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
    .map((row) => ({
      parcelId: row.id,
      number: row.number,
      shop: row.shop ?? "",
      orderIds: (ordersOf.get(row.id) ?? []).map((link) => link.order_id),
      stage: row.stage,
      lane: row.lane,
      service: row.service,
      units: row.units,
      contents: (states.get(row.id)?.lines ?? []).map(({ skuId, needed }) => ({
        skuId,
        needed,
        title: titleOf(articles, skuId),
      })),
      deadlineAt: row.deadline_at,
      claimedBy: row.claimedBy,
      labelWaiting: row.labelState === "ready",
      handover: handoverOf(row),
      problem: states.get(row.id)?.held ?? null,
      ...(row.photo === null ? {} : { photographed: true as const }),
    }));
}

async function idsByNumber(
  database: Database,
  number: string,
): Promise<ParcelId[]> {
  const rows = await database
    .selectFrom("parcels")
    .select("id")
    .where("number", "=", number)
    .execute();
  return rows.map((row) => row.id);
}

async function idsOfOrders(
  database: Database,
  orderIds: readonly string[],
): Promise<ParcelId[]> {
  if (orderIds.length === 0) return [];
  const rows = await database
    .selectFrom("parcel_orders")
    .select("parcel_id")
    .where(
      "order_id",
      "in",
      orderIds.map((id) => asId<OrderId>(id)),
    )
    .execute();
  return rows.map((row) => row.parcel_id);
}

async function idsOfLabels(
  database: Database,
  trackingNumbers: readonly string[],
): Promise<ParcelId[]> {
  if (trackingNumbers.length === 0) return [];
  const rows = await database
    .selectFrom("labels")
    .select("parcel_id")
    .where("tracking_number", "in", trackingNumbers)
    .execute();
  return rows.map((row) => row.parcel_id);
}

async function idsOfArticles(
  database: Database,
  skuIds: Awaited<ReturnType<typeof articlesByCode>>,
): Promise<ParcelId[]> {
  if (skuIds.length === 0) return [];
  const rows = await database
    .selectFrom("parcel_lines")
    .innerJoin("parcels", "parcels.id", "parcel_lines.parcel_id")
    .select("parcel_id")
    .where("sku_id", "in", skuIds)
    .where("open", "=", 1)
    .orderBy("parcels.deadline_at")
    .limit(mostRows)
    .execute();
  return rows.map((row) => row.parcel_id);
}
