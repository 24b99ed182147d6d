import type { ShopId, SkuId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { ArticleCodeRow } from "./schema.ts";
import type { Trx } from "./store.ts";

/** Everything an article answers to: what the shop says first, then what it was taught. */
export const codesOfArticle = (
  database: Database | Trx,
  skuId: SkuId,
): Promise<Pick<ArticleCodeRow, "code" | "kind">[]> =>
  database
    .selectFrom("article_codes")
    .select(["code", "kind"])
    .where("sku_id", "=", skuId)
    .orderBy("kind")
    .orderBy("code")
    .execute();

/** From now on the article answers to this code too; nothing changes when it did. */
export async function writeTaughtCode(
  trx: Trx,
  shopId: ShopId,
  skuId: SkuId,
  code: string,
): Promise<void> {
  await trx
    .insertInto("article_codes")
    .values({ shop_id: shopId, sku_id: skuId, code, kind: "taught" })
    .onConflict((conflict) =>
      conflict.columns(["code", "shop_id", "sku_id"]).doNothing(),
    )
    .execute();
}

/** @returns whether the article had been taught it; what the shop says of its articles is not ours to take away */
export async function dropTaughtCode(
  trx: Trx,
  skuId: SkuId,
  code: string,
): Promise<boolean> {
  const [gone] = await trx
    .deleteFrom("article_codes")
    .where("sku_id", "=", skuId)
    .where("code", "=", code)
    .where("kind", "=", "taught")
    .execute();
  return (gone?.numDeletedRows ?? 0n) > 0n;
}
