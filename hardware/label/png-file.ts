import { crc32 } from "node:zlib";

/** What a PNG says of itself, and its pixels as they are packed. Samples: grey, colour or palette index, and alpha. */
export interface PngFile {
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Bits of one sample. */
  readonly depth: number;
  readonly colour: PngColour;
  readonly interlaced: boolean;
  /** Red, green, blue of each index; only with colour "palette". */
  readonly palette: Uint8Array;
  /** Alpha of each index, or the one grey or colour that is not there, two bytes a sample; empty when all is opaque. */
  readonly transparency: Uint8Array;
  readonly packed: Buffer;
  readonly pixelsPerMetre: number | null;
}

export type PngColour = "grey" | "rgb" | "palette" | "grey-alpha" | "rgb-alpha";

/** Colour types and the depths each may have. Source: PNG specification (W3C), table 11.1. */
const colours: Readonly<
  Record<number, { colour: PngColour; depths: readonly number[] }>
> = {
  0: { colour: "grey", depths: [1, 2, 4, 8, 16] },
  2: { colour: "rgb", depths: [8, 16] },
  3: { colour: "palette", depths: [1, 2, 4, 8] },
  4: { colour: "grey-alpha", depths: [8, 16] },
  6: { colour: "rgb-alpha", depths: [8, 16] },
};

const signatureBytes = 8;
/** Length and name before the data of a chunk, checksum behind. */
const frameBytes = 12;

/**
 * Takes a PNG apart. Null when it is cut short, a checksum is wrong, or the header makes no sense.
 * Source: PNG specification (W3C), 5.3 and 11.2 to 11.3.
 */
export function readPngFile(file: Buffer): PngFile | null {
  let header: Pick<
    PngFile,
    "widthPixels" | "heightPixels" | "depth" | "colour" | "interlaced"
  > | null = null;
  let palette: Uint8Array = new Uint8Array();
  let transparency: Uint8Array = new Uint8Array();
  let perMetre: number | null = null;
  const packed: Buffer[] = [];
  let at = signatureBytes;
  while (at + frameBytes <= file.length) {
    const length = file.readUInt32BE(at);
    const end = at + frameBytes + length;
    if (end > file.length) return null;
    const data = file.subarray(at + 8, end - 4);
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) {
      return null;
    }
    const kind = file.toString("latin1", at + 4, at + 8);
    if ((header === null) !== (kind === "IHDR")) return null;
    if (kind === "IHDR") header = headerOf(data);
    else if (kind === "PLTE") palette = data;
    else if (kind === "tRNS") transparency = data;
    else if (kind === "pHYs") perMetre = pixelsPerMetre(data);
    else if (kind === "IDAT") packed.push(data);
    else if (kind === "IEND") {
      return header === null
        ? null
        : {
            ...header,
            palette,
            transparency,
            packed: Buffer.concat(packed),
            pixelsPerMetre: perMetre,
          };
    }
    at = end;
  }
  return null;
}

function headerOf(data: Buffer) {
  const kind = colours[data[9] ?? -1];
  const depth = data[8] ?? 0;
  // Packing, filters and interlacing know one method each; other numbers are of a PNG that is still to be invented.
  const isKnown =
    data.length === 13 &&
    data[10] === 0 &&
    data[11] === 0 &&
    (data[12] ?? 2) <= 1;
  if (!isKnown || !kind?.depths.includes(depth)) return null;
  return {
    widthPixels: data.readUInt32BE(0),
    heightPixels: data.readUInt32BE(4),
    depth,
    colour: kind.colour,
    interlaced: data[12] === 1,
  };
}

/** Pixels per metre that a label can mean, 150 to 1200 dpi: drawing programs write 72 or 96 dpi when they do not know. */
const fewestPerMetre = 5_900;
const mostPerMetre = 48_000;

function pixelsPerMetre(data: Buffer): number | null {
  if (data.length !== 9) return null;
  const across = data.readUInt32BE(0);
  const isMetre = data[8] === 1;
  return isMetre &&
    across === data.readUInt32BE(4) &&
    across >= fewestPerMetre &&
    across <= mostPerMetre
    ? across
    : null;
}
