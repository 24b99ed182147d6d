import fc from "fast-check";
import { expect, test } from "vitest";
import {
  attributeRest,
  enoughObservations,
  estimateOf,
  isFarOff,
  learn,
  nothingLearned,
  type LearnedWeight,
  type ObservationSource,
} from "../../../shared/domain/learned-weight.ts";

const learnAll = (
  weights: readonly number[],
  source: ObservationSource = "parcel",
): LearnedWeight =>
  weights.reduce<LearnedWeight>(
    (known, grams) => learn(known, source, grams),
    nothingLearned,
  );

test("four parcels are an anecdote, the fifth makes a weight", () => {
  const four = learnAll([412, 414, 410, 412]);

  expect(estimateOf(four)).toBeNull();
  expect(estimateOf(learn(four, "parcel", 412))).toMatchObject({
    meanGrams: 412,
    count: enoughObservations,
  });
});

test("one observation in ten may be nonsense, and the weight stays where the honest ones put it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 4_000 }),
      fc.array(fc.integer({ min: -20, max: 20 }), {
        minLength: 28,
        maxLength: 28,
      }),
      fc.array(fc.integer({ min: 1, max: 20_000 }), {
        minLength: 3,
        maxLength: 3,
      }),
      fc.array(fc.nat({ max: 27 }), { minLength: 3, maxLength: 3 }),
      (grams, noise, nonsense, places) => {
        const honest = noise.map((off) => grams * (1 + off / 1_000));
        const spoiled = places.reduce(
          (all, place, index) => all.toSpliced(place, 0, nonsense[index] ?? 0),
          honest,
        );

        const estimate = estimateOf(learnAll(spoiled));

        const room = Math.max(3, grams * 0.02);
        expect(Math.abs((estimate?.meanGrams ?? 0) - grams)).toBeLessThan(room);
        expect(estimate?.spreadGrams).toBeLessThan(room * 2);
      },
    ),
  );
});

test("a new packing of an article is learned as the old one leaves the window", () => {
  const changed = [
    ...Array<number>(40).fill(300),
    ...Array<number>(31).fill(340),
  ];

  expect(estimateOf(learnAll(changed))?.meanGrams).toBe(340);
});

test("what the scale saw going in goes before what parcels leave for it", () => {
  const parcels = learnAll([520, 521, 519, 520, 520]);

  const both = [500, 500, 501, 499, 500].reduce(
    (known, grams) => learn(known, "step", grams),
    parcels,
  );

  expect(estimateOf(both)).toMatchObject({ meanGrams: 500, count: 10 });
});

test("what no scale can have said is not learned", () => {
  for (const grams of [0, -12, Number.NaN, Number.POSITIVE_INFINITY])
    expect(learn(nothingLearned, "step", grams)).toBe(nothingLearned);
});

test("a parcel speaks of its only article, or of the one that is not known yet", () => {
  const known = { meanGrams: 100, spreadGrams: 1, count: 9 };
  const a = { key: "a", units: 2, learned: known };
  const b = { key: "b", units: 3, learned: null };

  expect(attributeRest(285, 85, [a])).toEqual({ key: "a", gramsPerUnit: 100 });
  expect(attributeRest(435, 85, [a, b])).toEqual({
    key: "b",
    gramsPerUnit: 50,
  });
  expect(attributeRest(435, 85, [{ ...a, learned: null }, b])).toBeNull();
  expect(attributeRest(435, 85, [a, { ...b, learned: known }])).toBeNull();
  expect(attributeRest(80, 85, [a])).toBeNull();
});

test("a catalogue weight is far off by a fifth of what the scale says, and not by a few grams", () => {
  const learned = (meanGrams: number) => ({
    meanGrams,
    spreadGrams: 2,
    count: 20,
  });

  expect(isFarOff(500, learned(412))).toBe(true);
  expect(isFarOff(450, learned(412))).toBe(false);
  expect(isFarOff(20, learned(8))).toBe(false);
});
