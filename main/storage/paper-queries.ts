import type { ParcelId, SkuId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import {
  articleFacts,
  loadParcel,
  ordersOf,
  type ArticleFacts,
} from "./parcel-queries.ts";

/** A parcel as papers speak of it. */
export interface ParcelOnPaper {
  readonly number: string;
  readonly shopName: string;
  readonly orderIds: readonly string[];
  readonly trackingNumber: string | null;
  readonly lines: readonly {
    readonly skuId: SkuId;
    readonly units: number;
    readonly isGift: boolean;
  }[];
  readonly articles: ReadonlyMap<SkuId, ArticleFacts>;
}

export async function parcelOnPaper(
  database: Database,
  parcelId: ParcelId,
): Promise<ParcelOnPaper | null> {
  const stored = await loadParcel(database, parcelId);
  if (stored === null) return null;
  const lines = stored.parcel.lines.map(({ skuId, kind, needed }) => ({
    skuId,
    units: needed,
    isGift: kind === "gift",
  }));
  const skuIds = lines.map(({ skuId }) => skuId);
  const shop = await database
    .selectFrom("shops")
    .select("name")
    .where("id", "=", stored.shop_id)
    .executeTakeFirst();
  const label = await database
    .selectFrom("labels")
    .select("tracking_number")
    .where("parcel_id", "=", parcelId)
    .executeTakeFirst();
  return {
    number: stored.number,
    shopName: shop?.name ?? "",
    orderIds: await ordersOf(database, parcelId),
    trackingNumber: label?.tracking_number || null,
    lines,
    articles: await articleFacts(database, skuIds),
  };
}

/** How many of each article these parcels need together. */
export async function unitsNeeded(
  database: Database,
  parcelIds: readonly ParcelId[],
): Promise<Map<SkuId, number>> {
  if (parcelIds.length === 0) return new Map();
  const rows = await database
    .selectFrom("parcel_lines")
    .select(({ fn }) => ["sku_id", fn.sum<number>("needed").as("units")])
    .where("parcel_id", "in", parcelIds)
    .groupBy("sku_id")
    .execute();
  return new Map(rows.map((row) => [row.sku_id, Number(row.units)]));
}
