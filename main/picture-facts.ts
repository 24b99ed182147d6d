export interface PictureFacts {
  readonly mimeType: "image/jpeg" | "image/png";
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a photo says of itself in its first bytes; null for anything but a JPEG or a PNG. */
export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return pngFacts(view) ?? jpegFacts(view);
}

/** Source: PNG specification (W3C), 5.2 signature and 11.2.1 IHDR. */
function pngFacts(view: DataView): PictureFacts | null {
  const isPng =
    view.byteLength >= 33 &&
    view.getUint32(0) === 0x89504e47 &&
    view.getUint32(4) === 0x0d0a1a0a &&
    view.getUint32(12) === 0x49484452;
  if (!isPng) return null;
  return sized("image/png", view.getUint32(16), view.getUint32(20));
}

/** Segments that begin a frame and so tell its size: C0 to CF but for C4, C8 and CC. Source: ITU-T T.81, table B.1. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegFacts(view: DataView): PictureFacts | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // a fill byte
      continue;
    }
    if (isFrame(marker))
      return sized(
        "image/jpeg",
        view.getUint16(at + 7),
        view.getUint16(at + 5),
      );
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
}

const sized = (
  mimeType: PictureFacts["mimeType"],
  width: number,
  height: number,
): PictureFacts | null =>
  width === 0 || height === 0 ? null : { mimeType, width, height };
