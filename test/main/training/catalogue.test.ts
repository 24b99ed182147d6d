import { expect, test } from "vitest";
import { badgeBarcode } from "../../../hardware/scanner/own-codes.ts";
import { practicePeople } from "../../../main/training/practice-people.ts";
import { drawPicture } from "../../../main/training/catalogue/pictures.ts";
import { ean13 } from "../../../main/training/catalogue/sample-catalogue.ts";
import { trainingFloor } from "../../helpers/training-floor.ts";

test("the sample shop has some forty articles with Dutch barcodes that add up", async () => {
  const { shop } = await trainingFloor();
  const barcodes = shop.articles.flatMap(({ barcode }) => barcode ?? []);

  expect(shop.articles.length).toBeGreaterThanOrEqual(40);
  expect(barcodes.every((code) => ean13(code.slice(0, 12)) === code)).toBe(
    true,
  );
  expect(barcodes.every((code) => code.startsWith("871"))).toBe(true);
  expect(barcodes.length - new Set(barcodes).size).toBe(1);
  expect(shop.articles.length - barcodes.length).toBeGreaterThanOrEqual(3);
  expect(new Set(shop.articles.map(({ skuId }) => skuId)).size).toBe(
    shop.articles.length,
  );
});

test("check digits are those of published barcodes", () => {
  // The worked example of the GS1 check digit calculator page.
  expect(ean13("629104150021")).toBe("6291041500213");
});

test("products are listed without barcodes and detailed with them, with weight and picture", async () => {
  const { client } = await trainingFloor();

  const { products } = await client.data<{ products: { id: string }[] }>({
    path: "/product/202502/products/search",
    query: { page_size: "100" },
    body: { status: "ACTIVATE", seller_skus: ["HONING-500"] },
  });
  const detail = await client.data<{
    package_weight: object;
    skus: { identifier_code: object }[];
    main_images: { urls: string[] }[];
  }>({ path: `/product/202309/products/${products[0]?.id}` });
  const picture = await fetch(detail.main_images[0]?.urls[0] ?? "");

  expect(products).toHaveLength(1);
  expect(JSON.stringify(products)).not.toContain("identifier_code");
  expect(detail.skus[0]?.identifier_code).toEqual({
    code: "8712345010010",
    type: "EAN",
  });
  expect(detail.package_weight).toEqual({ value: "0.742", unit: "KILOGRAM" });
  expect(picture.headers.get("content-type")).toBe("image/svg+xml");
  expect(await picture.text()).toMatch(/^<svg .*Linde.*<\/svg>$/s);
});

test("every article has its own picture, drawn without anything from outside", async () => {
  const { shop } = await trainingFloor();

  const drawn = shop.articles.map(({ picture }) => drawPicture(picture));

  expect(new Set(drawn).size).toBe(drawn.length);
  expect(drawn.join("")).not.toMatch(/href|url\(|<script|NaN|undefined/);
});

test("a product nobody sells is told so", async () => {
  const { client } = await trainingFloor();

  const answer = await client.call({ path: "/product/202309/products/1" });

  expect(answer.code).toBe(12052031);
});

test("warehouses name one place for sales and returns", async () => {
  const { client } = await trainingFloor();

  const { warehouses } = await client.data<{
    warehouses: { id: string; type: string; entity_id: string }[];
  }>({ path: "/logistics/202309/warehouses" });

  expect(warehouses.map(({ type }) => type)).toEqual([
    "SALES_WAREHOUSE",
    "RETURN_WAREHOUSE",
  ]);
  expect(new Set(warehouses.map((one) => one.entity_id)).size).toBe(1);
});

test("people have badges a scanner can read, no two the same", () => {
  const badges = practicePeople.map(({ badgeCode }) => badgeBarcode(badgeCode));

  expect(new Set(badges).size).toBe(badges.length);
  expect(badges.every((badge) => /^PB-BADGE-[A-Z0-9-]+$/.test(badge))).toBe(
    true,
  );
  expect(practicePeople.map(({ role }) => role)).toContain("supervisor");
});
