import { describe, expect, it } from "vitest";
import { createSteadyProof } from "../../../hardware/scale/steady-proof.ts";
import { weightReading } from "../../../hardware/scale/scale-message.ts";
import { usableGrams } from "../../../shared/domain/weighing.ts";
import { ok } from "../../../shared/result.ts";

const shown = (weight: string, stable: boolean | null = null) =>
  weightReading({ weight, unit: "g", stable });

describe("a scale that cannot say whether its weight has settled", () => {
  it("weighs no parcel until three equal readings over half a second prove it", () => {
    const steady = createSteadyProof();
    const usable = [0, 250, 499, 500, 700].map((at) =>
      usableGrams(steady(shown("412"), at)),
    );

    expect(usable).toEqual([ok(null), ok(null), ok(null), ok(412), ok(412)]);
  });

  it("needs three readings however long they take", () => {
    const steady = createSteadyProof();

    expect(steady(shown("412"), 0).stable).toBeNull();
    expect(steady(shown("412"), 1_000).stable).toBeNull();
    expect(steady(shown("412"), 2_000).stable).toBe(true);
  });

  it("starts again after another weight, a fault, or a hole in the readings", () => {
    for (const between of [
      { reading: shown("413"), at: 600 },
      { reading: shown("", null), at: 600 },
      { reading: shown("412"), at: 9_000 },
    ]) {
      const steady = createSteadyProof();
      for (const at of [0, 250, 500]) steady(shown("412"), at);

      steady(between.reading, between.at);

      expect(steady(shown("412"), between.at + 250).stable).toBeNull();
    }
  });

  it("leaves alone what a scale says itself", () => {
    const steady = createSteadyProof();

    for (const at of [0, 300, 600, 900]) {
      expect(steady(shown("412", false), at).stable).toBe(false);
    }
  });
});
