import { describe, expect, test } from "vitest";
import { refusal } from "../../../shared/contract/refusals.ts";
import {
  graver,
  reasonOf,
  reasonsToStay,
  refusalToStay,
  whyNotFinished,
} from "../../../shared/domain/courier-visit.ts";

const atBench = { parcel: "0074", where: "bench" } as const;
const inCage = { parcel: "0061", where: "cage" } as const;

describe("the driver", () => {
  test("leaves while boxes that must not go stand at the bench", () => {
    expect(whyNotFinished("PostNL", [atBench])).toBeNull();
  });

  test("waits for a box in his cage that must not go, and is told which", () => {
    expect(whyNotFinished("PostNL", [atBench, inCage])).toEqual(
      refusal("handover.take-out-first", {
        parcel: "0061",
        carrier: "PostNL",
        more: 0,
      }),
    );
    expect(
      whyNotFinished("PostNL", [inCage, { ...inCage, parcel: "0062" }]),
    ).toMatchObject({ params: { parcel: "0061", more: 1 } });
  });
});

describe("a reason to stay", () => {
  test("is the one the platform's refusal says, both ways", () => {
    for (const reason of reasonsToStay)
      expect(reasonOf(refusalToStay(reason, "0061"))).toBe(reason);
    expect(
      reasonOf(
        refusal("parcel.unknown-status", { parcel: "0061", status: "NEW" }),
      ),
    ).toBe("on-hold");
  });

  test("is the gravest of a parcel's orders", () => {
    expect(graver("address-changed", "cancelled")).toBe("cancelled");
    expect(graver("cancel-requested", "on-hold")).toBe("cancel-requested");
  });
});
