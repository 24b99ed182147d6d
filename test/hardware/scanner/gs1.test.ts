import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readDigitalLink } from "../../../hardware/scanner/gs1-digital-link.ts";
import { readElementString } from "../../../hardware/scanner/gs1.ts";
import { corpusCases } from "../../helpers/corpus-cases.ts";

interface Gs1Case {
  readonly id: string;
  readonly text: string;
  readonly today: string;
  readonly expect: Record<string, unknown>;
}

const gs = "\u001d";
const cases = corpusCases<Gs1Case>("devices", "gs1.json");

describe.skipIf(cases.length === 0)("shared cases: GS1 element strings", () => {
  it("are on this machine", () => {
    expect(cases.length).toBeGreaterThan(0);
  });
  test.each(cases)("$id", ({ text, today, expect: expected }) => {
    const read = readElementString(
      text.replaceAll("{GS}", gs),
      Number(today.slice(0, 4)),
    );

    expect(read).toEqual(expected);
  });
});

describe("a GS1 element string", () => {
  it("gives article, expiry and lot, and keeps a wrong article visible", () => {
    const read = readElementString(
      `01095060001343531726120010L-1${gs}3037`,
      2026,
    );

    expect(read.elements).toEqual([
      { ai: "01", value: "09506000134353" },
      { ai: "17", value: "261200", date: "2026-12-31" },
      { ai: "10", value: "L-1" },
      { ai: "30", value: "37" },
    ]);
    expect(read.errors).toEqual([{ code: "check-digit", ai: "01" }]);
  });

  it("means the same with brackets as people type them", () => {
    const plain = readElementString("010950600013435210A(1)B", 2026);
    const typed = readElementString("(01)09506000134352(10)A(1)B", 2026);

    expect(typed).toEqual(plain);
  });

  it("counts a repeated element once", () => {
    expect(readElementString(`10A${gs}10A`, 2026).elements).toHaveLength(1);
  });

  it("puts the decimal point where the identifier says", () => {
    const numbers = [0, 1, 2, 3, 4, 5].map(
      (places) =>
        readElementString(`310${places}000012`, 2026).elements[0]?.number,
    );

    expect(numbers).toEqual([
      "12",
      "1.2",
      "0.12",
      "0.012",
      "0.0012",
      "0.00012",
    ]);
  });

  it("of any text ends with an answer, never with an exception", () => {
    const digitsAndSeparators = fc.string({
      unit: fc.constantFrom("0", "1", "2", "3", "7", "9", "A", gs, "(", ")"),
      maxLength: 200,
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), digitsAndSeparators), (text) => {
        expect(() => readElementString(text, 2026)).not.toThrow();
      }),
    );
  });
});

describe("a GS1 Digital Link", () => {
  it("means the same as the element string, whoever hosts it", () => {
    const link = readDigitalLink(
      "https://shop.example/product/01/09506000134352/10/AB%2F1/21/7?17=261231&utm=x",
      2026,
    );

    expect(link?.elements).toEqual([
      { ai: "01", value: "09506000134352" },
      { ai: "10", value: "AB/1" },
      { ai: "21", value: "7" },
      { ai: "17", value: "261231", date: "2026-12-31" },
    ]);
  });

  it("may carry a 13-digit GTIN", () => {
    const link = readDigitalLink("HTTPS://id.gs1.org/01/4006381333931", 2026);

    expect(link).toEqual({
      elements: [{ ai: "01", value: "04006381333931" }],
      errors: [],
    });
  });

  it("is not any other web address", () => {
    expect(
      readDigitalLink("https://packbench.example/p/01234", 2026),
    ).toBeNull();
    expect(
      readDigitalLink("https://packbench.example/01/%zz", 2026),
    ).toBeNull();
    expect(readDigitalLink("4006381333931", 2026)).toBeNull();
  });
});
