import { describe, expect, test } from "vitest";
import { writeArticlesOfOrders } from "../../../main/storage/mirror-articles.ts";
import type { Store } from "../../../main/storage/store.ts";
import {
  codesOf,
  readProduct,
  type PlatformArticle,
} from "../../../main/tiktok/product-answer.ts";
import { articlesOfUnits } from "../../../main/tiktok/article-rows.ts";
import { readOrder } from "../../../main/tiktok/order-answer.ts";
import { createArticleSync } from "../../../main/tiktok/sync-articles.ts";
import { asId, type SkuId } from "../../../shared/ids.ts";
import { ok } from "../../../shared/result.ts";
import { stepClock } from "../../helpers/step-clock.ts";
import { mirrorStore, shopId } from "./mirror-store.ts";
import { lineAnswer, orderAnswer } from "./order-answers.ts";
import { pretendPlatform, type PretendPlatform } from "./pretend-platform.ts";
import { recordedLog } from "./recorded-log.ts";

const article = (
  number: number,
  fields: Partial<PlatformArticle> = {},
): PlatformArticle => ({
  skuId: asId(`17293824768529${String(21560 + number)}`),
  productId: `17295827183123${String(80123 + number)}`,
  title: `Article ${String(number)}`,
  variant: "",
  sellerSku: `SKU-${String(number)}`,
  weightGrams: 100,
  sizeMm: null,
  pictureUrl: null,
  codes: codesOf(
    `17293824768529${String(21560 + number)}`,
    `SKU-${String(number)}`,
  ),
  updatedAt: 1_789_740_800_000,
  ...fields,
});

const syncOf = (platform: PretendPlatform, store: Store) => {
  const clock = stepClock(platform.now);
  const told: SkuId[] = [];
  const sync = createArticleSync({
    shopId,
    shop: platform,
    store,
    clock,
    log: recordedLog(),
    onArticlesWritten: (skus) => told.push(...skus),
  });
  return { sync, clock, told };
};

const described = (platform: PretendPlatform): string[] =>
  platform.calls
    .filter(({ name }) => name === "product")
    .map(({ detail }) => detail);

/** As an order that names an article does it. */
const orderNames = async (
  store: Store,
  line: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const read = readOrder(orderAnswer({ line_items: [lineAnswer("1", line)] }));
  await store.transact(async (trx) =>
    ok(
      await writeArticlesOfOrders(
        trx,
        articlesOfUnits(shopId, read?.order.units ?? []),
      ),
    ),
  );
};

const rows = (store: Store) =>
  store.database.selectFrom("articles").selectAll().execute();

describe("an article sync", () => {
  test("brings the catalogue and then reads only the products that changed", async () => {
    const platform = pretendPlatform();
    for (let number = 0; number < 7; number++)
      platform.putProduct(article(number));
    const store = await mirrorStore();
    const { sync, told } = syncOf(platform, store);

    expect(await sync.run()).toEqual({ ok: true, value: { articles: 7 } });
    expect(told).toHaveLength(7);
    platform.calls.length = 0;
    await sync.run();
    expect(described(platform)).toEqual([]);

    const changed = article(3, { title: "New", updatedAt: 1_789_999_000_000 });
    platform.putProduct(changed);
    await sync.run();
    expect(described(platform)).toEqual([changed.productId]);
  });

  test("reads at once the product of an article an order names, and keeps what the order knew", async () => {
    const platform = pretendPlatform();
    const known = article(1);
    platform.putProduct(known);
    const store = await mirrorStore();
    await orderNames(store, {
      sku_id: known.skuId,
      product_id: known.productId,
      is_dangerous_good: true,
    });
    const { sync } = syncOf(platform, store);

    await sync.readUnknown();

    expect(await rows(store)).toMatchObject([
      { title: "Article 1", weight_grams: 100, hazmat: 1 },
    ]);
    platform.calls.length = 0;
    await sync.readUnknown();
    expect(platform.calls).toEqual([]);
  });

  test("lives with a product the platform will not describe, and asks again after an hour", async () => {
    const platform = pretendPlatform();
    const store = await mirrorStore();
    await orderNames(store, { sku_id: "10", product_id: "20" });
    const { sync, clock } = syncOf(platform, store);

    expect((await sync.readUnknown()).ok).toBe(true);
    await sync.readUnknown();
    expect(described(platform)).toEqual(["20"]);
    clock.advance(3_600_000);
    await sync.readUnknown();
    expect(described(platform)).toEqual(["20", "20"]);
    expect(await rows(store)).toMatchObject([{ title: "Honing 500 g" }]);
  });

  test("keeps codes a supervisor taught, and drops those the seller took away", async () => {
    const platform = pretendPlatform();
    platform.putProduct(
      article(1, { codes: [{ code: "08712345000028", kind: "gtin" }] }),
    );
    const store = await mirrorStore();
    const { sync } = syncOf(platform, store);
    await sync.run();
    await store.database
      .insertInto("article_codes")
      .values({
        shop_id: shopId,
        sku_id: article(1).skuId,
        code: "TAUGHT",
        kind: "taught",
      })
      .execute();

    platform.putProduct(
      article(1, {
        codes: [{ code: "08712345000035", kind: "gtin" }],
        updatedAt: 1_789_999_000_000,
      }),
    );
    await sync.run();

    const codes = await store.database
      .selectFrom("article_codes")
      .select("code")
      .orderBy("code")
      .execute();
    expect(codes.map(({ code }) => code)).toEqual(["08712345000035", "TAUGHT"]);
  });

  test("looks at stretches of time when there are more than one search may answer", async () => {
    const platform = pretendPlatform();
    platform.putProduct(article(1, { updatedAt: 1_000_000_000_000 }));
    platform.putProduct(article(2, { updatedAt: 1_780_000_000_000 }));
    const search = platform.searchProducts;
    const crowded: PretendPlatform = {
      ...platform,
      searchProducts: async (window) => {
        const page = await search(window);
        const total = (window.before ?? 0) - window.since > 1e12 ? 10_001 : 1;
        return page.ok ? ok({ ...page.value, total }) : page;
      },
    };

    const { sync } = syncOf(crowded, await mirrorStore());

    expect(await sync.run()).toEqual({ ok: true, value: { articles: 2 } });
  });

  test("reads nothing more once it was stopped", async () => {
    const platform = pretendPlatform();
    platform.putProduct(article(1));
    const { sync } = syncOf(platform, await mirrorStore());

    await sync.stop();

    expect(await sync.run()).toEqual({ ok: true, value: { articles: 0 } });
    expect(platform.calls).toEqual([]);
  });
});

describe("a product's answer", () => {
  const product = (fields: Readonly<Record<string, unknown>>) => ({
    id: "1",
    title: "Thee",
    update_time: 1_789_740_800,
    package_weight: { value: "0.25", unit: "KILOGRAM" },
    main_images: [{ thumb_urls: ["https://p.example.invalid/t.jpeg"] }],
    skus: [
      {
        id: "10",
        seller_sku: "THEE",
        identifier_code: { code: "5012345678900", type: "EAN" },
      },
    ],
    ...fields,
  });

  test("gives grams, GTIN-14 and the small picture", () => {
    expect(readProduct(product({}))).toEqual([
      {
        skuId: "10",
        productId: "1",
        title: "Thee",
        variant: "",
        sellerSku: "THEE",
        weightGrams: 250,
        sizeMm: null,
        pictureUrl: "https://p.example.invalid/t.jpeg",
        codes: [
          { code: "05012345678900", kind: "gtin" },
          { code: "THEE", kind: "seller-sku" },
          { code: "10", kind: "sku-id" },
        ],
        updatedAt: 1_789_740_800_000,
      },
    ]);
  });

  test("gives sides in millimetres, the longest first, and none unless all three are said", () => {
    const size = (dimensions: unknown) =>
      readProduct(product({ package_dimensions: dimensions }))?.[0]?.sizeMm;
    const sides = { length: "12.5", width: "30", height: "8.01" };

    expect(size({ ...sides, unit: "CENTIMETER" })).toEqual([300, 125, 81]);
    expect(
      size({ length: "2", width: "1", height: "4", unit: "INCH" }),
    ).toEqual([102, 51, 26]);
    expect(size({ ...sides, height: "0", unit: "CENTIMETER" })).toBeNull();
    expect(size({ ...sides, width: "9999", unit: "CENTIMETER" })).toBeNull();
    expect(size({ ...sides, unit: "LEAGUE" })).toBeNull();
    expect(size("large")).toBeNull();
  });

  test("knows pounds, and no weight from a weight it does not understand", () => {
    const grams = (weight: unknown) =>
      readProduct(product({ package_weight: weight }))?.[0]?.weightGrams;

    expect(grams({ value: "1", unit: "POUND" })).toBe(454);
    expect(grams({ value: "1", unit: "STONE" })).toBeNull();
    expect(grams({ value: "0", unit: "GRAM" })).toBeNull();
    expect(grams("heavy")).toBeNull();
    expect(grams(null)).toBeNull();
  });

  test("keeps a number that is no GTIN as it is printed", () => {
    expect(codesOf("10", "", [{ code: " 871234500002X " }])[0]).toEqual({
      code: "871234500002X",
      kind: "gtin",
    });
  });
});
