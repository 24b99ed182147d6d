import { deflateSync } from "node:zlib";
import { chunk, endChunk } from "./png-chunk.ts";

/** RGBA, four bytes a pixel, row by row from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The furthest a colour moves when it is written: so many of 255 levels in any of red, green and blue. */
export const furthestLevels = 12;
const mostColours = 256;
const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/**
 * A PNG of few colours, a sixth of what the same picture takes in full colour. Colours that fill much of it stay
 * exactly as they are; the others, which are edges of letters for the most part, become one nearby.
 */
export function palettePng({ width, height, data }: Picture): Buffer {
  const { palette, placeOf } = fewColours(data);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, colours by their place in the palette; no interlacing.
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + 1 + x] =
        placeOf.get(colourAt(data, (y * width + x) * 4)) ?? 0;
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(channels))),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    endChunk,
  ]);
}

/** The commonest colours first; one is left out when a commoner one is near enough. */
function fewColours(data: Uint8Array): {
  readonly palette: readonly number[];
  readonly placeOf: ReadonlyMap<number, number>;
} {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = colourAt(data, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette: number[] = [];
  const placeOf = new Map<number, number>();
  const byCount = [...counts].toSorted(([, one], [, other]) => other - one);
  for (const [colour] of byCount) {
    const nearest = nearestOf(palette, colour);
    const isNear =
      nearest !== -1 &&
      levelsApart(palette[nearest] ?? 0, colour) <= furthestLevels;
    if (isNear || palette.length === mostColours) placeOf.set(colour, nearest);
    else placeOf.set(colour, palette.push(colour) - 1);
  }
  return { palette, placeOf };
}

function nearestOf(palette: readonly number[], colour: number): number {
  let nearest = -1;
  let fewest = Infinity;
  for (const [place, known] of palette.entries()) {
    const levels = levelsApart(known, colour);
    if (levels < fewest) {
      fewest = levels;
      nearest = place;
    }
  }
  return nearest;
}

const levelsApart = (one: number, other: number): number =>
  Math.max(
    Math.abs((one >> 16) - (other >> 16)),
    Math.abs(((one >> 8) & 0xff) - ((other >> 8) & 0xff)),
    Math.abs((one & 0xff) - (other & 0xff)),
  );

const colourAt = (data: Uint8Array, at: number): number =>
  ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);

const channels = (colour: number): number[] => [
  colour >> 16,
  (colour >> 8) & 0xff,
  colour & 0xff,
];
