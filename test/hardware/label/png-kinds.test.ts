import fc from "fast-check";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openPng } from "../../../hardware/label/png-document.ts";
import { chunk } from "./made-labels.ts";
import {
  encodedPng,
  pngKinds,
  pngOf,
  samplesOfKind,
  type MadePng,
} from "./made-pngs.ts";

const greyOf = async (png: Uint8Array): Promise<readonly number[]> => {
  const document = openPng(png, 8);
  if (typeof document === "string") throw new Error(document);
  const drawn = await document.pages[0]?.draw(1);
  return [...(drawn?.grey ?? [])];
};

/** A pixel on white paper, by the book. */
function shadeOf(made: MadePng, x: number, y: number): number {
  const samples = made.samplesAt(x, y);
  const whole = 2 ** made.depth - 1;
  const index = samples[0] ?? 0;
  const parts =
    made.kind === "palette"
      ? [0, 1, 2].map((part) => (made.palette?.[index * 3 + part] ?? 0) / 255)
      : samples.map((sample) => sample / whole);
  const [one = 0, two = 0, three = 0, four = 1] = parts;
  const isColoured = made.kind !== "grey" && made.kind !== "grey-alpha";
  const shade = isColoured ? 0.299 * one + 0.587 * two + 0.114 * three : one;
  const isMissing =
    (made.kind === "grey" || made.kind === "rgb") &&
    made.transparency !== undefined &&
    samples.every(
      (sample, part) =>
        (made.transparency?.[part * 2] ?? 0) * 256 +
          (made.transparency?.[part * 2 + 1] ?? 0) ===
        sample,
    );
  const cover =
    made.kind === "palette"
      ? (made.transparency?.[index] ?? 255) / 255
      : made.kind === "grey-alpha"
        ? two
        : made.kind === "rgb-alpha"
          ? four
          : isMissing
            ? 0
            : 1;
  return 255 * (shade * cover + (1 - cover));
}

/** Of 256. Of 16 bits only the first 8 are looked at, in a shade and, where there is one, once more in its cover. */
const roundingShades = ({ kind, depth }: MadePng): number =>
  depth === 16 && kind.endsWith("-alpha") ? 2.5 : 1.5;

const anyBytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length });

/** Small sides meet every case of interlacing, also passes without a pixel. */
const anyPng = ({ kind, depth, interlaced }: (typeof pngKinds)[number]) =>
  fc
    .record({
      width: fc.integer({ min: 1, max: 19 }),
      height: fc.integer({ min: 1, max: 19 }),
      seed: anyBytes(257),
      filters: anyBytes(19),
      palette: anyBytes(3 * 2 ** Math.min(8, depth)),
      alphas: anyBytes(2 ** Math.min(8, depth)),
      isTransparent: fc.boolean(),
    })
    .map(({ width, height, seed, filters, palette, alphas, isTransparent }) => {
      const count = samplesOfKind(kind);
      const samplesAt = (x: number, y: number): readonly number[] =>
        Array.from({ length: count }, (_, part) => {
          const at = ((y * 19 + x) * count + part) * 2;
          const value =
            (seed[at % 257] ?? 0) * 256 + (seed[(at + 1) % 257] ?? 0);
          return value >> (16 - depth);
        });
      const key = samplesAt(0, 0).flatMap((value) => [value >> 8, value & 255]);
      const hasKey = isTransparent && (kind === "grey" || kind === "rgb");
      const made: MadePng = {
        kind,
        depth,
        interlaced,
        width,
        height,
        samplesAt,
        filterAt: (row) => (filters[row % 19] ?? 0) % 5,
        ...(kind === "palette" ? { palette } : {}),
        ...(kind === "palette" && isTransparent
          ? { transparency: alphas }
          : {}),
        ...(hasKey ? { transparency: Uint8Array.from(key) } : {}),
      };
      return made;
    });

const plain: MadePng = {
  kind: "grey",
  depth: 8,
  interlaced: false,
  width: 6,
  height: 4,
  samplesAt: (x, y) => [x * 20 + y],
};
const whole = encodedPng(plain);
const headerChunk = whole.subarray(8, 33);
const end = chunk("IEND", Buffer.alloc(0));

describe("a PNG", () => {
  test.each(pngKinds)(
    "of kind $kind with $depth bits, interlaced $interlaced, is read pixel by pixel",
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(anyPng(kind), async (made) => {
          const grey = await greyOf(encodedPng(made));
          const wrong = grey.filter(
            (shade, at) =>
              Math.abs(
                shade -
                  shadeOf(made, at % made.width, Math.floor(at / made.width)),
              ) > roundingShades(made),
          );
          expect(grey).toHaveLength(made.width * made.height);
          expect(wrong).toEqual([]);
        }),
        { numRuns: 15 },
      );
    },
  );

  test("in many pieces is one picture", async () => {
    const packed = deflateSync(
      Uint8Array.from(
        [0, 9, 9, 9, 9, 9, 9, 2, 0, 0, 0, 0, 0, 0].concat([
          0, 1, 1, 1, 1, 1, 1, 0, 2, 2, 2, 2, 2, 2,
        ]),
      ),
    );
    const pieces = [...packed].map((byte) =>
      chunk("IDAT", Buffer.from([byte])),
    );

    const grey = await greyOf(pngOf([headerChunk, ...pieces, end]));

    expect(grey.slice(0, 13)).toEqual([...Array<number>(12).fill(9), 1]);
  });

  test("cut short anywhere, or with any byte of it changed, is damaged", () => {
    for (let at = 8; at < whole.length; at++) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      expect(openPng(changed, 8)).toBe("damaged");
      expect(openPng(whole.subarray(0, at), 8)).toBe("damaged");
    }
  });

  test("with more or fewer pixels than it announces is damaged, and unpacked no further", () => {
    for (const rows of [0, 3, 5, 5_000_000]) {
      const packed = deflateSync(Buffer.alloc(rows * 7));
      const made = pngOf([headerChunk, chunk("IDAT", packed), end]);
      expect(openPng(made, 8)).toBe("damaged");
    }
  });

  test("with a header nobody defined is damaged, and an endless one too large", () => {
    const header = (change: (data: Buffer) => void): Buffer => {
      const data = Buffer.from(headerChunk.subarray(8, 21));
      change(data);
      const pixels = whole.subarray(33, whole.length - 12);
      return pngOf([chunk("IHDR", data), pixels, end]);
    };

    for (const [at, value] of [
      [8, 3],
      [9, 5],
      [9, 7],
      [10, 1],
      [11, 1],
      [12, 2],
      [3, 0],
    ] as const) {
      const made = header((data) => data.writeUInt8(value, at));
      expect(openPng(made, 8)).toBe("damaged");
    }
    expect(
      openPng(
        header((data) => data.writeUInt32BE(0xffff_ffff, 0)),
        8,
      ),
    ).toBe("too-large");
    // Sixteen bits in four samples: few pixels are many bytes.
    expect(
      openPng(
        header((data) => {
          data.writeUInt32BE(5_000, 0);
          data.writeUInt32BE(5_000, 4);
          data.set([16, 6], 8);
        }),
        8,
      ),
    ).toBe("too-large");
  });
});
