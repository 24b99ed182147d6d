import { sql } from "kysely";
import type { Parcel } from "../../shared/domain/parcel.ts";
import type {
  OrderId,
  ParcelId,
  ShopId,
  SkuId,
  StationId,
} from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { ClaimRow, Flag, ParcelRow } from "./schema.ts";
import type { Trx } from "./store.ts";

/** A parcel as work needs it: what it is (`state`) and where it belongs (the columns). */
export interface StoredParcel extends Omit<ParcelRow, "state"> {
  readonly parcel: Parcel;
}

const unpack = ({ state, ...row }: ParcelRow): StoredParcel => ({
  ...row,
  parcel: JSON.parse(state) as Parcel,
});

export async function loadParcel(
  database: Database | Trx,
  id: ParcelId,
): Promise<StoredParcel | null> {
  const row = await database
    .selectFrom("parcels")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : unpack(row);
}

/** Writes what a decision changed; the lines' `open` flag follows the stage, for the scan that looks for a parcel. */
export async function saveParcel(
  trx: Trx,
  id: ParcelId,
  before: Parcel,
  after: Parcel,
  at: number,
): Promise<void> {
  await trx
    .updateTable("parcels")
    .set({
      stage: after.stage,
      state: JSON.stringify(after),
      held_code: after.held?.code ?? null,
      // A box that comes back out of the courier's cage was sealed when it was sealed.
      ...(after.stage === "sealed" && before.stage !== "handed-over"
        ? { sealed_at: at }
        : {}),
    })
    .where("id", "=", id)
    .execute();
  const wasOpen = before.stage === "waiting";
  const isOpen = after.stage === "waiting";
  if (wasOpen === isOpen) return;
  const open: Flag = isOpen ? 1 : 0;
  await trx
    .updateTable("parcel_lines")
    .set({ open })
    .where("parcel_id", "=", id)
    .execute();
}

/**
 * The most urgent waiting parcel that needs this article: singles first, because one scan finishes them,
 * then by deadline, service and age.
 */
export async function mostUrgentParcelFor(
  database: Database | Trx,
  skuIds: readonly SkuId[],
): Promise<{ id: ParcelId; skuId: SkuId } | null> {
  const found = [];
  for (const skuId of skuIds) {
    const line = await openLinesOf(database, skuId).limit(1).executeTakeFirst();
    if (line !== undefined) found.push(line);
  }
  const [first] = found.toSorted((one, other) =>
    one.urgency < other.urgency ? -1 : 1,
  );
  return first === undefined
    ? null
    : { id: first.parcel_id, skuId: first.sku_id };
}

/** Lines of waiting parcels that need this article, the most urgent first, in the order of their index. */
export const openLinesOf = (database: Database | Trx, skuId: SkuId) =>
  database
    .selectFrom("parcel_lines")
    .select(["parcel_id", "sku_id", "urgency"])
    .where("sku_id", "=", skuId)
    .where(sql<boolean>`open = 1`)
    .orderBy("urgency");

export async function parcelByNumber(
  database: Database | Trx,
  number: string,
): Promise<StoredParcel | null> {
  const row = await database
    .selectFrom("parcels")
    .selectAll()
    .where("number", "=", number)
    .executeTakeFirst();
  return row === undefined ? null : unpack(row);
}

/** Open parcels of an order first, so that a scanned order slip finds what is still to be packed. */
export async function parcelsByOrder(
  database: Database | Trx,
  orderId: OrderId,
): Promise<StoredParcel[]> {
  const rows = await database
    .selectFrom("parcel_orders")
    .innerJoin("parcels", "parcels.id", "parcel_orders.parcel_id")
    .selectAll("parcels")
    .where("parcel_orders.order_id", "=", orderId)
    .orderBy(sql`parcels.stage = 'waiting' desc`)
    .execute();
  return rows.map(unpack);
}

export async function parcelByTracking(
  database: Database | Trx,
  trackingNumber: string,
): Promise<StoredParcel | null> {
  const row = await database
    .selectFrom("labels")
    .innerJoin("parcels", "parcels.id", "labels.parcel_id")
    .selectAll("parcels")
    .where("labels.tracking_number", "=", trackingNumber)
    .executeTakeFirst();
  return row === undefined ? null : unpack(row);
}

export async function ordersOf(
  database: Database | Trx,
  parcelId: ParcelId,
): Promise<OrderId[]> {
  const rows = await database
    .selectFrom("parcel_orders")
    .select("order_id")
    .where("parcel_id", "=", parcelId)
    .execute();
  return rows.map((row) => row.order_id);
}

export async function claimOf(
  database: Database | Trx,
  parcelId: ParcelId,
): Promise<ClaimRow | null> {
  const row = await database
    .selectFrom("claims")
    .selectAll()
    .where("parcel_id", "=", parcelId)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Takes the lease, unless another station holds one that has not run out: then that station's id comes back.
 * @param takeOver whoever holds it gives it up
 */
export async function takeClaim(
  trx: Trx,
  claim: ClaimRow,
  takeOver = false,
): Promise<StationId | null> {
  const held = await claimOf(trx, claim.parcel_id);
  const theirs =
    !takeOver && held !== null && held.station_id !== claim.station_id;
  if (theirs && held.expires_at > claim.claimed_at) return held.station_id;
  await trx
    .insertInto("claims")
    .values(claim)
    .onConflict((conflict) =>
      conflict.column("parcel_id").doUpdateSet({
        station_id: claim.station_id,
        operator_id: claim.operator_id,
        claimed_at: claim.claimed_at,
        expires_at: claim.expires_at,
      }),
    )
    .execute();
  return null;
}

/** A label that no printer has begun comes out at the bench that has the parcel now. */
export async function printHere(
  trx: Trx,
  { parcel_id: parcelId, station_id: stationId }: ClaimRow,
): Promise<void> {
  await trx
    .updateTable("print_jobs")
    .set({ station_id: stationId })
    .where("parcel_id", "=", parcelId)
    .where("state", "in", ["due", "failed"])
    .execute();
}

export async function freeClaim(trx: Trx, parcelId: ParcelId): Promise<void> {
  await trx.deleteFrom("claims").where("parcel_id", "=", parcelId).execute();
}

/** Extends this station's leases; a claim it no longer holds stays lost. */
export async function renewClaims(
  database: Database,
  stationId: StationId,
  now: number,
  expiresAt: number,
): Promise<void> {
  await database
    .updateTable("claims")
    .set({ expires_at: expiresAt })
    .where("station_id", "=", stationId)
    .where("expires_at", ">", now)
    .execute();
}

export interface ArticleFacts {
  readonly skuId: SkuId;
  readonly shopId: ShopId;
  /** "" while only an order has told of it. */
  readonly productId: string;
  readonly title: string;
  readonly sellerSku: string;
  readonly weightGrams: number | null;
  /** Packed for sending; null when nobody knows. */
  readonly sizeMm: readonly [number, number, number] | null;
  readonly hazmat: boolean;
  readonly hasPicture: boolean;
  readonly bin: string | null;
  readonly barcode: string | null;
}

/** Words, weight, shelf and first barcode of articles; one the shop has not told us yet is simply missing. */
export async function articleFacts(
  database: Database | Trx,
  skuIds: readonly SkuId[],
): Promise<Map<SkuId, ArticleFacts>> {
  if (skuIds.length === 0) return new Map();
  const rows = await database
    .selectFrom("articles")
    .leftJoin("bins", (join) =>
      join
        .onRef("bins.sku_id", "=", "articles.sku_id")
        .onRef("bins.shop_id", "=", "articles.shop_id"),
    )
    .select((eb) => [
      "articles.sku_id",
      "articles.shop_id",
      "product_id",
      "title",
      "variant",
      "seller_sku",
      "weight_grams",
      "length_mm",
      "width_mm",
      "height_mm",
      "hazmat",
      "picture_url",
      "bins.bin",
      eb
        .selectFrom("article_codes")
        .select("code")
        .whereRef("article_codes.sku_id", "=", "articles.sku_id")
        .where("kind", "=", "gtin")
        .limit(1)
        .as("barcode"),
    ])
    .where("articles.sku_id", "in", skuIds)
    .execute();
  return new Map(
    rows.map((row) => [
      row.sku_id,
      {
        skuId: row.sku_id,
        shopId: row.shop_id,
        productId: row.product_id,
        title: row.variant === "" ? row.title : `${row.title}, ${row.variant}`,
        sellerSku: row.seller_sku,
        weightGrams: row.weight_grams,
        sizeMm:
          row.length_mm === null ||
          row.width_mm === null ||
          row.height_mm === null
            ? null
            : ([row.length_mm, row.width_mm, row.height_mm] as const),
        hazmat: row.hazmat === 1,
        hasPicture: row.picture_url !== null,
        bin: row.bin,
        barcode: row.barcode,
      },
    ]),
  );
}

/** The articles that lie in this bin; its letters' case does not matter. */
export async function articlesInBin(
  database: Database | Trx,
  bin: string,
): Promise<SkuId[]> {
  const rows = await database
    .selectFrom("bins")
    .select("sku_id")
    .distinct()
    .where(sql`upper(bin)`, "=", bin.toUpperCase())
    .execute();
  return rows.map((row) => row.sku_id);
}

/** Every article that answers to one of these codes (canonical form), each once. */
export async function articlesByCode(
  database: Database | Trx,
  codes: readonly string[],
): Promise<SkuId[]> {
  if (codes.length === 0) return [];
  const rows = await database
    .selectFrom("article_codes")
    .select("sku_id")
    .distinct()
    .where("code", "in", codes)
    .execute();
  return rows.map((row) => row.sku_id);
}
