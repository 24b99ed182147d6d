import {
  usualRules,
  type ArticleRules,
} from "../../shared/domain/article-rules.ts";
import type { ShopId, SkuId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { Flag } from "./schema.ts";
import type { Trx } from "./store.ts";

/** The rules of those articles that have any of their own. */
export async function rulesOfArticles(
  database: Database | Trx,
  skuIds: readonly SkuId[],
): Promise<Map<SkuId, ArticleRules>> {
  if (skuIds.length === 0) return new Map();
  const rows = await database
    .selectFrom("article_rules")
    .selectAll()
    .where("sku_id", "in", skuIds)
    .execute();
  return new Map(
    rows.map((row) => [
      row.sku_id,
      {
        multiply: row.multiply === 1,
        serial: row.serial === 1,
        lot: row.lot === 1,
        expiry: row.expiry === 1,
        minimumDays: row.minimum_days,
        fragile: row.fragile === 1,
      },
    ]),
  );
}

export const rulesOf = async (
  database: Database | Trx,
  skuId: SkuId,
): Promise<ArticleRules> =>
  (await rulesOfArticles(database, [skuId])).get(skuId) ?? usualRules;

const flag = (set: boolean): Flag => (set ? 1 : 0);

export async function writeRules(
  database: Database | Trx,
  shopId: ShopId,
  skuId: SkuId,
  rules: ArticleRules,
): Promise<void> {
  const set = {
    multiply: flag(rules.multiply),
    serial: flag(rules.serial),
    lot: flag(rules.lot),
    expiry: flag(rules.expiry),
    minimum_days: rules.minimumDays,
    fragile: flag(rules.fragile),
  };
  await database
    .insertInto("article_rules")
    .values({ shop_id: shopId, sku_id: skuId, ...set })
    .onConflict((conflict) =>
      conflict.columns(["sku_id", "shop_id"]).doUpdateSet(set),
    )
    .execute();
}
