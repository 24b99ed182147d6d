import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readScaleReport } from "../../../hardware/scale/hid-report.ts";
import { corpusCases, hexBytes } from "../../helpers/corpus-cases.ts";

interface HidCase {
  readonly id: string;
  readonly reports: readonly string[];
  readonly expect: readonly { readonly type: string }[];
}

const cases = corpusCases<HidCase>("devices", "scales-hid.json");

describe.skipIf(cases.length === 0)("shared cases: HID scales", () => {
  it("are on this machine", () => {
    expect(cases.length).toBeGreaterThan(0);
  });
  test.each(cases)("$id", ({ reports, expect: expected }) => {
    const messages = reports.map(
      (report) => readScaleReport(hexBytes(report)) ?? { type: "ignored" },
    );

    expect(messages).toMatchObject(expected);
  });
});

describe("a HID scale's report", () => {
  it.each([
    ["03 04 02 00 F4 01", "500", "g", 500],
    ["03 04 0B FF 19 00", "2.5", "oz", 70.874],
    ["04 02 03 FD 00 00", "0.000", "kg", 0],
    ["03 04 02 01 0C 00", "120", "g", 120],
  ])("%s weighs %s %s", (hex, weight, unit, grams) => {
    expect(readScaleReport(hexBytes(hex))).toMatchObject({
      weight,
      unit,
      grams,
      stable: true,
      status: "ok",
    });
  });

  it.each([
    ["03 05 02 00 05 00", "underload"],
    ["03 06 02 00 FF FF", "overload"],
    ["03 07 02 00 05 00", "fault"],
    ["03 08 02 00 05 00", "not-zeroed"],
    ["03 04 0D 00 05 00", "fault"],
    ["03 04 02 7F 05 00", "fault"],
  ])("%s gives no number, only %s", (hex, status) => {
    expect(readScaleReport(hexBytes(hex))).toMatchObject({
      weight: null,
      grams: null,
      status,
    });
  });

  it("of another kind is no weight, and none throws", () => {
    expect(readScaleReport(hexBytes("09 04 02 00 05 00"))).toBeNull();
    expect(readScaleReport(hexBytes("03 04 02 00 05"))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 10 }), (report) => {
        expect(() => readScaleReport(report)).not.toThrow();
      }),
    );
  });
});
