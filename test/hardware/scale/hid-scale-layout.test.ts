import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  readHidDescriptor,
  reportBytesOf,
} from "../../../hardware/hid-descriptor.ts";
import { readScaleReport } from "../../../hardware/scale/hid-report.ts";
import { scaleReportLayout } from "../../../hardware/scale/hid-scale-layout.ts";
import { scaleDescriptor } from "../../../hardware/virtual/scale-descriptor.ts";
import { corpusCases, hexBytes } from "../../helpers/corpus-cases.ts";

interface DescriptorCase {
  readonly id: string;
  readonly hex: string;
  /** "3 input" → 5 */
  readonly reportBytes: Readonly<Record<string, number>>;
}

const described = corpusCases<DescriptorCase>(
  "devices",
  "hid-descriptors.json",
  "descriptors",
);

describe.skipIf(described.length === 0)("shared cases: HID descriptors", () => {
  test.each(described)("$id has reports of these sizes", (item) => {
    const fields = readHidDescriptor(hexBytes(item.hex));

    for (const [report, bytes] of Object.entries(item.reportBytes)) {
      const [id, kind] = report.split(" ");
      expect(
        reportBytesOf(
          fields ?? [],
          kind as "input" | "output" | "feature",
          Number(id),
        ),
      ).toBe(bytes);
    }
  });

  test.each(described.filter(({ id }) => id.startsWith("scale")))(
    "$id weighs and zeroes as the standard's own layout",
    ({ hex }) => {
      const layout = scaleReportLayout(hexBytes(hex));

      expect(layout?.reportId).toBe(3);
      expect(layout?.zero).toEqual({
        kind: "output",
        report: hexBytes("02 02"),
      });
      expect(layout?.read(hexBytes("03 04 0B FF 34 19"))).toMatchObject({
        weight: "645.2",
        unit: "oz",
        grams: 18_291.112,
      });
    },
  );

  test.each(described.filter(({ id }) => id.startsWith("scanner")))(
    "$id is no scale's",
    ({ hex }) => {
      expect(scaleReportLayout(hexBytes(hex))).toBeNull();
    },
  );
});

const usual = scaleDescriptor({ zero: "output", weightBits: 16 });

describe("a scale that describes its reports", () => {
  it("is read as the usual layout says, whatever its report holds", () => {
    const layout = scaleReportLayout(usual);

    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 7 }), (data) => {
        const report = Uint8Array.of(3, ...data);
        expect(layout?.read(report)).toEqual(readScaleReport(report));
      }),
    );
  });

  it("is read where its weight is wider than usual", () => {
    const layout = scaleReportLayout(
      scaleDescriptor({ zero: "none", weightBits: 24 }),
    );

    expect(layout?.read(hexBytes("03 04 02 00 40 9C 01"))).toMatchObject({
      weight: "105536",
      unit: "g",
      stable: true,
    });
    expect(layout?.read(hexBytes("03 04 02 00 40 9C"))).toBeNull();
    expect(layout?.read(hexBytes("02 04 02 00 40 9C 01"))).toBeNull();
    expect(layout?.zero).toBeNull();
  });

  it("is zeroed by the report it has for that", () => {
    expect(
      scaleReportLayout(scaleDescriptor({ zero: "feature", weightBits: 16 }))
        ?.zero,
    ).toEqual({ kind: "feature", report: Uint8Array.of(2, 2) });
  });

  it("is read without report numbers, with a signed weight and the descriptor's own power of ten", () => {
    const layout = scaleReportLayout(
      hexBytes(
        "05 8D 09 20 A1 01 75 08 95 01 09 70 A1 02 15 01 25 08 19 71 29 78 81 00 C0 " +
          "09 50 A1 02 25 0C 19 51 29 5C 81 00 C0 55 0E 16 00 80 26 FF 7F 75 10 09 40 81 02 C0",
      ),
    );

    expect(layout?.reportId).toBeNull();
    expect(layout?.read(hexBytes("04 03 85 FF"))).toMatchObject({
      weight: "-1.23",
      unit: "kg",
      grams: -1_230,
    });
  });

  it("is left to the usual layout when its description is cut or spoiled, and nothing throws or hangs", () => {
    for (let length = 0; length < usual.length; length++) {
      expect(scaleReportLayout(usual.subarray(0, length))).toBeNull();
    }
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc
            .tuple(fc.nat(usual.length - 1), fc.nat(255))
            .map(([at, byte]) => usual.with(at, byte)),
        ),
        fc.uint8Array({ maxLength: 12 }),
        (descriptor, report) => {
          const read = scaleReportLayout(descriptor)?.read(report) ?? null;
          expect(read === null || read.type === "reading").toBe(true);
        },
      ),
    );
  });
});
