import { describe, expect, test } from "vitest";
import { decideParcel } from "../../../shared/domain/decide-parcel.ts";
import { after, honey, onHold, scanOf, waitingParcel } from "./some-parcel.ts";

const ahead = after(
  waitingParcel(),
  { kind: "claim" },
  { kind: "print-ahead", checked: true },
);
const stacked = after(ahead, { kind: "print-ended", print: "printed" });
const inHand = after(stacked, { kind: "claim", labelInHand: true });

describe("a parcel whose label is printed first", () => {
  test("is nobody's while its label lies in the stack", () => {
    expect(stacked).toMatchObject({ stage: "claimed", labelFirst: "stacked" });
    expect(
      decideParcel(ahead, { kind: "print-ended", print: "printed" }),
    ).toMatchObject({ value: { effects: [{ kind: "free-claim" }] } });
  });

  test("keeps its claim while nobody knows whether the label came out", () => {
    expect(
      decideParcel(ahead, { kind: "print-ended", print: "unsure" }),
    ).toMatchObject({ value: { effects: [] } });
  });

  test("is proved printed by the scan of its label, whatever the printer said", () => {
    const sent = after(ahead, { kind: "print-ended", print: "sent" });

    expect(after(sent, { kind: "claim", labelInHand: true })).toMatchObject({
      print: "printed",
      labelFirst: "in-hand",
    });
  });

  test("is sealed without another label", () => {
    const packed = after(inHand, scanOf(honey), scanOf(honey));
    const again = decideParcel(packed, { kind: "print", checked: true });

    expect(again).toMatchObject({
      refusal: { code: "label.printed-already" },
    });
    expect(
      after(packed, { kind: "take-label", checked: true }, { kind: "seal" }),
    ).toMatchObject({ stage: "sealed", copies: 1 });
  });

  test("goes back on its stack, not into the queue, when it is set aside", () => {
    const half = after(inHand, scanOf(honey));

    expect(after(half, { kind: "set-aside" })).toMatchObject({
      stage: "claimed",
      labelFirst: "stacked",
      scans: [],
      print: "printed",
    });
  });

  test("shows its label again after a hold", () => {
    const half = after(inHand, scanOf(honey), onHold, { kind: "release" });

    expect(half).toMatchObject({ stage: "packing", labelFirst: "stacked" });
  });

  test("gets its label after packing, when the run's never left the station", () => {
    const never = after(ahead, { kind: "print-ended", print: "none" });

    expect(never).not.toHaveProperty("labelFirst");
    expect(
      decideParcel(after(never, scanOf(honey), scanOf(honey)), {
        kind: "print",
        checked: true,
      }),
    ).toMatchObject({
      value: { effects: [{ kind: "print-label", copy: 2, reason: "first" }] },
    });
  });

  test("is not printed ahead twice", () => {
    expect(
      decideParcel(stacked, { kind: "print-ahead", checked: true }),
    ).toMatchObject({ refusal: { code: "label.printed-already" } });
  });
});
