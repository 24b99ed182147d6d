import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { refusal } from "../../../shared/contract/refusals.ts";
import {
  expectWeight,
  judgeWeight,
  packagingGrams,
  toleranceGrams,
  usableGrams,
  type WeighedLine,
} from "../../../shared/domain/weighing.ts";
import type { ScaleReading, ScaleStatus } from "../../../shared/weight.ts";

const lines: readonly WeighedLine[] = [
  { title: "Honey 500 g", needed: 2, weightGrams: 700 },
  { title: "Candle", needed: 1, weightGrams: 180 },
];
const expected = 2 * 700 + 180 + packagingGrams;

const weight = (grams: number) => ({
  grams,
  toleranceGrams: toleranceGrams(grams),
});

const reading = (
  grams: number | null,
  status: ScaleStatus = "ok",
  stable: boolean | null = true,
): ScaleReading => ({
  weight: grams === null ? null : String(grams),
  unit: "g",
  grams,
  stable,
  net: null,
  status,
});

describe("a box that is weighed", () => {
  test("should weigh its units and its packaging", () => {
    expect(expectWeight(lines)).toEqual({
      grams: expected,
      toleranceGrams: toleranceGrams(expected),
      learnedFrom: null,
    });
  });

  test("may weigh anything when the catalogue does not know one of its articles", () => {
    const unknown = [...lines, { title: "?", needed: 1, weightGrams: null }];

    expect(expectWeight(unknown)).toBeNull();
    expect(judgeWeight(12_345, null, unknown).ok).toBe(true);
  });

  test("passes up to its tolerance and not a gram beyond it", () => {
    const tolerance = toleranceGrams(expected);

    for (const grams of [expected - tolerance, expected, expected + tolerance])
      expect(judgeWeight(grams, weight(expected), lines).ok).toBe(true);
    expect(
      judgeWeight(expected - tolerance - 1, weight(expected), lines).ok,
    ).toBe(false);
    expect(
      judgeWeight(expected + tolerance + 1, weight(expected), lines).ok,
    ).toBe(false);
  });

  test("that lacks a unit names the article that is probably missing", () => {
    expect(judgeWeight(expected - 180, weight(expected), lines)).toEqual({
      ok: false,
      refusal: refusal("scale.too-light", {
        differenceGrams: 180,
        hint: "Candle",
      }),
    });
  });

  test("that is too heavy names the article that may be in it twice", () => {
    expect(judgeWeight(expected + 710, weight(expected), lines)).toEqual({
      ok: false,
      refusal: refusal("scale.too-heavy", {
        differenceGrams: 710,
        hint: "Honey 500 g",
      }),
    });
  });

  test("whose difference fits no article names none", () => {
    expect(
      judgeWeight(expected + 5_000, weight(expected), lines),
    ).toMatchObject({
      refusal: { params: { hint: "" } },
    });
  });

  test("of a light article is judged by what a shop scale can tell", () => {
    expect(toleranceGrams(60)).toBe(20);
    expect(toleranceGrams(10_000)).toBe(400);
  });

  test("is never refused for a difference of nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (grams) => {
        expect(judgeWeight(grams, weight(grams), lines).ok).toBe(true);
      }),
    );
  });
});

describe("a weight that was learned", () => {
  const learned = (meanGrams: number, spreadGrams: number) => ({
    meanGrams,
    spreadGrams,
    count: 38,
  });
  const box = { grams: 85, known: "learned", learned: learned(85, 2) } as const;

  test("narrows the window to what its articles vary, and says of how many parcels", () => {
    const candle = { title: "Candle", needed: 1, weightGrams: 327 };

    const known = expectWeight([{ ...candle, learned: learned(327, 3) }], box);
    const unknown = expectWeight([candle], box);

    expect(known).toEqual({ grams: 412, toleranceGrams: 11, learnedFrom: 38 });
    expect(unknown?.toleranceGrams).toBeGreaterThanOrEqual(20);
    expect(unknown?.learnedFrom).toBeNull();
  });

  test("is never judged finer than a shop scale shows", () => {
    const exact = { title: "?", needed: 1, weightGrams: 40 };

    const expectedWeight = expectWeight(
      [{ ...exact, learned: learned(40, 0.5) }],
      { ...box, learned: learned(85, 0.5) },
    );

    expect(expectedWeight?.toleranceGrams).toBe(5);
  });

  test("of a box nobody weighed leaves room for tape and filling", () => {
    const exact = { title: "?", needed: 1, weightGrams: 40 };

    const expectedWeight = expectWeight(
      [{ ...exact, learned: learned(40, 0.5) }],
      { grams: 85, known: "own", learned: null },
    );

    expect(expectedWeight?.toleranceGrams).toBe(10);
  });
});

describe("a scale's reading", () => {
  test("may be used when the scale vouches for it", () => {
    expect(usableGrams(reading(812))).toEqual({ ok: true, value: 812 });
  });

  test.each([
    ["in motion", reading(812, "motion", false)],
    ["not yet settled", reading(812, "ok", false)],
    ["of a scale that cannot tell", reading(812, "ok", null)],
    ["without a number", reading(null, "no-reading", null)],
  ])("that is %s is waited for", (_, moving) => {
    expect(usableGrams(moving)).toEqual({ ok: true, value: null });
  });

  test.each([
    ["overload", "scale.overload"],
    ["underload", "scale.under-zero"],
    ["not-zeroed", "scale.not-zeroed"],
    ["fault", "scale.fault"],
  ] as const)("that says %s is trouble to be put right", (status, code) => {
    expect(usableGrams(reading(null, status))).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });

  test("below zero is trouble, also when the scale calls it fine", () => {
    expect(usableGrams(reading(-4))).toMatchObject({
      refusal: { code: "scale.under-zero" },
    });
  });

  test("that is fine and has no number is a fault", () => {
    expect(usableGrams(reading(null))).toMatchObject({
      refusal: { code: "scale.fault" },
    });
  });
});
