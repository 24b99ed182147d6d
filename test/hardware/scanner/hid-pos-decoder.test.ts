import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  createHidPosDecoder,
  type HidPosScan,
} from "../../../hardware/scanner/hid-pos-decoder.ts";
import { corpusCases, hexBytes } from "../../helpers/corpus-cases.ts";

interface HidCase {
  readonly id: string;
  readonly reports: readonly string[];
  readonly expect: readonly {
    readonly text: string;
    readonly aim: string | null;
    readonly command?: true;
  }[];
}

const decodeAll = (reports: readonly Uint8Array[]): HidPosScan[] => {
  const decoder = createHidPosDecoder();
  return reports
    .map((report) => decoder.push(report))
    .filter((scan) => scan !== null);
};

const cases = corpusCases<HidCase>("devices", "scanners-hid.json");

describe.skipIf(cases.length === 0)("shared cases: HID scanners", () => {
  it("are on this machine", () => {
    expect(cases.length).toBeGreaterThan(0);
  });
  test.each(cases)("$id", ({ reports, expect: expected }) => {
    const scans = decodeAll(reports.map(hexBytes));

    expect(
      scans.map(({ text, aim, command }) => ({ text, aim, command })),
    ).toEqual(
      expected.map(({ text, aim, command = false }) => ({
        text,
        aim,
        command,
      })),
    );
  });
});

/** Reports as a Honeywell scanner sends them: 56 bytes of data each, all but the last continued. */
const reportsOf = (data: Uint8Array, aim: string): Uint8Array[] => {
  const count = Math.max(1, Math.ceil(data.length / 56));
  return Array.from({ length: count }, (_, at) => {
    const part = data.subarray(at * 56, (at + 1) * 56);
    const report = new Uint8Array(64);
    report.set([2, part.length, ...Buffer.from(aim)]);
    report.set(part, 5);
    report[63] = at === count - 1 ? 0 : 1;
    return report;
  });
};

describe("a HID scanner's reports", () => {
  it("give back every byte of a code of any length", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 3000 }), (data) => {
        const code = Uint8Array.from([...data, 0x41]);

        const scans = decodeAll(reportsOf(code, "]Q1"));

        expect(scans).toHaveLength(1);
        expect(Buffer.from(scans[0]!.bytes)).toEqual(Buffer.from(code));
      }),
    );
  });

  it("are not glued to the next scan when a part was lost", () => {
    const decoder = createHidPosDecoder();
    const [start] = reportsOf(new Uint8Array(100).fill(0x31), "]Q1");

    decoder.push(start!);
    expect(decoder.isWaiting()).toBe(true);
    decoder.drop();
    const [next] = reportsOf(Buffer.from("4006381333931"), "]E0");

    expect(decoder.push(next!)).toMatchObject({ text: "4006381333931" });
  });

  it("that never end are dropped", () => {
    const decoder = createHidPosDecoder();
    const [part] = reportsOf(new Uint8Array(100).fill(0x31), "]Q1");

    for (let count = 0; count < 1000; count++) {
      expect(decoder.push(part!)).toBeNull();
    }
  });

  it("of any content never throw", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 70 })), (reports) => {
        expect(() => decodeAll(reports)).not.toThrow();
      }),
    );
  });
});
