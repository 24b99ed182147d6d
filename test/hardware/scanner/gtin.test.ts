import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  checkDigitOf,
  hasCheckDigit,
  readGtin,
  type GtinReading,
} from "../../../hardware/scanner/gtin.ts";
import { corpusCases } from "../../helpers/corpus-cases.ts";

interface GtinCase {
  readonly id: string;
  readonly aim: string | null;
  readonly text: string;
  readonly expect: Record<string, unknown>;
}

/** The shape of the shared cases: one reading flat, two as candidates. */
const flat = (text: string, aim: string | null): Record<string, unknown> => {
  const answer = readGtin(text, aim);
  if (!answer.ok) {
    return { valid: false, kind: null, gtin14: null, error: answer.error };
  }
  const [only, ...others] = answer.readings;
  return others.length > 0
    ? { valid: true, kind: "ambiguous", candidates: answer.readings }
    : { valid: true, ...only };
};

const cases = corpusCases<GtinCase>("devices", "gtin.json");

describe.skipIf(cases.length === 0)("shared cases: EAN, UPC, GTIN", () => {
  it("are on this machine", () => {
    expect(cases.length).toBeGreaterThan(0);
  });
  test.each(cases)("$id", ({ text, aim, expect: expected }) => {
    expect(flat(text, aim)).toEqual(expected);
  });
});

const only = (text: string, aim: string | null = null): GtinReading => {
  const answer = readGtin(text, aim);
  if (!answer.ok || answer.readings.length !== 1) throw new Error(text);
  return answer.readings[0]!;
};

describe("a scanned article number", () => {
  it("finds one key for the 12, 13 and 14 digit forms of one article", () => {
    const keys = ["036000291452", "0036000291452", "00036000291452"].map(
      (text) => only(text).gtin14,
    );

    expect(new Set(keys)).toEqual(new Set(["00036000291452"]));
  });

  it("with one digit misread is refused, whichever digit it is", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{12}$/),
        fc.nat(12),
        fc.integer({ min: 1, max: 9 }),
        (body, place, shift) => {
          const good = body + checkDigitOf(body);
          const digits = [...good];
          digits[place] = String((Number(digits[place]) + shift) % 10);

          expect(readGtin(good).ok).toBe(true);
          expect(readGtin(digits.join(""))).toEqual({
            ok: false,
            error: "check-digit",
          });
        },
      ),
    );
  });

  it("of a case names the article inside with its own check digit", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{12}$/), (body) => {
        const reading = only(body + checkDigitOf(body));

        expect(reading.indicator).toBe(body[0]);
        expect(hasCheckDigit(reading.base ?? "")).toBe(true);
      }),
    );
  });

  it("with a supplement is the book, and the supplement beside it", () => {
    expect(only("978030640615752250", "]E3")).toMatchObject({
      gtin14: "09780306406157",
      addOn: "52250",
    });
  });

  it("of any other text is an answer, never an exception", () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string()), (text, aim) => {
        expect(() => readGtin(text, aim)).not.toThrow();
      }),
    );
  });
});
