import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openAnswer, pageOf } from "../../../main/tiktok/answer.ts";
import { readCancellation } from "../../../main/tiktok/cancellation-answer.ts";
import {
  readOrderMoney,
  readOrderPrices,
  readStatement,
} from "../../../main/tiktok/finance-answer.ts";
import { readOrder } from "../../../main/tiktok/order-answer.ts";
import {
  readDocumentAnswer,
  readPackageAnswer,
} from "../../../main/tiktok/package-answer.ts";
import {
  alreadyShippedCodes,
  cancelledCodes,
  cancelRequestedCodes,
  fulfilledByPlatformCodes,
  labelNeverCodes,
  labelNotReadyCodes,
  onHoldCodes,
  verdictOf,
} from "../../../main/tiktok/platform-codes.ts";
import {
  readListedProduct,
  readProduct,
} from "../../../main/tiktok/product-answer.ts";
import {
  readWebhook,
  streamsOf,
} from "../../../main/webhooks/webhook-event.ts";
import {
  isToPack,
  mayBePacked,
  type PlatformOrder,
} from "../../../shared/domain/platform-order.ts";
import { corpusFile } from "../../helpers/corpus.ts";

/** The moment the shared answers were made for. */
const now = 1_790_000_000_000;
const folder = corpusFile("tiktok");
const files =
  folder === null
    ? []
    : readdirSync(folder).filter((name) => name.endsWith(".json"));

const bytesOf = (name: string): Uint8Array =>
  readFileSync(corpusFile("tiktok", name) ?? "");

const answerOf = (name: string) => {
  const http = { status: 200, headers: new Headers(), bytes: bytesOf(name) };
  const answer = openAnswer(http);
  if (answer === null) throw new Error(`${name} is not an envelope`);
  return answer;
};

const ordersOf = (name: string): PlatformOrder[] =>
  (pageOf(answerOf(name).data, "orders")?.entries ?? []).map((entry) => {
    const read = readOrder(entry);
    if (read === null) throw new Error(`an order in ${name} cannot be read`);
    return read.order;
  });

const orderOf = (name: string): PlatformOrder => {
  const [order] = ordersOf(name);
  if (order === undefined) throw new Error(`no order in ${name}`);
  return order;
};

/** "2 × HONING-500" for everything that is to be packed. */
const pickList = (order: PlatformOrder): string[] => {
  const counts = new Map<string, number>();
  for (const unit of order.units.filter(isToPack)) {
    counts.set(unit.sellerSku, (counts.get(unit.sellerSku) ?? 0) + 1);
  }
  return [...counts].map(([sku, count]) => `${String(count)} × ${sku}`);
};

const verdict = (order: PlatformOrder): string => {
  const found = mayBePacked(order, now, "1");
  return found.kind === "hold" ? found.refusal.code : found.kind;
};

describe.skipIf(folder === null)("the shared answers of the platform", () => {
  test.each(
    files.filter(
      (name) => !/^(webhooks|signing-vectors|errors-catalogue)/.test(name),
    ),
  )("%s is an envelope", (name) => {
    const answer = answerOf(name);

    expect(answer.requestId).not.toBe("");
    expect(Number.isInteger(answer.code)).toBe(true);
  });

  test.each(files.filter((name) => name.startsWith("webhooks-")))(
    "%s has a stream read again, and is one event however often it comes",
    (name) => {
      const body = Buffer.from(bytesOf(name)).toString("utf8");
      const event = readWebhook(body);

      expect(event).toMatchObject({
        type: Number(/^webhooks-(\d+)/.exec(name)?.[1]),
      });
      expect(streamsOf(event?.type ?? 0)).not.toEqual([]);
      expect(event?.id).not.toBe("");
      expect(readWebhook(body)?.id).toBe(event?.id);
    },
  );

  test.each(files.filter((name) => /^orders-(detail|search)/.test(name)))(
    "every order in %s can be read",
    (name) => {
      expect(() => ordersOf(name)).not.toThrow();
    },
  );

  test("two search pages bring seven orders, none twice, and then end", () => {
    const ids = ["orders-search-page-1.json", "orders-search-page-2.json"]
      .flatMap(ordersOf)
      .map(({ id }) => id);

    expect(new Set(ids).size).toBe(7);
    expect(ids).toHaveLength(7);
    const [first, last] = ["page-1", "page-2"].map((page) =>
      pageOf(answerOf(`orders-search-${page}.json`).data, "orders"),
    );
    expect(first?.nextToken).not.toBe("");
    expect(last?.nextToken).toBe("");
  });

  test("an empty search has no orders and does not fail on the missing key", () => {
    expect(ordersOf("orders-search-empty.json")).toEqual([]);
  });

  test.each([
    ["nl-seller-shipping", "pack", ["2 × HONING-500", "1 × SOK-ROOD-39"]],
    ["nl-tiktok-shipping-masked", "pack", ["1 × KAARS-XL"]],
    [
      "bundle-and-gift",
      "pack",
      ["1 × KAARS-XL", "2 × HONING-500", "1 × PROEFJE-THEE"],
    ],
    ["on-hold", "parcel.on-hold", ["2 × THEE-GEMBER"]],
    [
      "cancel-requested",
      "parcel.cancel-requested",
      ["1 × SOK-BLAUW-39", "1 × SOK-ROOD-43"],
    ],
    ["awaiting-collection", "gone", []],
    ["dangerous-good-collection-point-be", "pack", ["1 × ACCU-20K"]],
    ["uk-tiktok-shipping", "pack", ["1 × SOK-ROOD-39", "1 × THEE-GEMBER"]],
    ["de-pfand-vat", "pack", ["1 × THEE-GEMBER"]],
    [
      "us-tiktok-shipping-no-package",
      "pack",
      ["1 × KAARS-XL", "1 × SOK-BLAUW-39"],
    ],
  ])("the order %s is judged %s", (name, expected, packed) => {
    const order = orderOf(`orders-detail-${name}.json`);

    expect(verdict(order)).toBe(expected);
    expect(pickList(order)).toEqual(packed);
  });

  test("the package stands at every unit, where the platform has named one", () => {
    const packagesOf = (name: string): (string | null)[] => [
      ...new Set(orderOf(name).units.map(({ packageId }) => packageId)),
    ];

    expect(packagesOf("orders-detail-nl-tiktok-shipping-masked.json")).toEqual([
      "1153132168123859123",
    ]);
    expect(
      packagesOf("orders-detail-us-tiktok-shipping-no-package.json"),
    ).toEqual([null]);
  });

  test("a buyer's words, gifts and dangerous goods are kept", () => {
    const noted = orderOf("orders-detail-nl-seller-shipping.json");
    const gift = orderOf("orders-detail-bundle-and-gift.json");
    const hazmat = orderOf(
      "orders-detail-dangerous-good-collection-point-be.json",
    );

    expect(noted.buyerNote).toMatch(/\p{Extended_Pictographic}/u);
    expect(gift.units.filter(({ isGift }) => isGift)).toHaveLength(1);
    expect(hazmat.units.every(({ isHazmat }) => isHazmat)).toBe(true);
  });

  test("a request to cancel carries the deadline for its answer", () => {
    const page = pageOf(
      answerOf("aftersales-cancellations-search-pending.json").data,
      "cancellations",
    );

    expect(page?.entries.map(readCancellation)).toEqual([
      {
        id: "4035318504086604100",
        orderId: "576461413038785756",
        status: "CANCELLATION_REQUEST_PENDING",
        pending: true,
        answerBy: 1_790_170_800_000,
        updatedAt: 1_789_998_000_000,
      },
    ]);
  });

  test("a package says whether it was shipped, by whom and under which number", () => {
    const shipped = readPackageAnswer(
      answerOf("fulfillment-package-detail-after-ship.json").data,
    );
    const searched = pageOf(
      answerOf("fulfillment-packages-search.json").data,
      "packages",
    );

    expect(shipped).toMatchObject({
      id: "1153132168123859123",
      shipped: true,
      cancelled: false,
      trackingNumber: "00340434123456789012",
      carrier: "GLS",
    });
    expect(
      readPackageAnswer(
        answerOf("fulfillment-package-detail-in-transit.json").data,
      )?.shipped,
    ).toBe(true);
    expect(searched?.entries).toHaveLength(2);
  });

  test("a label says where it lies and which number it carries", () => {
    expect(
      readDocumentAnswer(
        answerOf("fulfillment-shipping-document-label.json").data,
      ),
    ).toMatchObject({ trackingNumber: "00340434123456789012" });
    const notReady = answerOf("fulfillment-shipping-document-not-ready.json");
    expect(labelNotReadyCodes.has(notReady.code)).toBe(true);
    const seller = answerOf("fulfillment-shipping-document-seller-order.json");
    expect(labelNeverCodes.has(seller.code)).toBe(true);
  });

  test.each(files.filter((name) => name.startsWith("products-detail")))(
    "every SKU in %s can be read",
    (name) => {
      const articles = readProduct(answerOf(name).data) ?? [];

      expect(articles.length).toBeGreaterThan(0);
      for (const article of articles) {
        expect(article.title).not.toBe("");
        expect(article.weightGrams).toBeGreaterThan(0);
        expect(article.pictureUrl).toMatch(/^https:/);
      }
    },
  );

  test("an article without an EAN can only be scanned by its seller SKU and its id", () => {
    const articles =
      readProduct(
        answerOf("products-detail-variants-one-without-ean.json").data,
      ) ?? [];
    const codes = new Map(
      articles.map(({ sellerSku, codes: all }) => [
        sellerSku,
        all.map(({ code, kind }) => `${kind} ${code}`),
      ]),
    );

    expect(codes.get("SOK-ROOD-43")).toEqual([
      "seller-sku SOK-ROOD-43",
      "sku-id 1729382476852921563",
    ]);
    expect(codes.get("SOK-ROOD-39")?.[0]).toBe("gtin 08712345000028");
    expect(articles[0]?.weightGrams).toBe(90);
    expect(articles.map(({ variant }) => variant)).toEqual([
      "Rood, 39-42",
      "Delfts blauw, 39-42",
      "Rood, 43-46",
    ]);
  });

  test("a statement and the transactions of an order add up to what is paid out", () => {
    const [statement] =
      pageOf(answerOf("finance-statements.json").data, "statements")?.entries ??
      [];
    const order = readOrderMoney(
      answerOf("finance-order-transactions.json").data,
    );

    expect(readStatement(statement)).toEqual({
      id: "7238804564097517339",
      at: 1_789_948_800_000,
      currency: "EUR",
      revenue: 6188,
      fees: -557,
      shipping: -790,
      adjustment: 0,
      settlement: 6188 - 557 - 790,
      paymentStatus: "PROCESSING",
      paidAt: null,
    });
    expect(order).toMatchObject({
      orderId: "576461413038785600",
      revenue: 2440,
      fees: -220,
      shipping: -395,
      settlement: 2440 - 220 - 395,
      skus: [{ units: 2, statementId: "7238804564097517339" }],
    });
  });

  test("what a buyer paid is known to the cent, line by line", () => {
    expect(readOrderPrices(answerOf("orders-price-detail.json").data)).toEqual({
      currency: "EUR",
      goods: 2440,
      shipping: 395,
      tax: 0,
      total: 2835,
      lineIds: [
        "577086512123755101",
        "577086512123755102",
        "577086512123755103",
      ],
    });
  });

  test("a product search lists what can be described", () => {
    const page = pageOf(answerOf("products-search.json").data, "products");
    const listed = page?.entries.map(readListedProduct) ?? [];

    expect(listed.length).toBeGreaterThan(0);
    expect(listed).not.toContain(undefined);
  });
});

interface Catalogue {
  errors: {
    when: string;
    client_should: string;
    body: { code: number; message: string };
  }[];
}

describe.skipIf(folder === null)("the shared catalogue of errors", () => {
  const catalogue: Catalogue =
    folder === null
      ? { errors: [] }
      : (JSON.parse(
          Buffer.from(bytesOf("errors-catalogue.json")).toString(),
        ) as Catalogue);

  const expected: Record<string, string> = {
    "token older than 7 days": "token",
    "wrong secret or signing bug": "refused",
    "scope missing": "scope",
    "seller disconnected the app": "token",
    "PC clock fast": "timestamp",
    "shop_cipher sent to authorised shops": "refused",
    "shop_cipher missing": "refused",
    "token not tied to shop": "reauthorise",
    rate: "rate",
    transient: "unsure",
    "transient, effect unknown": "unsure",
  };

  test.each(catalogue.errors.filter(({ when }) => when in expected))(
    "$when means: $client_should",
    ({ when, body }) => {
      expect(verdictOf(body.code, body.message)).toBe(expected[when]);
    },
  );

  test.each([
    ["ship during ON_HOLD", onHoldCodes],
    ["ship with a pending cancellation", cancelRequestedCodes],
    ["order cancelled meanwhile", cancelledCodes],
    ["double ship", alreadyShippedCodes],
    ["FBT order", fulfilledByPlatformCodes],
    ["label after pick-up", labelNeverCodes],
    ["label not ready", labelNotReadyCodes],
  ])("%s is known for what it is", (when, codes) => {
    const error = catalogue.errors.find((each) => each.when === when);

    expect(codes.has(error?.body.code ?? 0)).toBe(true);
  });
});
