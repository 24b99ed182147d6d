import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalsOf, minorUnits } from "../../shared/money.ts";

describe("an amount as the platform writes it", () => {
  test.each([
    ["61.88", "EUR", 6188],
    ["-3.95", "EUR", -395],
    ["0", "EUR", 0],
    ["-0.00", "EUR", 0],
    ["7", "GBP", 700],
    ["1200", "JPY", 1200],
    ["-12.5", "JPY", -13],
    ["0.005", "USD", 1],
    ["0.004999", "USD", 0],
    ["19.99", "XYZ", 1999],
  ])("%s %s becomes %s in the smallest unit", (text, currency, minor) => {
    expect(minorUnits(text, currency)).toBe(minor);
  });

  test.each(["", "1,50", "12 EUR", "1e3", "--1", "NaN", "99999999999999999"])(
    "%s is not one",
    (text) => {
      expect(minorUnits(text, "EUR")).toBeNull();
    },
  );

  test("an unknown currency counts two decimals, the yen none", () => {
    expect(decimalsOf("euro")).toBe(2);
    expect(decimalsOf("JPY")).toBe(0);
  });

  test("comes back to the cent, however large", () => {
    const most = 1_000_000_000_000;
    fc.assert(
      fc.property(fc.integer({ min: -most, max: most }), (cents) => {
        const digits = String(Math.abs(cents)).padStart(3, "0");
        const sign = cents < 0 ? "-" : "";
        const text = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;

        expect(minorUnits(text, "EUR")).toBe(cents);
      }),
    );
  });
});
