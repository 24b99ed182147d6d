import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  exactGrams,
  plainDecimal,
  poundsOunces,
  shiftedDecimal,
} from "../../../hardware/scale/exact-grams.ts";

describe("a weight in another unit", () => {
  it.each([
    ["1.000", "kg", 1000],
    ["2.205", "lb", 1000.171],
    ["645.2", "oz", 18291.112],
    ["0.1278", "g", 0.128],
    ["-1.25", "lb", -566.99],
    ["0.0005", "g", 0.001],
    ["-0.0004", "g", 0],
    ["1", "ozt", 31.103],
  ])("%s %s is %s g, exactly rounded", (weight, unit, grams) => {
    expect(exactGrams(weight, unit)).toBe(grams);
  });

  it("is unknown when the unit is no mass", () => {
    expect(exactGrams("12", "pcs")).toBeNull();
    expect(exactGrams("12", "%")).toBeNull();
  });

  it("agrees with whole milligrams for every weight in grams", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
        (milligrams) => {
          const weight = shiftedDecimal(String(milligrams), -3);

          expect(exactGrams(weight ?? "", "g")).toBe(milligrams / 1000);
        },
      ),
    );
  });
});

describe("a number as a scale sends it", () => {
  it.each([
    ["  +00123.45", "123.45"],
    ["-  1.640", "-1.640"],
    ["-000.00", "0.00"],
    [".50", "0.50"],
    ["5.", "5"],
    ["0000", "0"],
  ])("%j is shown as %s, decimals kept", (sent, shown) => {
    expect(plainDecimal(sent)).toBe(shown);
  });

  it.each([
    "",
    " ",
    "-",
    ".",
    "1,5",
    "1 2",
    "--1",
    "+9999999E+19",
    "1234567890123",
  ])("%j is no number", (sent) => {
    expect(plainDecimal(sent)).toBeNull();
  });

  it("may have its point in another place of the frame", () => {
    expect(shiftedDecimal("001234", -3)).toBe("1.234");
    expect(shiftedDecimal("-5", -3)).toBe("-0.005");
    expect(shiftedDecimal("12", 1)).toBe("120");
  });

  it("may be split into pounds and ounces", () => {
    expect(poundsOunces("2", "3.5")).toBe("35.5");
  });
});
