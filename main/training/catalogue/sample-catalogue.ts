import { timeIndex, type TimeIndex } from "../orders/time-index.ts";
import type { Article, Product } from "./article.ts";
import { sampleGoods } from "./sample-goods.ts";
import { samplePictures } from "./sample-pictures.ts";

/** 871 is the Netherlands; the rest of the range is invented. */
const eanRange = 871234501;
/** Products of one shop take up far fewer ids than this. */
const idsPerSeries = 1_000_000n;

/** An EAN-13 from its first twelve digits. Check digit: GS1 General Specifications, section 7.9. */
export function ean13(firstTwelve: string): string {
  let sum = 0;
  for (let at = 0; at < 12; at++) {
    sum += Number(firstTwelve.charAt(at)) * (at % 2 === 0 ? 1 : 3);
  }
  return firstTwelve + String((10 - (sum % 10)) % 10);
}

/** Unix seconds: when the shop filled its shelves, and when it last looked at them. */
export const productTimes = {
  create_time: 1782224000,
  update_time: 1789740800,
} as const;

export interface Catalogue {
  readonly products: readonly Product[];
  /** Every SKU, the bundle and the gifts included. */
  readonly articles: readonly Article[];
  /** Throws for a seller SKU that is not in the sample: the sample is ours. */
  bySellerSku(sellerSku: string): Article;
  product(id: string): Product | undefined;
  readonly productsBy: Readonly<Record<keyof typeof productTimes, TimeIndex>>;
}

/**
 * The sample goods with platform ids, the same ones every time.
 *
 * @param series another shop's goods have other ids and barcodes
 */
export function sampleCatalogue(series = 0): Catalogue {
  const shift = BigInt(series) * idsPerSeries;
  const articles = new Map<string, Article>();
  const bySellerSku = (sellerSku: string): Article => {
    const found = articles.get(sellerSku);
    if (found === undefined) throw new Error(`No sample article ${sellerSku}`);
    return found;
  };

  const products = sampleGoods.map((goods, index): Product => {
    const id = String(1729582718312380123n + shift + BigInt(index));
    const own = goods.skus.map((sku): Article => {
      const picture = samplePictures[sku.sellerSku];
      if (picture === undefined)
        throw new Error(`No picture of ${sku.sellerSku}`);
      const article: Article = {
        skuId: String(1729382476852921560n + shift + BigInt(articles.size)),
        productId: id,
        sellerSku: sku.sellerSku,
        title: goods.title,
        skuName: sku.name,
        barcode:
          sku.item === null
            ? null
            : ean13(
                String(eanRange + series) + String(sku.item).padStart(3, "0"),
              ),
        priceCents: sku.priceCents,
        weightGrams: goods.weightGrams,
        stock: sku.stock,
        isGift: goods.isGift ?? false,
        isDangerousGood: goods.isDangerousGood ?? false,
        marks: goods.marks ?? [],
        contents: (sku.contents ?? []).map((part) => ({
          article: bySellerSku(part.sellerSku),
          count: part.count,
        })),
        picture,
      };
      articles.set(article.sellerSku, article);
      return article;
    });
    return {
      id,
      title: goods.title,
      attribute: goods.attribute ?? null,
      weightGrams: goods.weightGrams,
      sizeCm: goods.sizeCm,
      articles: own,
    };
  });

  const productsBy = { create_time: timeIndex(), update_time: timeIndex() };
  for (const { id } of products) {
    productsBy.create_time.place(id, productTimes.create_time);
    productsBy.update_time.place(id, productTimes.update_time);
  }
  const byId = new Map(products.map((product) => [product.id, product]));
  return {
    products,
    articles: [...articles.values()],
    bySellerSku,
    product: (id) => byId.get(id),
    productsBy,
  };
}
