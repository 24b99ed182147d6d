import { describe, expect, test } from "vitest";
import { refusal } from "../../../shared/contract/refusals.ts";
import { usualRules } from "../../../shared/domain/article-rules.ts";
import {
  judgeCapture,
  noMarks,
  readAnswer,
  type UnitMarks,
} from "../../../shared/domain/captured-unit.ts";

const today = "2026-11-23";
const everything = {
  ...usualRules,
  serial: true,
  lot: true,
  expiry: true,
  minimumDays: 30,
};
const judge = (
  marks: Partial<UnitMarks>,
  rules = everything,
  seenIn: string | null = null,
) => judgeCapture("Cheese", rules, { ...noMarks, ...marks }, today, seenIn);

describe("a unit on the bench", () => {
  test("of an ordinary article is asked nothing, and what its code says besides is not kept", () => {
    expect(
      judge({ serial: "S1", expiresOn: "2020-01-01" }, usualRules),
    ).toEqual({ ok: true, value: { kind: "complete", marks: noMarks } });
  });

  test("is asked for serial, lot and date, one after the other, until nothing is missing", () => {
    const known: Partial<UnitMarks>[] = [
      {},
      { serial: "S1" },
      { serial: "S1", lot: "L1" },
    ];

    expect(known.map((marks) => judge(marks))).toEqual(
      ["serial", "lot", "expiry"].map((wants) => ({
        ok: true,
        value: { kind: "ask", wants },
      })),
    );
    const marks = { serial: "S1", lot: "L1", expiresOn: "2027-06-30" };
    expect(judge(marks)).toEqual({
      ok: true,
      value: { kind: "complete", marks },
    });
  });

  test("whose serial number is in another parcel is refused, and the parcel named", () => {
    expect(judge({ serial: "S1" }, everything, "0061")).toEqual({
      ok: false,
      refusal: refusal("unit.serial-seen", { serial: "S1", parcel: "0061" }),
    });
  });

  test("is refused the day after its date, and before that while it keeps too short", () => {
    const expiring = (expiresOn: string, minimumDays: number) =>
      judge({ expiresOn }, { ...usualRules, expiry: true, minimumDays });

    expect(expiring("2026-11-22", 0)).toEqual({
      ok: false,
      refusal: refusal("unit.expired", {
        title: "Cheese",
        expiresOn: "2026-11-22",
      }),
    });
    expect(expiring(today, 0).ok).toBe(true);
    expect(expiring("2026-12-22", 30)).toEqual({
      ok: false,
      refusal: refusal("unit.expires-soon", {
        title: "Cheese",
        expiresOn: "2026-12-22",
        days: 30,
      }),
    });
    expect(expiring("2026-12-23", 30).ok).toBe(true);
  });

  test("that is over its date is refused before anything else is asked of it", () => {
    expect(judge({ expiresOn: "2026-01-01" })).toMatchObject({
      refusal: { code: "unit.expired" },
    });
  });
});

describe("an answer that is typed or scanned plainly", () => {
  test("is the number as it stands, without the blanks around it", () => {
    expect(readAnswer("serial", " SN-00 71 ")).toBe("SN-00 71");
    expect(readAnswer("lot", "L2209")).toBe("L2209");
  });

  test("is none when it is empty, endless, or holds what no label has", () => {
    for (const text of ["", "   ", "x".repeat(65), "a\u001db", "Zuß"])
      expect(readAnswer("serial", text)).toBeNull();
  });

  test("is a date where a date is asked for", () => {
    expect(readAnswer("expiry", "31-12-2027")).toBe("2027-12-31");
    expect(readAnswer("expiry", "soon")).toBeNull();
  });
});
