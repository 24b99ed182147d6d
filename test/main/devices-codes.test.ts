import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase32, toBase32 } from "../../main/base32.ts";
import {
  codesOf,
  createSetupReader,
  isSetupCode,
} from "../../main/devices-codes.ts";
import { documentOf } from "../../main/devices-document.ts";
import type {
  DeviceSetup,
  DevicesDocument,
} from "../../shared/contract/devices-view.ts";
import { ok } from "../../shared/result.ts";
import { stepClock } from "../helpers/step-clock.ts";

const anySetup = (id: string): fc.Arbitrary<DeviceSetup> =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom("scanner", "scale", "printer"),
    driver: fc.string({ minLength: 1, maxLength: 64 }),
    name: fc
      .string({ minLength: 1, maxLength: 80, unit: "grapheme" })
      .map((name) => name.slice(0, 80)),
    address: fc.oneof(
      fc.record({
        wire: fc.constant("tcp" as const),
        host: fc.string({ minLength: 1, maxLength: 253 }),
        port: fc.integer({ min: 1, max: 65_535 }),
      }),
      fc.record({
        wire: fc.constant("queue" as const),
        queue: fc.string({ minLength: 1, maxLength: 220 }),
      }),
    ),
    media: fc.constant(null),
    role: fc.constantFrom("everything", "labels", "look-up"),
  });

const documentWith = (count: number): fc.Arbitrary<DevicesDocument> =>
  fc
    .tuple(...Array.from({ length: count }, (_, at) => anySetup(`d${at}`)))
    .map(documentOf);
const anyDocument = fc
  .integer({ min: 0, max: 24 })
  .chain((count) => documentWith(count));

/** Enough devices for several codes. */
const sample =
  fc.sample(documentWith(64), { numRuns: 1, seed: 4 })[0] ?? documentOf([]);
const refusalOf = (text: string, clock = stepClock()): string | null => {
  const read = createSetupReader(clock).read(text);
  return read.ok ? null : read.refusal.code;
};

describe("a device set-up as codes", () => {
  it("is read back exactly, whatever order the codes are scanned in, twice or once", () => {
    fc.assert(
      fc.property(
        anyDocument,
        fc.infiniteStream(fc.nat()),
        (document, dice) => {
          const codes = codesOf(document);
          const order = codes
            .map((code) => ({ code, at: dice.next().value }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ code }) => code);
          const reader = createSetupReader(stepClock());

          const answers = order.flatMap((code) => [
            reader.read(code),
            reader.read(code),
          ]);

          expect(answers.at(-1)).toEqual(ok(document));
          expect(answers.slice(0, -2).every((answer) => !answer.ok)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("fits codes a scanner reads from a screen: short, and in the letters QR packs tightest", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        for (const code of codesOf(document)) {
          expect(code.length).toBeLessThanOrEqual(1_500);
          expect(code).toMatch(/^[0-9A-Z:/]+$/);
          expect(isSetupCode(code)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is understood from a scanner set to lower case", () => {
    const [code = ""] = codesOf(documentOf([]));

    expect(refusalOf(` ${code.toLowerCase()} `)).toBeNull();
  });

  it("says how many codes are still to come", () => {
    const codes = codesOf(sample);
    expect(codes.length).toBeGreaterThan(2);

    const read = createSetupReader(stepClock()).read(codes[1] ?? "");

    expect(read).toMatchObject({
      refusal: {
        code: "device.setup-incomplete",
        params: { have: 1, total: codes.length },
      },
    });
  });

  it("begins anew after two minutes, and with the code of another bench", () => {
    const clock = stepClock();
    const reader = createSetupReader(clock);
    const [first = "", second = ""] = codesOf(sample);
    const have = (code: string): unknown => {
      const read = reader.read(code);
      return !read.ok && read.refusal.code === "device.setup-incomplete"
        ? read.refusal.params.have
        : null;
    };

    expect(have(first)).toBe(1);
    clock.advance(119_000);
    expect(have(second)).toBe(2);
    clock.advance(121_000);
    expect(have(second)).toBe(1);

    const other = documentOf(sample.devices.toReversed());
    expect(have(codesOf(other)[0] ?? "")).toBe(1);
  });

  it.each([
    ["of a part that cannot be", "PBSETUP1:3/2:00000000:AAAA"],
    ["of too many parts", "PBSETUP1:1/100:00000000:AAAA"],
    ["of a later version", "PBSETUP1:x"],
    ["with a wrong sum", "PBSETUP1:1/1:00000000:AAAA"],
  ])("%s is refused", (_, code) => {
    expect(refusalOf(code)).toBe("device.setup-unreadable");
  });

  it("refuses a code that would unpack to more than a set-up can be", () => {
    const bomb = toBase32(deflateRawSync(Buffer.alloc(50_000_000, 0x20)));
    const codes = codesOf(documentOf([]));
    const shell = (codes[0] ?? "").split(":");

    // Its parts are short enough; what they unpack to is not.
    expect(bomb.length).toBeGreaterThan(1_460);
    expect(refusalOf([...shell.slice(0, 3), bomb].join(":"))).toBe(
      "device.setup-unreadable",
    );
  });

  it("never throws and never takes what it cannot read, whatever was scanned", () => {
    const [code = ""] = codesOf(sample);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `PBSETUP1:1/1:${text}`),
          fc
            .tuple(fc.nat(code.length - 1), fc.string({ maxLength: 3 }))
            .map(([at, noise]) => code.slice(0, at) + noise + code.slice(at)),
        ),
        (text) => {
          const read = createSetupReader(stepClock()).read(text);

          expect(read.ok).toBe(false);
        },
      ),
    );
  });
});

describe("base32", () => {
  it("gives back every byte, and nothing for other letters", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(fromBase32(toBase32(bytes))).toEqual(bytes);
      }),
    );
    expect(fromBase32("A1")).toBeNull();
  });
});
