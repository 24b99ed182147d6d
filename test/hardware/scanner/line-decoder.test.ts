import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { withParity } from "../../../hardware/scale/seven-bit-line.ts";
import {
  createLineDecoder,
  type LineDecoder,
} from "../../../hardware/scanner/line-decoder.ts";
import { corpusCases, hexBytes } from "../../helpers/corpus-cases.ts";

interface SerialCase {
  readonly id: string;
  readonly config: { readonly suffix?: string };
  readonly chunks: readonly (string | { readonly silenceMs: number })[];
  readonly expect: readonly { text: string; aim: string | null }[];
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const texts = (decoder: LineDecoder, ...chunks: string[]): string[] =>
  chunks.flatMap((chunk) => decoder.push(bytes(chunk))).map(({ text }) => text);

const cases = corpusCases<SerialCase>("devices", "scanners-serial.json");

describe.skipIf(cases.length === 0)("shared cases: serial scanners", () => {
  it("are on this machine", () => {
    expect(cases.length).toBeGreaterThan(0);
  });
  test.each(cases)("$id", ({ config, chunks, expect: expected }) => {
    const decoder = createLineDecoder({
      suffixKnown: config.suffix !== undefined,
    });
    const scans = chunks.flatMap((chunk) => {
      if (typeof chunk === "string") return decoder.push(hexBytes(chunk));
      const after = decoder.silenceAfterMs();
      return after !== null && chunk.silenceMs >= after
        ? decoder.silence()
        : [];
    });

    expect(scans.map(({ text, aim }) => ({ text, aim }))).toEqual(
      expected.map(({ text, aim }) => ({ text, aim })),
    );
  });
});

describe("a serial scanner's bytes", () => {
  it("give the same scans wherever the chunks are cut", () => {
    const stream = bytes(
      "]C1010950\u001d1\r\n4006381333931\r\u00023SAB\u0003é\n",
    );
    const whole = createLineDecoder()
      .push(stream)
      .map(({ text }) => text);
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length), { maxLength: 8 }), (cuts) => {
        const decoder = createLineDecoder();
        const edges = [0, ...cuts.toSorted((a, b) => a - b), stream.length];
        const scans = edges.flatMap((edge, at) =>
          decoder.push(stream.subarray(edges[at - 1] ?? 0, edge)),
        );

        expect(scans.map(({ text }) => text)).toEqual(whole);
      }),
    );
    expect(whole).toEqual(["010950\u001d1", "4006381333931", "3SAB", "é"]);
  });

  it("dumped by a cradle in one chunk are separate scans, equal ones included", () => {
    expect(texts(createLineDecoder(), "A1\rB2\rB2\rC3\r")).toEqual([
      "A1",
      "B2",
      "B2",
      "C3",
    ]);
  });

  it("without a suffix end when the scanner falls silent", () => {
    const decoder = createLineDecoder();

    expect(texts(decoder, "4006", "381333931")).toEqual([]);
    expect(decoder.silenceAfterMs()).toBe(50);
    expect(decoder.silence().map(({ text }) => text)).toEqual([
      "4006381333931",
    ]);
    expect(decoder.silenceAfterMs()).toBeNull();
  });

  it("are not cut in half by a pause once the scanner is known to send a suffix", () => {
    const decoder = createLineDecoder();

    texts(decoder, "4006381333931\r", "40063");

    expect(decoder.silenceAfterMs()).toBe(500);
    expect(texts(decoder, "81333931\r")).toEqual(["4006381333931"]);
  });

  it("with TAB as suffix are split at TAB, and keep a TAB inside a line", () => {
    const tabbed = createLineDecoder();
    const lined = createLineDecoder();

    texts(tabbed, "A1\tB2\t");

    expect(tabbed.silence().map(({ text }) => text)).toEqual(["A1", "B2"]);
    expect(texts(lined, "A1\tB2\r")).toEqual(["A1\tB2"]);
  });

  it("that answer a menu command are no scan", () => {
    expect(texts(createLineDecoder(), "]X0Voyager\r]Z6REVINF\r")).toEqual([]);
  });

  it("that are not UTF-8 are Latin-1", () => {
    const [scan] = createLineDecoder().push(
      Uint8Array.from([0x47, 0xfc, 0x92, 0x0d]),
    );

    expect(scan?.text).toBe("Gü\u0092");
  });

  it("without end are dropped as a whole, and the next scan is read", () => {
    const decoder = createLineDecoder();

    decoder.push(new Uint8Array(100_000).fill(0x41));

    expect(texts(decoder, "\r4006381333931\r")).toEqual(["4006381333931"]);
  });

  it("of any kind never throw", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (chunks) => {
        const decoder = createLineDecoder();
        for (const chunk of chunks) decoder.push(chunk);
        decoder.silence();

        expect(decoder.silenceAfterMs()).toBeNull();
      }),
    );
  });

  it("with a lone ETX as suffix are split at ETX", () => {
    const decoder = createLineDecoder();

    texts(decoder, "A1\u0003B2\u0003");

    expect(decoder.silence().map(({ text }) => text)).toEqual(["A1", "B2"]);
  });

  it("lose one suffix and no more", () => {
    expect(texts(createLineDecoder(), "A1\t\r")).toEqual(["A1\t"]);
  });

  it.each(["even", "odd"] as const)(
    "with %s parity on a port without are repaired, and short ones after a long one",
    (parity) => {
      const decoder = createLineDecoder();
      const onWire = (text: string): Uint8Array =>
        withParity(Buffer.from(text), parity);

      const scans = [
        ...decoder.push(onWire("8710398161024\r")),
        ...decoder.silence(),
        ...decoder.push(onWire("HA112\r")),
        ...decoder.silence(),
      ];

      expect(scans.map(({ text }) => text)).toEqual(["8710398161024", "HA112"]);
    },
  );

  it("with letters beyond ASCII are not taken for parity", () => {
    const codes = fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" });
    fc.assert(
      fc.property(codes, (code) => {
        const clean = code.replaceAll(/\p{Cc}/gu, "x");
        const decoder = createLineDecoder();

        const scans = decoder.push(Buffer.from(`#${clean}\r`));

        expect(scans.map(({ text }) => text)).toEqual([`#${clean}`]);
      }),
    );
  });
});
