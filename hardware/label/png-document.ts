import { PNG } from "pngjs";
import { resized, type GreyPicture } from "./grey-picture.ts";
import {
  isTooLarge,
  type LabelDocument,
  type UnreadableDocument,
} from "./page.ts";

/** Enough for A4 at 600 dpi; a small file may unfold to gigabytes. */
const mostPixels = 36_000_000;

/** Pixels per metre that a label can mean, 150 to 1200 dpi: drawing programs write 72 or 96 dpi when they do not know. */
const fewestPerMetre = 5_900;
const mostPerMetre = 48_000;

/**
 * Opens a PNG of any kind (8 or 16 bits, grey, colour, palette, transparency, interlaced) as one page.
 *
 * A picture that says how large it is keeps that size; else one pixel is one dot.
 * Source of the chunk layout: PNG specification (W3C), 5.3 and 11.3.5.3.
 */
export function openPng(
  bytes: Uint8Array,
  dotsPerMm: number,
): LabelDocument | UnreadableDocument {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 33 || file.toString("latin1", 12, 16) !== "IHDR") {
    return "damaged";
  }
  const pixels = file.readUInt32BE(16) * file.readUInt32BE(20);
  if (pixels === 0) return "damaged";
  if (pixels > mostPixels) return "too-large";
  const picture = readPixels(file);
  if (picture === null) return "damaged";

  const perMetre = pixelsPerMetre(file);
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

/** Laid on white paper; luminance by ITU-R BT.601. */
function readPixels(file: Buffer): GreyPicture | null {
  try {
    const { width, height, data } = PNG.sync.read(file, { checkCRC: true });
    const grey = new Uint8Array(width * height);
    for (let at = 0; at < grey.length; at++) {
      const red = data[at * 4] ?? 0;
      const green = data[at * 4 + 1] ?? 0;
      const blue = data[at * 4 + 2] ?? 0;
      const cover = (data[at * 4 + 3] ?? 0) / 255;
      const luminance = 0.299 * red + 0.587 * green + 0.114 * blue;
      grey[at] = Math.round(luminance * cover + 255 * (1 - cover));
    }
    return { widthDots: width, heightDots: height, grey };
  } catch {
    // pngjs throws for every kind of damage: cut short, wrong checksum, nonsense in the header.
    return null;
  }
}

function pixelsPerMetre(file: Buffer): number | null {
  let at = 8;
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at);
    const kind = file.toString("latin1", at + 4, at + 8);
    if (kind === "IDAT" || kind === "IEND") return null;
    if (kind === "pHYs" && length === 9 && at + 17 <= file.length) {
      const across = file.readUInt32BE(at + 8);
      const down = file.readUInt32BE(at + 12);
      const isMetre = file[at + 16] === 1;
      return isMetre &&
        across === down &&
        across >= fewestPerMetre &&
        across <= mostPerMetre
        ? across
        : null;
    }
    at += 12 + length;
  }
  return null;
}
