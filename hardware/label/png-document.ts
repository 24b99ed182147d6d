import { resized } from "./grey-picture.ts";
import {
  isTooLarge,
  type LabelDocument,
  type UnreadableDocument,
} from "./page.ts";
import { readPngFile } from "./png-file.ts";
import { pngPicture } from "./png-picture.ts";
import { samplesOf } from "./png-shades.ts";

/** Enough for A4 at 600 dpi; a small file may unfold to gigabytes. */
const mostPixels = 36_000_000;
/** Such a sheet in colour with transparency. */
const mostUnpackedBytes = 150_000_000;

/**
 * Opens a PNG of any kind (1 to 16 bits, grey, colour, palette, transparency, interlaced) as one page.
 *
 * A picture that says how large it is keeps that size; else one pixel is one dot.
 */
export function openPng(
  bytes: Uint8Array,
  dotsPerMm: number,
): LabelDocument | UnreadableDocument {
  const file = readPngFile(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  );
  if (file === null) return "damaged";
  const pixels = file.widthPixels * file.heightPixels;
  if (pixels === 0) return "damaged";
  const unpackedBytes = (pixels * samplesOf[file.colour] * file.depth) / 8;
  if (pixels > mostPixels || unpackedBytes > mostUnpackedBytes) {
    return "too-large";
  }
  const picture = pngPicture(file);
  if (picture === null) return "damaged";

  const perMetre = file.pixelsPerMetre;
  const trueScale = (dotsPerMm * 1000) / (perMetre ?? dotsPerMm * 1000);
  const widthDots = Math.max(1, Math.round(picture.widthDots * trueScale));
  const heightDots = Math.max(1, Math.round(picture.heightDots * trueScale));
  // Without a size, dots beyond the media's are scaled away; with one, an absurd size is the file's fault.
  if (trueScale > 1 && isTooLarge(widthDots, heightDots, dotsPerMm)) {
    return "too-large";
  }
  return {
    pages: [
      {
        widthDots,
        heightDots,
        hasTrueSize: perMetre !== null,
        draw: (scale) =>
          Promise.resolve(
            scale * trueScale === 1
              ? { ...picture, grey: picture.grey.slice() }
              : resized(
                  picture,
                  Math.max(1, Math.round(widthDots * scale)),
                  Math.max(1, Math.round(heightDots * scale)),
                ),
          ),
      },
    ],
    close: () => undefined,
  };
}
