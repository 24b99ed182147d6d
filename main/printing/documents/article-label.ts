import { barcode, gap, text, type Block } from "../paper/block.ts";

export interface LabelledArticle {
  readonly title: string;
  readonly sellerSku: string;
  /** What the bench knows the article by: its GTIN where it has one, else the seller's SKU. */
  readonly code: string;
}

/** For an article that came without a barcode, or with one nobody can read. */
export const articleLabel = (article: LabelledArticle): Block[] => [
  gap(20),
  text(50, article.title, 3),
  barcode(200, article.code),
  text(40, article.code),
  text(40, article.sellerSku),
];
