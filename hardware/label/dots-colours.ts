import type { GreyPicture } from "./grey-picture.ts";

/** Opaque red, green, blue, alpha bytes, as barcode readers and the ZPL encoder want them. */
export function withColours({ grey }: GreyPicture): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(grey.length);
  for (let at = 0; at < grey.length; at++) {
    words[at] = 0xff00_0000 | ((grey[at] ?? 0) * 0x01_0101);
  }
  return new Uint8Array(words.buffer);
}
