import type { ShopId, SkuId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { ArticleCodeRow, ArticleRow } from "./schema.ts";
import type { Trx } from "./store.ts";

export interface MirrorArticle {
  readonly article: ArticleRow;
  readonly codes: readonly ArticleCodeRow[];
}

/** An article only an order has told us of; its product is still to be read. */
export const notReadYet = 0;

/**
 * Writes articles as their product describes them, and the codes they answer to. An older answer changes nothing;
 * codes a supervisor taught stay; so does hazmat, which only orders tell.
 *
 * @returns the SKUs that were written
 */
export async function writeArticles(
  trx: Trx,
  articles: readonly MirrorArticle[],
): Promise<SkuId[]> {
  if (articles.length === 0) return [];
  const rows = await trx
    .insertInto("articles")
    .values(articles.map(({ article }) => article))
    .onConflict((conflict) =>
      conflict
        .column("sku_id")
        .doUpdateSet((eb) => ({
          product_id: eb.ref("excluded.product_id"),
          title: eb.ref("excluded.title"),
          variant: eb.ref("excluded.variant"),
          seller_sku: eb.ref("excluded.seller_sku"),
          weight_grams: eb.ref("excluded.weight_grams"),
          length_mm: eb.ref("excluded.length_mm"),
          width_mm: eb.ref("excluded.width_mm"),
          height_mm: eb.ref("excluded.height_mm"),
          picture_url: eb.ref("excluded.picture_url"),
          updated_at: eb.ref("excluded.updated_at"),
        }))
        .whereRef("excluded.updated_at", ">=", "articles.updated_at"),
    )
    .returning("sku_id")
    .execute();
  const written = new Set(rows.map((row) => row.sku_id));
  if (written.size === 0) return [];
  await trx
    .deleteFrom("article_codes")
    .where("sku_id", "in", [...written])
    .where("kind", "!=", "taught")
    .execute();
  await writeCodes(
    trx,
    articles
      .filter(({ article }) => written.has(article.sku_id))
      .flatMap((each) => each.codes),
  );
  return [...written];
}

/**
 * Writes what orders say of articles the catalogue has not told us of yet, so that a new article can be packed at once.
 *
 * @returns whether any of them was new
 */
export async function writeArticlesOfOrders(
  trx: Trx,
  articles: readonly MirrorArticle[],
): Promise<boolean> {
  if (articles.length === 0) return false;
  const rows = await trx
    .insertInto("articles")
    .values(articles.map(({ article }) => article))
    .onConflict((conflict) => conflict.column("sku_id").doNothing())
    .returning("sku_id")
    .execute();
  const hazmat = articles
    .filter(({ article }) => article.hazmat === 1)
    .map(({ article }) => article.sku_id);
  if (hazmat.length > 0) {
    await trx
      .updateTable("articles")
      .set({ hazmat: 1 })
      .where("sku_id", "in", hazmat)
      .where("hazmat", "=", 0)
      .execute();
  }
  if (rows.length === 0) return false;
  const added = new Set(rows.map((row) => row.sku_id));
  await writeCodes(
    trx,
    articles
      .filter(({ article }) => added.has(article.sku_id))
      .flatMap((each) => each.codes),
  );
  return true;
}

async function writeCodes(
  trx: Trx,
  codes: readonly ArticleCodeRow[],
): Promise<void> {
  if (codes.length === 0) return;
  await trx
    .insertInto("article_codes")
    .values([...codes])
    .onConflict((conflict) =>
      conflict.columns(["code", "shop_id", "sku_id"]).doNothing(),
    )
    .execute();
}

/** When the platform last changed each of these products, as far as the mirror knows. */
export async function knownProducts(
  database: Database,
  shopId: ShopId,
  productIds: readonly string[],
): Promise<Map<string, number>> {
  if (productIds.length === 0) return new Map();
  const rows = await database
    .selectFrom("articles")
    .select(["product_id", "updated_at"])
    .where("shop_id", "=", shopId)
    .where("product_id", "in", productIds)
    .execute();
  const known = new Map<string, number>();
  for (const row of rows) {
    // One SKU that was not read makes the whole product worth reading.
    const before = known.get(row.product_id) ?? Number.POSITIVE_INFINITY;
    known.set(row.product_id, Math.min(before, row.updated_at));
  }
  return known;
}

/** Products of articles only orders have told us of. */
export async function productsNotReadYet(
  database: Database,
  shopId: ShopId,
): Promise<string[]> {
  const rows = await database
    .selectFrom("articles")
    .select("product_id")
    .distinct()
    .where("shop_id", "=", shopId)
    .where("updated_at", "=", notReadYet)
    .where("product_id", "!=", "")
    .execute();
  return rows.map((row) => row.product_id);
}
