import { deflateSync } from "node:zlib";
import { chunk } from "./made-labels.ts";

export type PngKind = "grey" | "rgb" | "palette" | "grey-alpha" | "rgb-alpha";

/** Numbers of the colour types and the samples of their pixels. Source: PNG specification (W3C), table 11.1. */
const kinds = {
  grey: { type: 0, samples: 1, depths: [1, 2, 4, 8, 16] },
  rgb: { type: 2, samples: 3, depths: [8, 16] },
  palette: { type: 3, samples: 1, depths: [1, 2, 4, 8] },
  "grey-alpha": { type: 4, samples: 2, depths: [8, 16] },
  "rgb-alpha": { type: 6, samples: 4, depths: [8, 16] },
} as const;

/** Every kind of PNG there is. */
export const pngKinds = (Object.keys(kinds) as PngKind[]).flatMap((kind) =>
  kinds[kind].depths.flatMap((depth) =>
    [false, true].map((interlaced) => ({ kind, depth, interlaced })),
  ),
);

export interface MadePng {
  readonly kind: PngKind;
  readonly depth: number;
  readonly interlaced: boolean;
  readonly width: number;
  readonly height: number;
  /** The samples of a pixel, as many as its kind has, each below 2 to the power of the depth. */
  readonly samplesAt: (x: number, y: number) => readonly number[];
  /** 0 to 4 for each row written. */
  readonly filterAt?: (row: number) => number;
  readonly palette?: Uint8Array;
  readonly transparency?: Uint8Array;
}

export const samplesOfKind = (kind: PngKind): number => kinds[kind].samples;

/** Adam7 from its picture in the specification: which pass draws each pixel of a square of eight. Source: PNG specification (W3C), 8.2. */
const passOfPixel = [
  "16462646",
  "77777777",
  "56565656",
  "77777777",
  "36463646",
  "77777777",
  "56565656",
  "77777777",
];

/** Writes a PNG from samples; the other way round from the reader, and by other means. */
export function encodedPng(made: MadePng): Buffer {
  const { kind, depth, width, height } = made;
  const pixelBytes = Math.max(1, (kinds[kind].samples * depth) / 8);
  const written: number[] = [];
  let filtered = 0;
  for (const pass of made.interlaced ? "1234567" : " ") {
    let above: readonly number[] = [];
    for (let y = 0; y < height; y++) {
      const bits: string[] = [];
      for (let x = 0; x < width; x++) {
        if (pass !== " " && passOfPixel[y % 8]?.[x % 8] !== pass) continue;
        for (const sample of made.samplesAt(x, y)) {
          bits.push(sample.toString(2).padStart(depth, "0"));
        }
      }
      if (bits.length === 0) continue;
      const row = (bits.join("").match(/.{1,8}/g) ?? []).map((byte) =>
        Number.parseInt(byte.padEnd(8, "0"), 2),
      );
      const filter = made.filterAt?.(filtered++) ?? 0;
      written.push(filter, ...filteredRow(filter, row, above, pixelBytes));
      above = row;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, kinds[kind].type, 0, 0, made.interlaced ? 1 : 0], 8);
  return pngOf([
    chunk("IHDR", header),
    ...(made.palette ? [chunk("PLTE", Buffer.from(made.palette))] : []),
    ...(made.transparency
      ? [chunk("tRNS", Buffer.from(made.transparency))]
      : []),
    chunk("IDAT", deflateSync(Uint8Array.from(written))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A file of these chunks, whatever they are. */
export const pngOf = (chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...chunks]);

function filteredRow(
  filter: number,
  row: readonly number[],
  above: readonly number[],
  step: number,
): readonly number[] {
  return row.map((byte, at) => {
    const a = row[at - step] ?? 0;
    const b = above[at] ?? 0;
    const c = at < step ? 0 : (above[at - step] ?? 0);
    const guess = [0, a, b, Math.floor((a + b) / 2), paeth(a, b, c)][filter];
    return (byte - (guess ?? 0)) & 0xff;
  });
}

function paeth(a: number, b: number, c: number): number {
  const guess = a + b - c;
  const [nearest = 0] = [a, b, c].toSorted(
    (one, other) => Math.abs(guess - one) - Math.abs(guess - other),
  );
  return nearest;
}
