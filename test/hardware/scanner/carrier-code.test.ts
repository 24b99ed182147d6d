import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readCarrierCode } from "../../../hardware/scanner/carrier-code.ts";
import { corpusCases } from "../../helpers/corpus-cases.ts";

interface CarrierCase {
  readonly id: string;
  readonly text: string;
  readonly expect: Record<string, unknown>;
}

const cases = corpusCases<CarrierCase>("devices", "barcodes-carriers.json");

describe.skipIf(cases.length === 0)("shared cases: parcel codes", () => {
  it("are on this machine", () => {
    expect(cases.length).toBeGreaterThan(0);
  });
  test.each(cases)("$id", ({ text, expect: expected }) => {
    expect(readCarrierCode(text)).toMatchObject(expected);
  });
});

describe("a parcel code", () => {
  it.each([
    ["RB123456785GB", "s10", true],
    ["RB123456786GB", "s10", false],
    ["1Z5R89390357567127", "ups-1z", true],
    ["3SABCD1234567", "postnl-3s", null],
    ["3318810025", "dhl-express", true],
    ["00123456789012345675", "sscc", true],
    ["JVGL01234567890123456789".slice(0, 20), "dhl-jvgl", null],
  ])("%s is read as %s", (text, format, checkOk) => {
    expect(readCarrierCode(text)).toMatchObject({ format, checkOk });
  });

  it("of a DPD label leads to the fourteen digits people look up", () => {
    expect(readCarrierCode("%002100003015151800000000000")).toMatchObject({
      trackingNumber: "03015151800000",
    });
  });

  it("may be typed with the blanks that are printed in it", () => {
    expect(
      readCarrierCode("0081827 0998 0000 0200 33 350 276 C"),
    ).toMatchObject({ format: "dpd-28", checkOk: true });
  });

  it("of any other text is a hint or nothing, never an exception", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readCarrierCode(text)).not.toThrow();
      }),
    );
  });
});
