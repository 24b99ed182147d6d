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
    ["986578788855", "fedex-12", true],
    ["974367662710", "fedex-12", true],
    ["041441760228964", "fedex-15", true],
    ["9611020987654312345672", "fedex-ground-96", true],
    ["1001921334250001000300779017972697", "fedex-34", true],
    ["9622001560001234567100794808390595", "fedex-34", false],
    ["K1506235620", "ups-freight", null],
    ["LTN123456789N1", "landmark", null],
    ["323212345678901234567890", "bpost-24", null],
    ["JJD000390007760123456", "dhl-piece", null],
  ])("%s is read as %s", (text, format, checkOk) => {
    expect(readCarrierCode(text)).toMatchObject({ format, checkOk });
  });

  it("of a DPD label leads to the fourteen digits people look up", () => {
    expect(readCarrierCode("%002100003015151800000000000")).toMatchObject({
      trackingNumber: "03015151800000",
    });
  });

  it("of a FedEx label leads to the number people look up", () => {
    expect(
      readCarrierCode("1001921334250001000300779017972697")?.trackingNumber,
    ).toBe("779017972697");
    expect(readCarrierCode("9611020987654312345672")?.trackingNumber).toBe(
      "987654312345672",
    );
  });

  it("of twelve digits is the carrier's whose check digit fits, and GLS's when none does", () => {
    expect(readCarrierCode("903844384574")?.carrier).toBe("gls");
    expect(readCarrierCode("986578788855")?.carrier).toBe("fedex");
    expect(readCarrierCode("063070246563")).toMatchObject({
      ...{ format: "gls-12", checkOk: false },
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
