import type { Area, GreyPicture } from "./grey-picture.ts";

/** Opaque red, green, blue, alpha bytes of a part of a picture, as the ZPL encoder wants them. */
export function withColours(
  { widthDots, grey }: GreyPicture,
  part: Area,
): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(part.widthDots * part.heightDots);
  let to = 0;
  for (let y = part.y; y < part.y + part.heightDots; y++) {
    const from = y * widthDots + part.x;
    for (let at = from; at < from + part.widthDots; at++) {
      words[to++] = 0xff00_0000 | ((grey[at] ?? 0) * 0x01_0101);
    }
  }
  return new Uint8Array(words.buffer);
}
