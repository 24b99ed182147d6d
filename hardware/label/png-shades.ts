import { paper } from "./grey-picture.ts";
import type { PngColour, PngFile } from "./png-file.ts";

export const samplesOf: Readonly<Record<PngColour, number>> = {
  grey: 1,
  palette: 1,
  "grey-alpha": 2,
  rgb: 3,
  "rgb-alpha": 4,
};

/**
 * Reads one row of pixels as grey on white paper. Luminance by ITU-R BT.601; of 16 bits the first 8 are all that paper can show.
 *
 * @param grey whole picture; the row's pixels go to `to`, `to + step`, …
 */
export type ReadRow = (
  row: Uint8Array,
  pixels: number,
  grey: Uint8Array,
  to: number,
  step: number,
) => void;

/** The way to read rows of this file. Chosen once: the kinds differ, the rows of one file do not. */
export function rowReader(file: PngFile): ReadRow {
  const { colour, depth, transparency } = file;
  const sampleBytes = depth / 8;
  if (samplesOf[colour] === 1 && depth <= 8) return byTable(file);
  const hasAlpha = colour === "grey-alpha" || colour === "rgb-alpha";
  const hasColour = colour === "rgb" || colour === "rgb-alpha";
  const pixelBytes = samplesOf[colour] * sampleBytes;
  const missing = hasAlpha
    ? null
    : missingPixel(transparency, sampleBytes, pixelBytes);
  return (row, pixels, grey, to, step) => {
    let at = 0;
    const end = to + pixels * step;
    for (let place = to; place < end; place += step, at += pixelBytes) {
      const first = row[at] ?? 0;
      let shade = hasColour
        ? luminance(
            first,
            row[at + sampleBytes] ?? 0,
            row[at + 2 * sampleBytes] ?? 0,
          )
        : first;
      if (hasAlpha) {
        shade = onPaper(shade, row[at + pixelBytes - sampleBytes] ?? 0);
      } else if (missing?.every((byte, index) => row[at + index] === byte)) {
        shade = paper;
      }
      grey[place] = shade;
    }
  };
}

/** Weights of 256 parts in all, so that white stays white. */
const luminance = (red: number, green: number, blue: number): number =>
  (77 * red + 150 * green + 29 * blue + 128) >> 8;

const onPaper = (shade: number, alpha: number): number =>
  Math.round((shade * alpha + paper * (paper - alpha)) / paper);

/** The bytes of the pixel that stands for nothing; written with two bytes a sample whatever the depth. */
function missingPixel(
  transparency: Uint8Array,
  sampleBytes: number,
  pixelBytes: number,
): Uint8Array | null {
  if (transparency.length * sampleBytes !== pixelBytes * 2) return null;
  return sampleBytes === 2
    ? transparency
    : transparency.filter((_, index) => index % 2 === 1);
}

function byTable(file: PngFile): ReadRow {
  const { depth } = file;
  const table = shadesOf(file);
  const perByte = 8 / depth;
  const mask = table.length - 1;
  return (row, pixels, grey, to, step) => {
    for (let pixel = 0; pixel < pixels; pixel++) {
      const byte = row[Math.floor(pixel / perByte)] ?? 0;
      const shift = 8 - depth - (pixel % perByte) * depth;
      grey[to + pixel * step] = table[(byte >> shift) & mask] ?? 0;
    }
  };
}

/** The shade of every value a sample of up to 8 bits can have; indexes beyond the palette are black. */
function shadesOf({ colour, depth, palette, transparency }: PngFile) {
  const count = 2 ** depth;
  const table = new Uint8Array(count);
  for (let value = 0; value < count; value++) {
    if (colour === "palette") {
      const [red = 0, green = 0, blue = 0] = palette.subarray(value * 3);
      const shade = luminance(red, green, blue);
      table[value] = onPaper(shade, transparency[value] ?? 255);
    } else {
      const key = (transparency[0] ?? 0) * 256 + (transparency[1] ?? 0);
      const isMissing = transparency.length === 2 && key === value;
      table[value] = isMissing ? paper : (value * 255) / (count - 1);
    }
  }
  return table;
}
