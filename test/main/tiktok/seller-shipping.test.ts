import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  createSellerShipping,
  type SellerShipping,
} from "../../../main/tiktok/seller-shipping.ts";
import type { ShopClient } from "../../../main/tiktok/shop-client.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import { asId, type OrderId } from "../../../shared/ids.ts";
import { ok, refused } from "../../../shared/result.ts";
import { corpusFile } from "../../helpers/corpus.ts";

const order: OrderId = asId("576461413038785752");
const number = { trackingNumber: "3SPKBN000000001", providerId: "1" };

interface Body {
  readonly code: number;
  readonly message: string;
  readonly data?: unknown;
}

/** The calls over a platform that answers everything like this. */
function answering({ code, message, data }: Body): {
  readonly shop: SellerShipping;
  readonly asked: { readonly path: string; readonly body: unknown }[];
} {
  const asked: { path: string; body: unknown }[] = [];
  const client: ShopClient = {
    clockOffsetMs: () => 0,
    call({ path }, input) {
      asked.push({ path, body: input?.body });
      return Promise.resolve(
        code === 0
          ? ok({ code, message, data, requestId: "r" })
          : refused({
              refusal: refusal("shop.refused", {
                code: String(code),
                message,
                requestId: "r",
              }),
              code,
              effect: "none" as const,
            }),
      );
    },
  };
  return { shop: createSellerShipping(client), asked };
}

const failing = (code: number): SellerShipping =>
  answering({ code, message: "no", data: {} }).shop;

const codeOf = (result: { readonly ok: boolean }): string | null =>
  "refusal" in result
    ? (result.refusal as { readonly code: string }).code
    : null;

describe("the platform's no to a tracking number", () => {
  test.for([
    [21004015, "shipping.number-refused"],
    [21011025, "shipping.number-refused"],
    [21008106, "shipping.not-in-market"],
    [21011051, "shipping.corrected-already"],
    [21011050, "shipping.correction-too-late"],
    [21001001, "shop.refused"],
  ] as const)("%i is said as %s", async ([code, said]) => {
    const shop = failing(code);

    expect(codeOf(await shop.markShipped(order, number, ["1"]))).toBe(said);
    expect(codeOf(await shop.correctShipping(order, null, number))).toBe(said);
  });

  test("because it is shipped already is no failure: the order says under which number", async () => {
    expect(await failing(21011040).markShipped(order, number, ["1"])).toEqual(
      ok("already-shipped"),
    );
  });
});

test("an order that went in several boxes is corrected by its package", async () => {
  const { shop, asked } = answering({ code: 0, message: "Success", data: {} });

  await shop.correctShipping(order, null, number);
  await shop.correctShipping(order, asId("115"), number);

  expect(asked.map(({ path }) => path)).toEqual([
    `/fulfillment/202309/orders/${order}/shipping_info/update`,
    "/fulfillment/202309/packages/115/shipping_info/update",
  ]);
});

test("a delivery option the platform ships itself has no carriers to name", async () => {
  const lane = {
    deliveryOptionId: "70",
    warehouseRegion: "NL",
    buyerRegion: "BE",
  };

  expect(await failing(21008117).shippingProviders(lane)).toEqual(ok([]));
  expect(codeOf(await failing(36009003).shippingProviders(lane))).toBe(
    "shop.refused",
  );
});

test("every call that changed something names the platform's reference, for whoever asks its support", async () => {
  const { shop } = answering({ code: 0, message: "Success", data: {} });
  const told = [
    await shop.markShipped(order, number, ["1"]),
    await shop.correctShipping(order, null, number),
    await shop.splitOrder(order, []),
    await shop.combinePackages({ id: "1", orderIds: [order] }),
  ];

  for (const answer of told)
    expect(answer).toMatchObject({ ok: true, value: { requestId: "r" } });
});

test("orders that cannot be split or combined are said so, with the platform's reason", async () => {
  const groups = [
    { id: "1", unitIds: ["1"] },
    { id: "2", unitIds: ["2"] },
  ];
  const partly = answering({
    code: 0,
    message: "Success",
    data: { errors: [{ code: 10007014, message: "not allowed" }] },
  });

  expect(await failing(21011035).splitOrder(order, groups)).toEqual(
    refused(refusal("parcel.cannot-split", { parcel: "", reason: "no" })),
  );
  expect(
    await partly.shop.combinePackages({ id: "1", orderIds: ["1", "2"] }),
  ).toEqual(
    refused(
      refusal("parcel.cannot-combine", { parcel: "", reason: "not allowed" }),
    ),
  );
  expect(
    codeOf(
      await failing(21011033).combinePackages({ id: "1", orderIds: ["1"] }),
    ),
  ).toBe("parcel.cannot-combine");
});

describe.skipIf(corpusFile("tiktok") === null)("the shared answers", () => {
  const recorded = (name: string): SellerShipping =>
    answering(
      JSON.parse(
        readFileSync(corpusFile("tiktok", `${name}.json`) ?? "", "utf8"),
      ) as Body,
    ).shop;

  test("of Mark Package As Shipped are read: done, done with a remark, and refused", async () => {
    const [done, warned, mismatch] = await Promise.all(
      ["mark-as-shipped", "mark-as-shipped-warning", "mark-as-shipped-mismatch"]
        .map((name) => recorded(`fulfillment-${name}`))
        .map((shop) => shop.markShipped(order, number, ["1"])),
    );

    expect(done).toMatchObject({ ok: true, value: { warning: null } });
    expect(warned).toMatchObject({
      ok: true,
      value: { warning: "match more than one provider" },
    });
    expect(codeOf(mismatch ?? { ok: true })).toBe("shipping.number-refused");
  });

  test("of corrections, splits, combinations and carriers are read", async () => {
    const lane = {
      deliveryOptionId: "70",
      warehouseRegion: "NL",
      buyerRegion: "NL",
    };
    const providers = await recorded(
      "logistics-shipping-providers-nl-seller",
    ).shippingProviders(lane);
    const none = await recorded(
      "logistics-shipping-providers-tiktok-option",
    ).shippingProviders(lane);
    const second = await recorded(
      "fulfillment-update-shipping-info-second-time",
    ).correctShipping(order, null, number);
    const attributes = await recorded(
      "fulfillment-split-attributes",
    ).splitAttributes(asId("576461413038785758"));
    const split = await recorded("fulfillment-split-orders").splitOrder(
      order,
      [],
    );
    const combined = await recorded(
      "fulfillment-combine-partial",
    ).combinePackages({ id: "1", orderIds: [] });

    expect(providers.ok && providers.value.map(({ name }) => name)).toEqual([
      "PostNL",
      "DHL eCommerce NL",
      "DPD NL",
      "GLS",
    ]);
    expect(none).toEqual(ok([]));
    expect(codeOf(second)).toBe("shipping.corrected-already");
    expect(attributes).toEqual(
      ok({
        canSplit: false,
        mustSplit: false,
        reason: "Order has only one item",
      }),
    );
    expect(codeOf(split)).toBeNull();
    expect(codeOf(combined)).toBe("parcel.cannot-combine");
  });
});
