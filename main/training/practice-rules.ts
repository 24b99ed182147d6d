import {
  usualRules,
  type ArticleRules,
} from "../../shared/domain/article-rules.ts";
import { asId, type ShopId, type SkuId } from "../../shared/ids.ts";
import { writeRules } from "../storage/article-rules.ts";
import type { Database } from "../storage/open-database.ts";
import type { Article } from "./catalogue/article.ts";
import { practiceShop } from "./practice-shop.ts";

/** By seller SKU: bars of one kind may be counted, glass is to be wrapped, a lamp is known by its number and cheese by its date. */
const rules: Readonly<Record<string, Partial<ArticleRules>>> = {
  "ZEEP-LAVENDEL": { multiply: true },
  "CHOCO-PUUR": { multiply: true },
  "HONING-500": { fragile: true },
  "KAARS-VIJG": { fragile: true },
  "FIETSLAMP-USB": { serial: true },
  "KAAS-BOEREN": { lot: true, expiry: true, minimumDays: 14 },
};

/** What a supervisor of the practice shop has set; written at the first opening, so that a change of theirs stays. */
export async function setPracticeRules(
  database: Database,
  articles: readonly Article[],
): Promise<void> {
  const shopId = asId<ShopId>(practiceShop.id);
  const known = await database
    .selectFrom("article_rules")
    .select("sku_id")
    .where("shop_id", "=", shopId)
    .execute();
  if (known.length > 0) return;
  for (const { sellerSku, skuId } of articles) {
    const change = rules[sellerSku];
    if (change !== undefined)
      await writeRules(database, shopId, asId<SkuId>(skuId), {
        ...usualRules,
        ...change,
      });
  }
}
