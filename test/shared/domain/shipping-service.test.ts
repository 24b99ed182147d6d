import { expect, test } from "vitest";
import {
  chooseShippingService,
  type ShippingService,
} from "../../../shared/domain/shipping-service.ts";

const dayMs = 24 * 3_600_000;
const now = Date.UTC(2026, 8, 21, 14);

const service = (
  id: string,
  priceCents: number,
  latestDays: number | null,
  more: Partial<ShippingService> = {},
): ShippingService => ({
  id,
  name: id,
  carrier: "USPS",
  priceCents,
  currency: "USD",
  isDefault: false,
  latestDays,
  ...more,
});

const slow = service("slow", 399, 9);
const usual = service("usual", 542, 5, { isDefault: true });
const fast = service("fast", 1290, 2);

test("a buyer who was promised a day gets the cheapest service that keeps it", () => {
  const chosen = (days: number) =>
    chooseShippingService([fast, slow, usual], now + days * dayMs, now)?.id;

  expect([chosen(10), chosen(6), chosen(3)]).toEqual(["slow", "usual", "fast"]);
});

test("a promise no service can keep is broken by as little as possible", () => {
  expect(chooseShippingService([slow, fast, usual], now, now)).toBe(fast);
});

test("a service that does not say how long it takes is not trusted with a promise", () => {
  const silent = service("silent", 100, null);

  expect(chooseShippingService([silent, fast], now + 3 * dayMs, now)).toBe(
    fast,
  );
});

test("without a promise the cheapest goes, and of two as cheap the platform's own", () => {
  const same = service("aaa", 542, 3);

  expect(chooseShippingService([same, usual, fast], null, now)).toBe(usual);
  expect(chooseShippingService([fast, slow], null, now)).toBe(slow);
});

test("a price in another currency is not taken for a bargain", () => {
  const yen = service("yen", 1, 1, { currency: "JPY" });

  expect(chooseShippingService([yen, usual], null, now)).toBe(usual);
});

test("nothing offered is nothing chosen", () => {
  expect(chooseShippingService([], now, now)).toBeNull();
});
