import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lookOf } from "../../renderer/screens/shipping/shipment-look.ts";
import {
  firstDraft,
  toSplit,
  withScan,
} from "../../renderer/screens/shipping/shipping-draft.ts";
import {
  mayNotSplit,
  meantBy,
  splitLines,
  splitPlan,
} from "../../renderer/screens/shipping/split-rules.ts";
import { refusal } from "../../shared/contract/refusals.ts";

const unit = (unitId: string, article: string) => ({
  unitId,
  title: article,
  sellerSku: article.toUpperCase(),
});

describe("splitting an order", () => {
  test("shows units of one article as one line, whatever order they come in", () => {
    const lines = splitLines([
      unit("1", "tea"),
      unit("2", "honey"),
      unit("3", "tea"),
    ]);

    expect(lines.map(({ title, unitIds }) => [title, unitIds])).toEqual([
      ["tea", ["1", "3"]],
      ["honey", ["2"]],
    ]);
  });

  test("sends no unit twice and none that was not chosen, and always leaves something", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("tea", "honey", "socks"), { maxLength: 20 }),
        fc.array(fc.nat(20), { maxLength: 3 }),
        (articles, counts) => {
          const units = articles.map((article, at) => unit(`u${at}`, article));
          const lines = splitLines(units);

          const { now, later, unitIds } = splitPlan(lines, counts);

          expect(now + later).toBe(units.length);
          if (now === 0 || later === 0) expect(unitIds).toBeNull();
          else {
            expect(new Set(unitIds).size).toBe(now);
            const known = new Set(units.map(({ unitId }) => unitId));
            expect(unitIds?.every((id) => known.has(id))).toBe(true);
          }
        },
      ),
    );
  });

  test("is not offered for one unit, several orders, or a parcel somebody began", () => {
    const row = { units: 3, orderIds: ["1"], stage: "waiting" as const };

    expect(mayNotSplit(row)).toBeNull();
    expect(mayNotSplit({ ...row, stage: "held" })).toBeNull();
    expect(mayNotSplit({ ...row, stage: "packing" })).toBe("touched");
    expect(mayNotSplit({ ...row, units: 1 })).toBe("one-unit");
    expect(mayNotSplit({ ...row, orderIds: ["1", "2"] })).toBe(
      "several-orders",
    );
  });

  test("takes the parcel of that very number, or the only one found, and asks when there are more", () => {
    const found = [{ number: "0052" }, { number: "0520" }];

    expect(meantBy("0052", found)).toBe(found[0]);
    expect(meantBy("tea", found)).toBeNull();
    expect(meantBy("tea", found.slice(1))).toBe(found[1]);
    expect(meantBy("tea", [])).toBeNull();
  });
});

describe("a supervisor's scan", () => {
  const correcting = {
    ...firstDraft,
    correction: { shipment: "parcel-1 order-1", number: "" },
  };

  test("is the right label while a number is put right, and nothing on the list alone", () => {
    expect(withScan(correcting, "3SPKBN000000007").correction?.number).toBe(
      "3SPKBN000000007",
    );
    expect(withScan(firstDraft, "3SPKBN000000007")).toEqual(firstDraft);
  });

  test("is the parcel to split on the page of boxes, and never a number that is put right there", () => {
    const splitting = toSplit(correcting, "0052");

    expect(splitting).toMatchObject({ page: "boxes", parcel: "0052" });
    expect(withScan(splitting, "PB-PARCEL-0061")).toEqual({
      ...splitting,
      parcel: "PB-PARCEL-0061",
    });
  });
});

test("a number reads as known, doubted, on its way or stuck", () => {
  const known = { toldAt: 1, warning: null, problem: null };
  const problem = refusal("shop.unreachable", {});

  expect(lookOf(known)).toBe("told");
  expect(lookOf({ ...known, warning: "several providers" })).toBe("warned");
  expect(lookOf({ ...known, toldAt: null })).toBe("waiting");
  expect(lookOf({ ...known, toldAt: null, problem })).toBe("stuck");
});
