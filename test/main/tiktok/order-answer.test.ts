import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readOrder } from "../../../main/tiktok/order-answer.ts";
import { lineAnswer, orderAnswer } from "./order-answers.ts";

const unitsOf = (fields: Readonly<Record<string, unknown>>) =>
  readOrder(orderAnswer(fields))?.order.units ?? [];

describe("an order's answer", () => {
  test("gives times in milliseconds and the earliest deadline", () => {
    const order = readOrder(orderAnswer())?.order;

    expect(order).toMatchObject({
      id: "576461413038785752",
      updatedAt: 1_789_994_700_000,
      paidAt: 1_789_991_095_000,
      deadlineAt: 1_790_200_799_000,
      isOnHoldOrder: true,
      cancelRequested: false,
      buyerNote: null,
    });
  });

  test("counts one unit per line and gives each its package", () => {
    const units = unitsOf({
      line_items: [
        lineAnswer("1"),
        lineAnswer("2"),
        lineAnswer("3", { package_id: "" }),
      ],
    });

    expect(units.map((unit) => unit.packageId)).toEqual([
      "1153132168123859101",
      "1153132168123859101",
      null,
    ]);
  });

  test("unfolds a bundle into what is packed, and keeps gifts", () => {
    const units = unitsOf({
      line_items: [
        lineAnswer("1", {
          sku_id: "99",
          combined_listing_skus: [
            { sku_id: "10", seller_sku: "KAARS", sku_count: 1 },
            { sku_id: "11", seller_sku: "HONING", sku_count: "2" },
          ],
        }),
        lineAnswer("2", { sku_id: "12", is_gift: true }),
      ],
    });

    expect(
      units.map(({ id, part, skuId, isGift }) => [id, part, skuId, isGift]),
    ).toEqual([
      ["1", 0, "10", false],
      ["1", 1, "11", false],
      ["1", 2, "11", false],
      ["2", 0, "12", true],
    ]);
  });

  test("knows a cancelled line from a line whose cancellation is only asked for", () => {
    const reason = { cancel_reason: "changed_mind", cancel_user: "BUYER" };
    const cancelled = (
      line: Readonly<Record<string, unknown>>,
      asked: boolean,
    ) =>
      unitsOf({
        is_buyer_request_cancel: asked,
        line_items: [lineAnswer("1", line)],
      })[0]?.cancelled;

    expect(cancelled({ display_status: "CANCELLED" }, false)).toBe(true);
    expect(cancelled({ package_status: "CANCELLED" }, false)).toBe(true);
    expect(cancelled(reason, false)).toBe(true);
    expect(cancelled(reason, true)).toBe(false);
    expect(cancelled({}, false)).toBe(false);
  });

  test("takes the same line twice as one unit", () => {
    expect(
      unitsOf({ line_items: [lineAnswer("1"), lineAnswer("1")] }),
    ).toHaveLength(1);
  });

  test("keeps words the platform has not used so far, and ignores new fields", () => {
    const read = readOrder(
      orderAnswer({
        status: "TELEPORTED",
        temporary_listing: { deep: [1] },
        line_items: [lineAnswer("1", { display_status: "BEAMING" })],
      }),
    );

    expect(read?.order.status).toBe("TELEPORTED");
    expect(read?.order.units[0]?.status).toBe("BEAMING");
    expect(read?.raw).toContain("temporary_listing");
  });

  test("is kept before its lines are told; one of another shop, of flags alone, is not", () => {
    expect(readOrder(orderAnswer({ line_items: [] }))?.order).toMatchObject({
      status: "AWAITING_SHIPMENT",
      units: [],
    });
    expect(
      readOrder({ id: "576461413038785752", is_cod: false, packages: [] }),
    ).toBeNull();
  });

  test("treats absent, null, empty and 0 alike", () => {
    const empties: unknown[] = [undefined, null, "", 0, [], false];
    const optional = [
      "paid_time",
      "buyer_message",
      "is_on_hold_order",
      "is_buyer_request_cancel",
      "shipping_type",
      "delivery_option_name",
      "rts_sla_time",
      "tts_sla_time",
      "packages",
    ];
    const expected = readOrder(
      orderAnswer(Object.fromEntries(optional.map((key) => [key, undefined]))),
    )?.order;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...empties), {
          minLength: optional.length,
          maxLength: optional.length,
        }),
        (values) => {
          const fields = Object.fromEntries(
            optional.map((key, at) => [key, values[at]]),
          );

          expect(readOrder(orderAnswer(fields))?.order).toEqual(expected);
        },
      ),
    );
  });

  test("never throws, and never loses count, whatever comes", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (value, line) => {
        expect(() => readOrder(value)).not.toThrow();
        const read = readOrder(
          orderAnswer({ line_items: [lineAnswer("1"), line] }),
        );
        expect(read?.order.units.length ?? 2).toBe(2);
      }),
    );
  });

  test("is refused without an id, a status, a time or lines that can be counted", () => {
    for (const fields of [
      { id: "" },
      { id: 2 ** 59 },
      { status: null },
      { update_time: 0, create_time: null },
      { line_items: [{ id: "1" }] },
      {
        line_items: [
          lineAnswer("1", {
            combined_listing_skus: [{ sku_id: "10", sku_count: 1e9 }],
          }),
        ],
      },
    ]) {
      expect(readOrder(orderAnswer(fields))).toBeNull();
    }
  });
});
