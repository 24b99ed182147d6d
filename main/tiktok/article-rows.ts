import type { PlatformUnit } from "../../shared/domain/platform-order.ts";
import type { ShopId, SkuId } from "../../shared/ids.ts";
import { notReadYet, type MirrorArticle } from "../storage/mirror-articles.ts";
import { codesOf, type PlatformArticle } from "./product-answer.ts";

export const articleRow = (
  shopId: ShopId,
  article: PlatformArticle,
): MirrorArticle => ({
  article: {
    sku_id: article.skuId,
    shop_id: shopId,
    product_id: article.productId,
    title: article.title,
    variant: article.variant,
    seller_sku: article.sellerSku,
    weight_grams: article.weightGrams,
    length_mm: article.sizeMm?.[0] ?? null,
    width_mm: article.sizeMm?.[1] ?? null,
    height_mm: article.sizeMm?.[2] ?? null,
    hazmat: 0,
    picture_url: article.pictureUrl,
    updated_at: article.updatedAt,
  },
  codes: article.codes.map(({ code, kind }) => ({
    shop_id: shopId,
    sku_id: article.skuId,
    code,
    kind,
  })),
});

/** What orders say of the articles in them, one row per SKU. */
export function articlesOfUnits(
  shopId: ShopId,
  units: readonly PlatformUnit[],
): MirrorArticle[] {
  const rows = new Map<SkuId, MirrorArticle>();
  for (const unit of units) {
    const known = rows.get(unit.skuId)?.article;
    const hazmat = unit.isHazmat || known?.hazmat === 1 ? 1 : 0;
    // Part of a bundle says less than the article ordered by itself.
    const better = known === undefined || known.picture_url === null;
    if (!better && hazmat === known.hazmat) continue;
    const row = articleRow(shopId, {
      skuId: unit.skuId,
      productId: unit.productId,
      title: unit.title,
      variant: unit.variant,
      sellerSku: unit.sellerSku,
      weightGrams: null,
      sizeMm: null,
      pictureUrl: unit.pictureUrl,
      codes: codesOf(unit.skuId, unit.sellerSku),
      updatedAt: notReadYet,
    });
    rows.set(unit.skuId, {
      ...row,
      article: { ...row.article, hazmat },
    });
  }
  return [...rows.values()];
}
