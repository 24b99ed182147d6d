import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  sevenBitParity,
  withoutParity,
  withParity,
} from "../../../hardware/scale/seven-bit-line.ts";
import { corpusCases, hexBytes } from "../../helpers/corpus-cases.ts";

interface ParityCase {
  readonly id: string;
  readonly kind: string;
  readonly rx: readonly string[];
  readonly expect: { readonly parity: "even" | "odd"; readonly text: string };
}

const cases = corpusCases<ParityCase>("devices", "scale-detect.json").filter(
  ({ kind }) => kind === "wrong-parity",
);

const names: Readonly<Record<string, string>> = {
  "<STX>": "\u0002",
  "<CR>": "\r",
  "<LF>": "\n",
};

describe.skipIf(cases.length === 0)("shared cases: wrong parity", () => {
  it("are on this machine", () => {
    expect(cases.length).toBeGreaterThan(0);
  });
  test.each(cases)("$id", ({ rx, expect: expected }) => {
    const bytes = Buffer.concat(rx.map(hexBytes));

    expect(sevenBitParity(bytes)).toBe(expected.parity);
    expect(Buffer.from(withoutParity(bytes)).toString("latin1")).toBe(
      expected.text.replaceAll(/<[A-Z]+>/g, (name) => names[name] ?? name),
    );
  });
});

describe("a seven-bit line read with eight bits", () => {
  const weight = Buffer.from("S S     100.15 kg\r\n", "latin1");

  it.each(["even", "odd"] as const)("is recognised by %s parity", (parity) => {
    const seen = withParity(weight, parity);

    expect(sevenBitParity(seen)).toBe(parity);
    expect(Buffer.from(withoutParity(seen))).toEqual(weight);
  });

  it("is not seen in a line that has eight", () => {
    expect(sevenBitParity(weight)).toBeNull();
  });

  it("is not seen in a handful of bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 7 }), (bytes) => {
        expect(sevenBitParity(bytes)).toBeNull();
      }),
    );
  });
});
