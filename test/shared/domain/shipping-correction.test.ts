import { expect, test } from "vitest";
import {
  correctionOf,
  correctionWindowMs,
  mayCorrect,
} from "../../../shared/domain/shipping-correction.ts";

const told = { parcel: "0042", toldAt: 1_000, correctedAt: null };

test.for([
  [
    "the platform does not know it",
    { toldAt: null, correctedAt: null },
    0,
    "free",
  ],
  ["the platform knows it", told, 1_000, "once"],
  ["three days have not passed", told, 1_000 + correctionWindowMs, "once"],
  ["three days have passed", told, 1_001 + correctionWindowMs, "too-late"],
  ["it was corrected", { toldAt: 1_000, correctedAt: 2_000 }, 3_000, "used"],
] as const)(
  "a number while %s: correction is %s",
  ([, shipment, now, expected]) => {
    expect(correctionOf(shipment, now)).toBe(expected);
  },
);

test("a refused correction says why, and for which parcel", () => {
  const late = mayCorrect(told, 2_000 + correctionWindowMs);
  const used = mayCorrect({ ...told, correctedAt: 2 }, 3_000);

  expect([late, used]).toEqual([
    {
      ok: false,
      refusal: {
        code: "shipping.correction-too-late",
        params: { parcel: "0042" },
      },
    },
    {
      ok: false,
      refusal: {
        code: "shipping.corrected-already",
        params: { parcel: "0042" },
      },
    },
  ]);
});
