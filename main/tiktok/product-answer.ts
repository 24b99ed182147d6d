import { z } from "zod";
import { readGtin } from "../../hardware/scanner/gtin.ts";
import { asId, type SkuId } from "../../shared/ids.ts";
import { decimal, id, list, readable, text, time } from "./loose-fields.ts";

export interface ArticleCode {
  /** GTIN-14, or the plain text a scanner reads. */
  readonly code: string;
  readonly kind: "gtin" | "seller-sku" | "sku-id";
}

/** The three sides, longest first. */
export type SizeMm = readonly [number, number, number];

/** One SKU of a product: what a packer holds in the hand. */
export interface PlatformArticle {
  readonly skuId: SkuId;
  readonly productId: string;
  readonly title: string;
  readonly variant: string;
  readonly sellerSku: string;
  /** The platform's parcel weight, wrapping included; null when it names none. */
  readonly weightGrams: number | null;
  /** Packed for sending; null when the platform does not name all three sides. */
  readonly sizeMm: SizeMm | null;
  readonly pictureUrl: string | null;
  readonly codes: readonly ArticleCode[];
  readonly updatedAt: number;
}

const picture = z.object({ urls: list, thumb_urls: list });
const attribute = z.object({ value_name: text, sku_img: z.unknown() });
const identifier = z.object({ code: text });

const sku = z.object({
  id,
  seller_sku: text,
  identifier_code: z.unknown().optional(),
  extra_identifier_codes: list,
  sales_attributes: list,
});

const productAnswer = z.object({
  id,
  title: text,
  update_time: time,
  main_images: list,
  package_weight: z
    .object({ value: decimal, unit: text })
    .nullish()
    .catch(undefined),
  package_dimensions: z
    .object({ length: decimal, width: decimal, height: decimal, unit: text })
    .nullish()
    .catch(undefined),
  skus: list,
});

const gramsPerUnit: Readonly<Record<string, number>> = {
  KILOGRAM: 1000,
  GRAM: 1,
  // International avoirdupois pound.
  POUND: 453.59237,
};

/** Reads a product's detail; null when it is none. A SKU that cannot be read does not lose the others. */
export function readProduct(
  answer: unknown,
): readonly PlatformArticle[] | null {
  const parsed = productAnswer.safeParse(answer);
  if (!parsed.success) return null;
  const product = parsed.data;
  const weight = product.package_weight;
  const factor = gramsPerUnit[weight?.unit ?? ""];
  const grams = Math.round((weight?.value ?? 0) * (factor ?? 0));
  const sizeMm = sizeOf(product.package_dimensions ?? null);
  const productPicture = pictureOf(product.main_images[0]);
  return readable(product.skus, sku).map((each) => {
    const attributes = each.sales_attributes.flatMap((entry) => {
      const found = attribute.safeParse(entry);
      return found.success ? [found.data] : [];
    });
    return {
      skuId: asId(each.id),
      productId: product.id,
      title: product.title,
      variant: attributes
        .map((one) => one.value_name)
        .filter((name) => name !== "" && name !== "Default")
        .join(", "),
      sellerSku: each.seller_sku,
      weightGrams: grams > 0 ? grams : null,
      sizeMm,
      pictureUrl:
        attributes.map((one) => pictureOf(one.sku_img)).find(isText) ??
        productPicture,
      codes: codesOf(each.id, each.seller_sku, [
        each.identifier_code,
        ...each.extra_identifier_codes,
      ]),
      // Never 0: that marks an article only an order has told us of.
      updatedAt: product.update_time ?? 1,
    };
  });
}

const millimetresPerUnit: Readonly<Record<string, number>> = {
  CENTIMETER: 10,
  INCH: 25.4,
};

/** No parcel service takes anything longer: such a side is a slip of the keyboard. */
const longestSideMm = 5_000;

function sizeOf(
  given: NonNullable<
    z.infer<typeof productAnswer>["package_dimensions"]
  > | null,
): SizeMm | null {
  const factor = millimetresPerUnit[given?.unit ?? ""];
  if (given === null || factor === undefined) return null;
  const [length = 0, width = 0, height = 0] = [
    given.length,
    given.width,
    given.height,
  ]
    // Rounded up: a box that is a hair too small does not close.
    .map((side) => Math.ceil((side ?? 0) * factor - 1e-6))
    .sort((a, b) => b - a);
  return height > 0 && length <= longestSideMm ? [length, width, height] : null;
}

/** Every text that finds the article; a seller's own number that is no GTIN is kept as it is printed. */
export function codesOf(
  skuId: string,
  sellerSku: string,
  identifiers: readonly unknown[] = [],
): ArticleCode[] {
  const codes: ArticleCode[] = [];
  for (const entry of identifiers) {
    const found = identifier.safeParse(entry);
    const printed = found.success ? found.data.code.trim() : "";
    if (printed === "" || printed.length > 128) continue;
    const gtin = readGtin(printed);
    const forms = gtin.ok
      ? gtin.readings.map((reading) => reading.gtin14)
      : [printed];
    codes.push(...forms.map((code) => ({ code, kind: "gtin" as const })));
  }
  const plain = sellerSku.trim();
  if (plain !== "") codes.push({ code: plain, kind: "seller-sku" });
  codes.push({ code: skuId, kind: "sku-id" });
  const first = new Set<string>();
  return codes.filter(({ code }) => !first.has(code) && first.add(code));
}

const isText = (value: string | null): value is string => value !== null;

function pictureOf(value: unknown): string | null {
  const found = picture.safeParse(value);
  if (!found.success) return null;
  // The small one is enough for the bench and quick on a slow line.
  const [url] = [...found.data.thumb_urls, ...found.data.urls];
  return typeof url === "string" && url !== "" ? url : null;
}

const listedProduct = z.object({ id, update_time: time, status: text });

/** A product as a search lists it: enough to know whether to read it again. */
export interface ListedProduct {
  readonly productId: string;
  readonly updatedAt: number;
}

export function readListedProduct(answer: unknown): ListedProduct | null {
  const parsed = listedProduct.safeParse(answer);
  if (!parsed.success) return null;
  // The platform shows frozen and deleted products in lists but refuses to describe them.
  if (/^(FREEZE|DELETED)$/.test(parsed.data.status)) return null;
  return {
    productId: parsed.data.id,
    updatedAt: parsed.data.update_time ?? 1,
  };
}
