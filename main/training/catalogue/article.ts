import type { CaptureField } from "../../../shared/domain/captured-unit.ts";
import type { Picture } from "./pictures.ts";

/** One SKU of the training shop. */
export interface Article {
  readonly skuId: string;
  readonly productId: string;
  readonly sellerSku: string;
  readonly title: string;
  /** "Default" where the product has no variants. */
  readonly skuName: string;
  /** EAN-13; null where the maker printed none. Two articles may share one. */
  readonly barcode: string | null;
  readonly priceCents: number;
  /** Of the packed product, as the catalogue says it: shared by all variants. */
  readonly weightGrams: number;
  readonly stock: number;
  /** Never sold, only added to an order. */
  readonly isGift: boolean;
  readonly isDangerousGood: boolean;
  /** What stands on every single unit besides the barcode. */
  readonly marks: readonly CaptureField[];
  /** What a virtual bundle is packed from; empty for ordinary articles. */
  readonly contents: readonly {
    readonly article: Article;
    readonly count: number;
  }[];
  readonly picture: Picture;
}

export interface Product {
  readonly id: string;
  readonly title: string;
  /** What tells the variants apart; null without variants. */
  readonly attribute: string | null;
  readonly weightGrams: number;
  readonly sizeCm: readonly [length: number, width: number, height: number];
  readonly articles: readonly Article[];
}

/** Where the picture of an article lies on the shop's server. */
export const picturePath = (article: Pick<Article, "sellerSku">): string =>
  `/images/${article.sellerSku.toLowerCase()}.svg`;
