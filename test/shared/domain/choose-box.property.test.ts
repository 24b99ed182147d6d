import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fittingBoxes,
  maySend,
  voidMillilitres,
  type Box,
  type Goods,
} from "../../../shared/domain/choose-box.ts";
import {
  fitInto,
  usualEffort,
  volumeOf,
  type Placed,
  type SizeMm,
} from "../../../shared/domain/fit-box.ts";

const box = (innerMm: SizeMm, change: Partial<Box> = {}): Box => ({
  code: innerMm.join("x"),
  name: "",
  kind: "box",
  innerMm,
  weightGrams: 85,
  mostGrams: null,
  hazmat: false,
  ...change,
});

const goods = (
  sizeMm: SizeMm | null,
  units = 1,
  change: Partial<Goods> = {},
): Goods => ({
  units,
  sizeMm,
  weightGrams: 200,
  fragile: false,
  hazmat: false,
  ...change,
});

const side = (most: number) => fc.integer({ min: 10, max: most });
const sizes = (most: number): fc.Arbitrary<SizeMm> =>
  fc.tuple(side(most), side(most), side(most));
const things = (most: number) =>
  fc.array(sizes(160), { minLength: 1, maxLength: most });

const overlap = (one: Placed, other: Placed): boolean =>
  ([0, 1, 2] as const).every(
    (axis) =>
      one.at[axis] < other.at[axis] + other.size[axis] &&
      other.at[axis] < one.at[axis] + one.size[axis],
  );
const sides = (size: SizeMm): string => size.toSorted((a, b) => a - b).join();

/** By somebody who did not lay them: every thing is there, within the walls, and in nobody else's place. */
function expectTrulyPacked(
  packing: readonly Placed[],
  wanted: readonly SizeMm[],
  inner: SizeMm,
): void {
  expect(packing.map(({ size }) => sides(size)).toSorted()).toEqual(
    wanted.map(sides).toSorted(),
  );
  for (const [index, each] of packing.entries()) {
    for (const axis of [0, 1, 2] as const) {
      expect(each.at[axis]).toBeGreaterThanOrEqual(0);
      expect(each.at[axis] + each.size[axis]).toBeLessThanOrEqual(inner[axis]);
    }
    for (const other of packing.slice(index + 1))
      expect(overlap(each, other)).toBe(false);
  }
}

describe("a box that is advised", () => {
  test("truly holds everything, whatever it is", () => {
    fc.assert(
      fc.property(things(14), sizes(420), (wanted, inner) => {
        const packing = fitInto(wanted, inner, usualEffort());

        if (packing !== null) expectTrulyPacked(packing, wanted, inner);
        expect(packing === null || packing.length === wanted.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("is never larger because there is one box more to choose from", () => {
    fc.assert(
      fc.property(
        things(6),
        fc.array(sizes(420), { minLength: 1, maxLength: 6 }),
        sizes(420),
        (wanted, inners, another) => {
          const parcel = wanted.map((size) => goods(size));
          const [few] = fittingBoxes(
            parcel,
            inners.map((inner) => box(inner)),
            1,
          );
          const [more] = fittingBoxes(
            parcel,
            [...inners, another].map((inner) => box(inner)),
            1,
          );

          if (few === undefined || more === undefined) {
            expect(few).toBeUndefined();
            return;
          }
          expect(volumeOf(more.innerMm)).toBeLessThanOrEqual(
            volumeOf(few.innerMm),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  test("is never larger for a parcel with a unit less", () => {
    const boxes = [120, 160, 220, 300, 420].flatMap((length) => [
      box([length, Math.round(length * 0.7), Math.round(length * 0.5)]),
      box([length, length, Math.round(length * 0.3)]),
    ]);
    fc.assert(
      fc.property(things(3), (wanted) => {
        const all = wanted.map((size) => goods(size));
        const [whole] = fittingBoxes(all, boxes, 1);
        const [less] = fittingBoxes(all.slice(1), boxes, 1);

        if (whole === undefined || wanted.length === 1) return;
        expect(
          volumeOf(less?.innerMm ?? [9_999, 9_999, 9_999]),
        ).toBeLessThanOrEqual(volumeOf(whole.innerMm));
      }),
      { numRuns: 300 },
    );
  });

  test("is found where things must be turned and stacked to fit", () => {
    // Two of them fill it to the last millimetre, one standing and one lying.
    const upright: SizeMm = [100, 60, 20];
    const packing = fitInto(
      [upright, upright, [100, 60, 60]],
      [100, 60, 100],
      usualEffort(),
    );

    expect(packing).not.toBeNull();
    expect(
      fittingBoxes([goods([90, 90, 120], 12)], [box([360, 270, 120])], 1),
    ).toHaveLength(1);
  });

  test("is not advised where the size of one thing is unknown, or for a pallet", () => {
    expect(fittingBoxes([goods(null)], [box([400, 400, 400])], 1)).toEqual([]);
    expect(
      fittingBoxes([goods([10, 10, 10], 41)], [box([400, 400, 400])], 1),
    ).toEqual([]);
  });
});

describe("rules of packing", () => {
  const mailer = box([300, 220, 30], { kind: "mailer", code: "MAILER" });
  const carton = box([300, 220, 100], { code: "CARTON" });
  const forHazmat = box([310, 230, 110], { code: "UN", hazmat: true });
  const all = [forHazmat, carton, mailer];
  const codes = (parcel: Goods): string[] =>
    fittingBoxes([parcel], all, 4).map(({ code }) => code);

  test("send a flat thing in the mailer, a fragile one in a box, a dangerous one in a box made for it", () => {
    const flat: SizeMm = [200, 150, 20];

    expect(codes(goods(flat))).toEqual(["MAILER", "CARTON", "UN"]);
    expect(codes(goods(flat, 1, { fragile: true }))).toEqual(["CARTON", "UN"]);
    expect(codes(goods(flat, 1, { hazmat: true }))).toEqual(["UN"]);
  });

  test("put nothing into a box that cannot carry it", () => {
    const light = box([300, 220, 100], { mostGrams: 500 });

    expect(maySend([goods(null, 2)], light)).toBe(true);
    expect(maySend([goods(null, 3)], light)).toBe(false);
    expect(maySend([goods(null, 1, { weightGrams: null })], light)).toBe(false);
  });

  test("fill what is left of a box, and no mailer", () => {
    const half = [goods([300, 220, 50])];

    expect(voidMillilitres(half, carton)).toBe(3_300);
    expect(voidMillilitres([goods([200, 150, 20])], mailer)).toBe(0);
  });
});

test("a box of forty odd things is answered in bounded time", () => {
  const odd = Array.from({ length: 40 }, (_, index): SizeMm => [
    20 + ((index * 37) % 90),
    15 + ((index * 53) % 80),
    10 + ((index * 71) % 70),
  ]);
  const effort = usualEffort();
  const tried = effort.left;

  fittingBoxes(
    odd.map((size) => goods(size)),
    [200, 220, 240, 260, 280].map((length) => box([length, length, length])),
    4,
    effort,
  );

  expect(effort.left).toBeGreaterThanOrEqual(0);
  expect(effort.left).toBeLessThan(tried);
});
