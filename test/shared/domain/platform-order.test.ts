import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isToPack,
  mayBePacked,
  regretMs,
  serviceOf,
  type OrderFacts,
} from "../../../shared/domain/platform-order.ts";

const paidAt = 1_790_000_000_000;
const later = paidAt + 2 * regretMs;
const unit = { status: "AWAITING_SHIPMENT", cancelled: false };

const order = (fields: Partial<OrderFacts> = {}): OrderFacts => ({
  status: "AWAITING_SHIPMENT",
  fulfillmentType: "FULFILLMENT_BY_SELLER",
  isOnHoldOrder: true,
  cancelRequested: false,
  createdAt: paidAt - 60_000,
  paidAt,
  units: [unit],
  ...fields,
});

const verdict = (fields: Partial<OrderFacts>, now = later): string => {
  const found = mayBePacked(order(fields), now, "4711");
  return found.kind === "hold" ? found.refusal.code : found.kind;
};

describe("an order", () => {
  test("awaiting shipment may be packed", () => {
    expect(verdict({})).toBe("pack");
    expect(verdict({ status: "PARTIALLY_SHIPPING" })).toBe("pack");
  });

  test("on hold or unpaid waits for news from the platform", () => {
    expect(verdict({ status: "ON_HOLD" })).toBe("parcel.on-hold");
    expect(verdict({ status: "UNPAID", paidAt: null })).toBe("parcel.on-hold");
    expect(mayBePacked(order({ status: "ON_HOLD" }), later, "1")).toMatchObject(
      { kind: "hold", until: null },
    );
  });

  test("the platform does not hold is held by us until an hour after payment", () => {
    const free = order({ isOnHoldOrder: false });

    expect(mayBePacked(free, paidAt + regretMs - 1, "4711")).toEqual({
      kind: "hold",
      refusal: { code: "parcel.on-hold", params: { parcel: "4711" } },
      until: paidAt + regretMs,
    });
    expect(mayBePacked(free, paidAt + regretMs, "4711").kind).toBe("pack");
  });

  test("without a payment time counts its hour from when it was made", () => {
    const made = { isOnHoldOrder: false, paidAt: null };

    expect(verdict(made, paidAt)).toBe("parcel.on-hold");
    expect(verdict(made, paidAt + regretMs)).toBe("pack");
  });

  test("of TikTok's own warehouse is never ours, whatever its status", () => {
    const fulfillmentType = "FULFILLMENT_BY_TIKTOK";

    for (const status of ["AWAITING_SHIPMENT", "ON_HOLD", "CANCELLED", "?"]) {
      expect(verdict({ fulfillmentType, status })).toBe(
        "parcel.fulfilled-by-tiktok",
      );
    }
  });

  test("cancelled as a whole, or unit by unit, is not packed", () => {
    expect(verdict({ status: "CANCELLED" })).toBe("parcel.cancelled");
    expect(verdict({ units: [{ ...unit, cancelled: true }] })).toBe(
      "parcel.cancelled",
    );
  });

  test("its buyer wants to cancel is held, even when its shipment is arranged", () => {
    expect(verdict({ cancelRequested: true })).toBe("parcel.cancel-requested");
    expect(
      verdict({ cancelRequested: true, status: "AWAITING_COLLECTION" }),
    ).toBe("parcel.cancel-requested");
  });

  test("that left, or whose shipment was arranged, is gone", () => {
    for (const status of [
      "AWAITING_COLLECTION",
      "IN_TRANSIT",
      "DELIVERED",
      "COMPLETED",
    ]) {
      expect(verdict({ status })).toBe("gone");
    }
    expect(verdict({ units: [{ ...unit, status: "IN_TRANSIT" }] })).toBe(
      "gone",
    );
  });

  test("with a status nobody has heard of is held and names it", () => {
    expect(mayBePacked(order({ status: "TELEPORTED" }), later, "4711")).toEqual(
      {
        kind: "hold",
        refusal: {
          code: "parcel.unknown-status",
          params: { parcel: "4711", status: "TELEPORTED" },
        },
        until: null,
      },
    );
    expect(verdict({ status: "constructor" })).toBe("parcel.unknown-status");
  });

  test("whose contents are not told yet is held, unless it is cancelled, held or gone anyway", () => {
    const units: never[] = [];
    expect(verdict({ units })).toBe("parcel.contents-unknown");
    expect(verdict({ units, status: "CANCELLED" })).toBe("parcel.cancelled");
    expect(verdict({ units, status: "ON_HOLD" })).toBe("parcel.on-hold");
    expect(verdict({ units, status: "DELIVERED" })).toBe("gone");
  });

  test("is packed only when nothing at all speaks against it", () => {
    const words = [
      "AWAITING_SHIPMENT",
      "ON_HOLD",
      "CANCELLED",
      "IN_TRANSIT",
      "",
    ];
    fc.assert(
      fc.property(
        fc.record({
          status: fc.oneof(fc.constantFrom(...words), fc.string()),
          fulfillmentType: fc.constantFrom(
            "FULFILLMENT_BY_SELLER",
            "FULFILLMENT_BY_TIKTOK",
          ),
          isOnHoldOrder: fc.boolean(),
          cancelRequested: fc.boolean(),
          units: fc.array(
            fc.record({
              status: fc.constantFrom(...words),
              cancelled: fc.boolean(),
            }),
          ),
        }),
        fc.integer({ min: paidAt, max: later }),
        (fields, now) => {
          if (verdict(fields, now) !== "pack") return;
          expect(fields.status).toBe("AWAITING_SHIPMENT");
          expect(fields.fulfillmentType).toBe("FULFILLMENT_BY_SELLER");
          expect(fields.cancelRequested).toBe(false);
          expect(fields.isOnHoldOrder || now >= paidAt + regretMs).toBe(true);
          expect(fields.units.some(isToPack)).toBe(true);
        },
      ),
    );
  });
});

describe("a unit", () => {
  test("already shipped or cancelled is not packed again", () => {
    expect(isToPack(unit)).toBe(true);
    expect(isToPack({ ...unit, status: "" })).toBe(true);
    expect(isToPack({ ...unit, status: "AWAITING_COLLECTION" })).toBe(false);
    expect(isToPack({ ...unit, cancelled: true })).toBe(false);
  });
});

test("a delivery option says how fast in words", () => {
  expect(serviceOf("Express Shipping")).toBe("express");
  expect(serviceOf("Economy Shipping")).toBe("economy");
  expect(serviceOf("Standard Shipping")).toBe("standard");
  expect(serviceOf("")).toBe("standard");
});
