import { z } from "zod";
import { salesWarehouseId } from "../practice-shop.ts";
import type { ApiCall } from "../server/api-call.ts";
import { failure, success, type Answer } from "../server/envelope.ts";
import { pagedSearch } from "../server/paged-search.ts";
import { marketOf } from "../market.ts";
import type { ShopState } from "../shop-state.ts";
import { picturePath, type Article, type Product } from "./article.ts";
import { productTimes } from "./sample-catalogue.ts";

const bound = z.number().int().nonnegative().optional();

// Here the end of a window is `le`, inclusive, unlike in all other searches.
const searchSchema = z.object({
  status: z.string().default("ALL"),
  seller_skus: z.array(z.string()).optional(),
  sku_ids: z.array(z.string()).optional(),
  create_time_ge: bound,
  create_time_le: bound,
  update_time_ge: bound,
  update_time_le: bound,
});

const after = (time: number | undefined): number | undefined =>
  time === undefined ? undefined : time + 1;

const inventory = (article: Article): readonly object[] => [
  { warehouse_id: salesWarehouseId, quantity: article.stock },
];

/** Dutch VAT of 21 %; food has less, which no bench ever sees. */
const withoutTax = (cents: number): string => (cents / 121).toFixed(2);

const summary = (product: Product, shop: ShopState): object => ({
  id: product.id,
  title: product.title,
  status: "ACTIVATE",
  ...productTimes,
  sales_regions: ["NL"],
  has_draft: false,
  is_not_for_sale: false,
  audit: { status: "APPROVED", pre_approved_reasons: [] },
  skus: product.articles.map((article) => ({
    id: article.skuId,
    seller_sku: article.sellerSku,
    inventory: inventory(article),
    price: {
      currency: marketOf(shop).currency,
      tax_exclusive_price: withoutTax(article.priceCents),
    },
    status_info: { status: "NORMAL" },
  })),
});

/** POST /product/202502/products/search. No barcodes here: they are in the detail. */
export function searchProducts(call: ApiCall, shop: ShopState): Answer {
  const body = searchSchema.safeParse(call.body);
  if (!body.success) return failure(12059001);
  const wanted = body.data;
  return pagedSearch(
    call,
    shop,
    {
      maxPageSize: 100,
      defaultPageSize: 20,
      defaultOrder: "ASC",
      parameterError: 12059001,
    },
    {
      window: {
        create_time_ge: wanted.create_time_ge,
        create_time_lt: after(wanted.create_time_le),
        update_time_ge: wanted.update_time_ge,
        update_time_lt: after(wanted.update_time_le),
      },
      indexes: shop.catalogue.productsBy,
      entry: shop.catalogue.product,
      times: () => productTimes,
      accept: ({ articles }) =>
        ["ALL", "ACTIVATE"].includes(wanted.status) &&
        articles.some(
          ({ sellerSku, skuId }) =>
            (wanted.seller_skus?.includes(sellerSku) ?? true) &&
            (wanted.sku_ids?.includes(skuId) ?? true),
        ),
      listName: "products",
      answer: (product) => summary(product, shop),
    },
  );
}

const image = (article: Article, baseUrl: string): object => ({
  uri: `training/${article.sellerSku.toLowerCase()}`,
  height: 800,
  width: 800,
  urls: [baseUrl + picturePath(article)],
  thumb_urls: [baseUrl + picturePath(article)],
});

const skuDetail = (
  product: Product,
  article: Article,
  shop: ShopState,
): object => ({
  id: article.skuId,
  seller_sku: article.sellerSku,
  price: {
    currency: marketOf(shop).currency,
    tax_exclusive_price: withoutTax(article.priceCents),
    sale_price: (article.priceCents / 100).toFixed(2),
  },
  inventory: inventory(article),
  sales_attributes:
    product.attribute === null
      ? []
      : [
          {
            id: "100000",
            name: product.attribute,
            value_id: article.skuId.slice(-7),
            value_name: article.skuName,
            sku_img: image(article, shop.baseUrl()),
          },
        ],
  status_info: { status: "NORMAL" },
  ...(article.barcode !== null && {
    identifier_code: { code: article.barcode, type: "EAN" },
  }),
  ...(article.contents.length > 0 && {
    combined_skus: article.contents.map((part) => ({
      product_id: part.article.productId,
      sku_id: part.article.skuId,
      sku_count: part.count,
    })),
  }),
});

/** GET /product/202309/products/{product_id} */
export function productDetail(call: ApiCall, shop: ShopState): Answer {
  const product = shop.catalogue.product(call.pathId);
  if (product === undefined) return failure(12052031);
  const baseUrl = shop.baseUrl();
  const [length, width, height] = product.sizeCm;
  const [first] = product.articles;
  const bundled = product.articles.flatMap(({ contents }) => contents);
  const isPart = shop.catalogue.articles.some(({ contents }) =>
    contents.some((part) => part.article.productId === product.id),
  );
  return success({
    id: product.id,
    title: product.title,
    product_status: "ACTIVATE",
    ...productTimes,
    brand: { id: "7082427311584347905", name: "De Bonte Kraai" },
    description: `<p>${product.title}</p>`,
    main_images: first === undefined ? [] : [image(first, baseUrl)],
    package_weight: {
      value: (product.weightGrams / 1000).toString(),
      unit: "KILOGRAM",
    },
    package_dimensions: {
      length: String(length),
      width: String(width),
      height: String(height),
      unit: "CENTIMETER",
    },
    product_types:
      bundled.length > 0
        ? ["COMBINED_PRODUCT"]
        : isPart
          ? ["IN_COMBINED_PRODUCT"]
          : [],
    skus: product.articles.map((article) => skuDetail(product, article, shop)),
    has_draft: false,
    is_cod_allowed: false,
    audit: { status: "APPROVED", pre_approved_reasons: [] },
    ...(bundled[0] && {
      primary_combined_product_id: bundled[0].article.productId,
    }),
  });
}
