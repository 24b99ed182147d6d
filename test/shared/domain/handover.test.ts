import { describe, expect, test } from "vitest";
import {
  chooseHandover,
  nextReadyAt,
} from "../../../shared/domain/handover.ts";
import {
  labelFormFor,
  labelFormsOf,
} from "../../../shared/domain/label-form.ts";

const slot = (from: number) => ({ from, until: from + 10 });
const all = { pickup: true, dropOff: true, slots: [slot(300), slot(100)] };

describe("handing over", () => {
  test("takes the first courier who comes once the parcels are ready", () => {
    expect(chooseHandover(all, "pickup", 0)).toEqual({
      kind: "pickup",
      slot: slot(100),
    });
    expect(chooseHandover(all, "pickup", 101)).toEqual({
      kind: "pickup",
      slot: slot(300),
    });
    expect(chooseHandover(all, "pickup", 301)).toBe("no-slot");
  });

  test("is by dropping off where nobody wished otherwise, and by courier where that is all there is", () => {
    expect(chooseHandover(all, "as-agreed", 0)).toEqual({ kind: "drop-off" });
    expect(
      chooseHandover({ ...all, dropOff: false }, "as-agreed", 0),
    ).toMatchObject({ kind: "pickup" });
  });

  test("is never another way than the shop wants", () => {
    expect(chooseHandover({ ...all, pickup: false }, "pickup", 0)).toBe(
      "no-pickup",
    );
    expect(chooseHandover({ ...all, dropOff: false }, "drop-off", 0)).toBe(
      "no-drop-off",
    );
  });
});

describe("the hour by which parcels are ready", () => {
  const at = (text: string): number => Date.parse(text);

  test("is today's, and tomorrow's once it has passed, on the clock of the shop", () => {
    const four = 16 * 60;

    expect(nextReadyAt("NL", four, at("2026-07-01T10:00:00Z"))).toBe(
      at("2026-07-01T14:00:00Z"),
    );
    expect(nextReadyAt("UK", four, at("2026-07-01T15:00:01Z"))).toBe(
      at("2026-07-02T15:00:00Z"),
    );
  });

  test("keeps to the clock over a night on which it changes", () => {
    expect(nextReadyAt("NL", 9 * 60, at("2026-10-24T12:00:00Z"))).toBe(
      at("2026-10-25T08:00:00Z"),
    );
  });

  test("is now where the shop named none, or its market has several clocks", () => {
    expect(nextReadyAt("NL", null, 5)).toBe(5);
    expect(nextReadyAt("US", 60, 5)).toBe(5);
    expect(nextReadyAt(null, 60, 5)).toBe(5);
  });
});

describe("the shape of a label", () => {
  test("is what the shop wants where its market has it", () => {
    expect(labelFormFor("NL", "pdf-a5")).toBe("pdf-a5");
    expect(labelFormFor("GB", "png")).toBe("png");
    expect(labelFormFor("BR", "zpl")).toBe("zpl");
  });

  test("is the usual one elsewhere, and in a market nobody wrote rules for", () => {
    expect(labelFormFor("US", "zpl")).toBe("pdf-a6");
    expect(labelFormsOf("SG")).toEqual(["pdf-a6"]);
  });
});
