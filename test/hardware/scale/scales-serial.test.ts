import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { ScaleProtocol } from "../../../hardware/scale/scale-protocol.ts";
import { corpusCases, hexBytes } from "../../helpers/corpus-cases.ts";
import { protocolFor, protocols } from "./protocols.ts";

interface ScaleCase {
  readonly id: string;
  readonly protocol: string;
  readonly config?: { readonly unit?: "kg" | "lb" };
  readonly steps: readonly { readonly rx?: readonly string[] }[];
  readonly leftover?: string;
  readonly expect: readonly { readonly type: string }[];
}

const cases = corpusCases<ScaleCase>("devices", "scales-serial.json");
const known = cases.filter(({ protocol }) => protocol in protocols);

const decode = (protocol: ScaleProtocol, chunks: readonly Uint8Array[]) => {
  const parser = protocol.createParser();
  const messages = chunks.flatMap((chunk) => parser.push(chunk));
  return { messages, leftover: parser.pending() };
};

describe.skipIf(cases.length === 0)("shared cases: serial scales", () => {
  it("are on this machine", () => {
    expect(cases.length).toBeGreaterThan(0);
  });
  test.each(known)("$id", (item) => {
    const chunks = item.steps.flatMap(({ rx }) => (rx ?? []).map(hexBytes));
    const protocol = protocolFor(item.protocol, item.config?.unit);

    const chunked = decode(protocol, chunks);
    const joined = decode(protocol, [Buffer.concat(chunks)]);

    const seen = chunked.messages.filter(({ type }) => type !== "unknown");
    expect(seen).toMatchObject(item.expect);
    expect(seen).toHaveLength(item.expect.length);
    expect(joined).toEqual(chunked);
    expect(chunked.leftover).toEqual(hexBytes(item.leftover ?? ""));
  });

  it("are all of protocols Packbench speaks", () => {
    const others = cases.filter(({ protocol }) => !(protocol in protocols));

    expect(others).toEqual([]);
  });
});

describe.each(Object.entries(protocols))("%s", (_name, protocol) => {
  it("survives every byte sequence without a throw and with bounded memory", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .string({
          unit: fc.constantFrom(..."S+-. 0159kglb?,GNT\r\n\u0002\u0003\u0001"),
          maxLength: 400,
        })
        .map((text) => Uint8Array.from(Buffer.from(text, "latin1"))),
    );
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 5 }), (chunks) => {
        const parser = protocol.createParser();
        const readings = chunks
          .flatMap((chunk) => parser.push(chunk))
          .filter((message) => message.type === "reading");
        const unusable = readings.filter(
          ({ status }) => status !== "ok" && status !== "motion",
        );

        expect(unusable.every(({ weight }) => weight === null)).toBe(true);
        expect(
          readings.every(
            ({ weight, grams }) => weight !== null || grams === null,
          ),
        ).toBe(true);
        expect(parser.pending().length).toBeLessThanOrEqual(4096);
      }),
    );
  });

  it("asks for nothing that zeroes, tares, prints or resets", () => {
    const request = Buffer.from(protocol.poll?.request ?? []).toString(
      "latin1",
    );

    expect(request.trim()).not.toMatch(/^([ZTCXO@]|TARE|ZERO|CLEAR)$/);
  });
});
