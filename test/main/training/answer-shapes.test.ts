import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { corpusFile } from "../../helpers/corpus.ts";
import { packageOf, trainingFloor } from "../../helpers/training-floor.ts";
import type { Envelope } from "../../helpers/training-client.ts";

type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };

const kindOf = (value: Json): string =>
  value === null ? "null" : Array.isArray(value) ? "list" : typeof value;

/**
 * Every place in an answer with the kinds of value seen there, entries of lists taken together:
 * `data.orders[].line_items[].sku_id` is a string.
 */
function shapeOf(
  value: Json,
  at = "",
  shape = new Map<string, Set<string>>(),
): Map<string, Set<string>> {
  shape.set(at, (shape.get(at) ?? new Set()).add(kindOf(value)));
  if (Array.isArray(value)) {
    for (const entry of value as readonly Json[])
      shapeOf(entry, `${at}[]`, shape);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      shapeOf(inner, at === "" ? name : `${at}.${name}`, shape);
    }
  }
  return shape;
}

/** What the case file has and the answer has not, or has as another kind. */
function missing(wanted: Json, given: Json): readonly string[] {
  const shape = shapeOf(given);
  return [...shapeOf(wanted)].flatMap(([place, kinds]) => {
    const found = shape.get(place);
    if (found === undefined) return [`${place} is missing`];
    return [...kinds]
      .filter((kind) => !found.has(kind))
      .map(
        (kind) => `${place} should be ${kind}, is ${[...found].join(" or ")}`,
      );
  });
}

const recorded = (name: string): Json => {
  const file = corpusFile("tiktok", `${name}.json`);
  return file === null
    ? null
    : (JSON.parse(readFileSync(file, "utf8")) as Json);
};

describe.skipIf(corpusFile("tiktok") === null)(
  "an answer of the training shop has every field of the platform's, of the same kind",
  () => {
    const gaps = (
      name: string,
      answer: Envelope | Json,
      except: RegExp = /^$/,
    ): readonly string[] =>
      missing(recorded(name), answer as Json)
        .filter((gap) => !except.test(gap))
        .map((gap) => `${name}: ${gap}`);

    test("tokens and authorised shops", async () => {
      const { client, shop } = await trainingFloor();
      const query = new URLSearchParams({
        app_key: shop.appKey,
        app_secret: shop.appSecret,
        grant_type: "authorized_code",
        auth_code: shop.newAuthCode(),
      });

      expect(
        gaps(
          "auth-token-get",
          (await (
            await fetch(`${shop.authUrl}/api/v2/token/get?${query}`)
          ).json()) as Json,
        ),
      ).toEqual([]);
      expect(
        gaps(
          "auth-authorized-shops",
          await client.call({ path: "/authorization/202309/shops" }),
        ),
      ).toEqual([]);
    });

    test("order search and detail", async () => {
      const { client, shop, packable } = await trainingFloor();
      const detail = (id: string | undefined): Promise<Envelope> =>
        client.call({ path: "/order/202507/orders", query: { ids: id ?? "" } });
      const search = (body: object): Promise<Envelope> =>
        client.call({
          path: "/order/202309/orders/search",
          query: { page_size: "100" },
          body,
        });
      const waiting = shop.ordersIn("AWAITING_SHIPMENT");

      expect(
        gaps(
          "orders-search-page-1",
          await search({}),
          // Only shipped lines have it; nothing has been shipped yet.
          /rts_time is missing/,
        ),
      ).toEqual([]);
      expect(
        gaps("orders-search-empty", await search({ buyer_user_id: "1" })),
      ).toEqual([]);
      expect(
        gaps(
          "orders-detail-nl-tiktok-shipping-masked",
          await detail(packable.orderId),
        ),
      ).toEqual([]);
      expect(
        gaps(
          "orders-detail-nl-seller-shipping",
          await detail(
            waiting.find(({ service }) => service === "seller")?.orderId,
          ),
        ),
      ).toEqual([]);
      expect(
        gaps(
          "orders-detail-bundle-and-gift",
          await detail(
            waiting.find(({ articles }) =>
              articles.some(({ contents }) => contents.length > 0),
            )?.orderId,
          ),
        ),
      ).toEqual([]);
      expect(
        gaps(
          "orders-detail-on-hold",
          await detail(shop.ordersIn("ON_HOLD")[0]?.orderId),
        ),
      ).toEqual([]);
      expect(
        gaps(
          "orders-detail-cancel-requested",
          await detail(
            waiting.find(({ cancelRequested }) => cancelRequested)?.orderId,
          ),
        ),
      ).toEqual([]);
      await client.call({
        path: `/fulfillment/202309/packages/${packageOf(packable)}/ship`,
        body: {},
      });
      expect(
        gaps(
          "orders-detail-awaiting-collection",
          await detail(packable.orderId),
        ),
      ).toEqual([]);
    });

    test("packages, shipping and documents", async () => {
      const { client, clock, packable } = await trainingFloor();
      const path = `/fulfillment/202309/packages/${packageOf(packable)}`;
      const document = (): Promise<Envelope> =>
        client.call({
          path: `${path}/shipping_documents`,
          query: { document_type: "SHIPPING_LABEL" },
        });

      expect(
        gaps(
          "fulfillment-ship-ok",
          await client.call({ path: `${path}/ship`, body: {} }),
        ),
      ).toEqual([]);
      const notReady = await document();
      expect(gaps("fulfillment-shipping-document-not-ready", notReady)).toEqual(
        [],
      );
      expect(recorded("fulfillment-shipping-document-not-ready")).toMatchObject(
        {
          code: notReady.code,
          message: notReady.message,
        },
      );
      clock.advance(10_000);
      expect(
        gaps("fulfillment-shipping-document-label", await document()),
      ).toEqual([]);
      expect(
        gaps(
          "fulfillment-package-detail-after-ship",
          await client.call({ path }),
        ),
      ).toEqual([]);
      expect(
        gaps(
          "fulfillment-packages-search",
          await client.call({
            path: "/fulfillment/202309/packages/search",
            query: { page_size: "50" },
            body: {},
          }),
        ),
      ).toEqual([]);
    });

    test("warehouses and products", async () => {
      const { client, shop } = await trainingFloor();
      const product = (sellerSku: string): Promise<Envelope> =>
        client.call({
          path: `/product/202309/products/${shop.articles.find((article) => article.sellerSku === sellerSku)?.productId}`,
        });

      expect(
        gaps(
          "logistics-warehouses",
          await client.call({ path: "/logistics/202309/warehouses" }),
        ),
      ).toEqual([]);
      expect(
        gaps(
          "products-search",
          await client.call({
            path: "/product/202502/products/search",
            query: { page_size: "100" },
            body: {},
          }),
        ),
      ).toEqual([]);
      expect(gaps("products-detail-candle", await product("KAARS-XL"))).toEqual(
        [],
      );
      expect(
        gaps(
          "products-detail-variants-one-without-ean",
          await product("SOK-ROOD-43"),
        ),
      ).toEqual([]);
      expect(
        gaps("products-detail-virtual-bundle", await product("BUNDEL-KNUS")),
      ).toEqual([]);
    });

    test("cancellations", async () => {
      const { client } = await trainingFloor();

      expect(
        gaps(
          "aftersales-cancellations-search-pending",
          await client.call({
            path: "/return_refund/202309/cancellations/search",
            query: { page_size: "50" },
            body: {},
          }),
        ),
      ).toEqual([]);
      expect(
        gaps(
          "aftersales-reject-reasons-cancellation-eu",
          await client.call({ path: "/return_refund/202309/reject_reasons" }),
        ),
      ).toEqual([]);
    });
  },
);
