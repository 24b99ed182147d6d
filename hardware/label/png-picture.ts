import { inflateSync } from "node:zlib";
import { paper, type GreyPicture } from "./grey-picture.ts";
import type { PngFile } from "./png-file.ts";
import { unfilter } from "./png-filters.ts";
import { rowReader, samplesOf } from "./png-shades.ts";

/** Where each pass of an interlaced picture begins and how far its pixels are apart. Source: PNG specification (W3C), 8.2, Adam7. */
const passes = [
  { x: 0, y: 0, across: 8, down: 8 },
  { x: 4, y: 0, across: 8, down: 8 },
  { x: 0, y: 4, across: 4, down: 8 },
  { x: 2, y: 0, across: 4, down: 4 },
  { x: 0, y: 2, across: 2, down: 4 },
  { x: 1, y: 0, across: 2, down: 2 },
  { x: 0, y: 1, across: 1, down: 2 },
] as const;
const allAtOnce = [{ x: 0, y: 0, across: 1, down: 1 }] as const;

/**
 * Unpacks the pixels of a PNG as grey on white paper; null when they are damaged or fewer than the header says.
 * Never unpacks more than the header says, so a small file cannot grow beyond its announced size.
 */
export function pngPicture(file: PngFile): GreyPicture | null {
  const { widthPixels, heightPixels } = file;
  const bitsPerPixel = samplesOf[file.colour] * file.depth;
  const parts = (file.interlaced ? passes : allAtOnce)
    .map((pass) => ({
      ...pass,
      width: Math.ceil((widthPixels - pass.x) / pass.across),
      height: Math.ceil((heightPixels - pass.y) / pass.down),
    }))
    .filter(({ width, height }) => width > 0 && height > 0)
    .map((part) => ({
      ...part,
      rowBytes: Math.ceil((part.width * bitsPerPixel) / 8),
    }));
  const announced = parts.reduce(
    (sum, { height, rowBytes }) => sum + height * (1 + rowBytes),
    0,
  );
  const bytes = inflated(file.packed, announced);
  if (bytes === null) return null;

  const grey = new Uint8Array(widthPixels * heightPixels).fill(paper);
  const readRow = rowReader(file);
  const pixelBytes = Math.max(1, bitsPerPixel / 8);
  let at = 0;
  for (const { x, y, across, down, width, height, rowBytes } of parts) {
    let above: Uint8Array = new Uint8Array(rowBytes);
    for (let row = 0; row < height; row++) {
      const start = at + 1;
      at = start + rowBytes;
      const pixels = bytes.subarray(start, at);
      if (!unfilter(bytes[start - 1] ?? 0, pixels, above, pixelBytes)) {
        return null;
      }
      const to = (y + row * down) * widthPixels + x;
      readRow(pixels, width, grey, to, across);
      above = pixels;
    }
  }
  return { widthDots: widthPixels, heightDots: heightPixels, grey };
}

function inflated(packed: Buffer, announced: number): Uint8Array | null {
  try {
    const bytes = inflateSync(packed, { maxOutputLength: announced });
    return bytes.length === announced ? bytes : null;
  } catch {
    // Damaged, cut short, or longer than announced: none of them is the picture.
    return null;
  }
}
