import { deflateSync, inflateSync } from "node:zlib";

/** A picture of one bit per dot: 1 is black, the most significant bit is the leftmost dot, rows padded to whole bytes. */
export interface DotRows {
  readonly bytesPerRow: number;
  readonly bytes: Uint8Array;
}

export type GraphicField =
  | ({ readonly ok: true } & DotRows)
  | { readonly ok: false; readonly error: "format" | "crc" | "size" };

/** A 4 x 8 inch label at 600 dpi has 1.5 MB; no head is larger than four times that. */
const largestGraphicBytes = 6 * 1024 * 1024;

const failed = (error: "format" | "crc" | "size"): GraphicField => ({
  ok: false,
  error,
});

/**
 * Decodes what follows `^GF`: hexadecimal with run lengths, `:B64:`, `:Z64:`, or binary.
 *
 * @param data `A,b,c,d,data` as Latin-1 text: c bytes in all, d per row
 * A field whose checksum is wrong is refused, as a Zebra drops it.
 * Source: Zebra ZPL II Programming Guide, ^GF, "Alternative Data Compression Scheme" and "ZB64 Encoding".
 */
export function readGraphicField(data: string): GraphicField {
  const head = /^\s*([ABC]),\s*(\d*),\s*(\d+),\s*(\d+),/i.exec(data);
  if (!head) return failed("format");
  const total = Number(head[3]);
  const bytesPerRow = Number(head[4]);
  if (bytesPerRow === 0 || total < bytesPerRow) return failed("format");
  if (total > largestGraphicBytes) return failed("size");
  const payload = data.slice(head[0].length);
  if (head[1]?.toUpperCase() === "B") {
    const bytes = Buffer.from(payload, "latin1");
    if (bytes.length < total) return failed("size");
    return { ok: true, bytesPerRow, bytes: bytes.subarray(0, total) };
  }
  return readGraphicData(payload, total, bytesPerRow);
}

/** The same data as ^GF has after its numbers, and ~DG after its own. */
export function readGraphicData(
  payload: string,
  total: number,
  bytesPerRow: number,
): GraphicField {
  if (bytesPerRow === 0) return failed("format");
  if (total > largestGraphicBytes) return failed("size");
  const encoded = /^\s*:(B64|Z64):([^:]*):\s*([0-9A-F]{4})/i.exec(payload);
  if (!encoded) return fromRunLengths(payload, total, bytesPerRow);
  const text = (encoded[2] ?? "").replace(/\s/g, "");
  if (crc16(text) !== Number.parseInt(encoded[3] ?? "", 16)) {
    return failed("crc");
  }
  const packed = Buffer.from(text, "base64");
  const bytes =
    encoded[1]?.toUpperCase() === "Z64" ? inflated(packed, total) : packed;
  if (bytes === null || bytes.length < total) return failed("size");
  return { ok: true, bytesPerRow, bytes: bytes.subarray(0, total) };
}

function inflated(packed: Buffer, total: number): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: total + 64 });
  } catch {
    // Damaged or longer than announced: both mean that these are not the dots.
    return null;
  }
}

/** Letters before a digit repeat it: G to Y 1 to 19 times, g to z 20 to 400 times; `,` `!` `:` fill or repeat a row. */
function fromRunLengths(
  payload: string,
  total: number,
  bytesPerRow: number,
): GraphicField {
  const digitsPerRow = bytesPerRow * 2;
  const rows = Math.ceil(total / bytesPerRow);
  const digits = new Uint8Array(rows * digitsPerRow);
  let at = 0;
  let repeat = 0;
  const fill = (value: number, count: number): void => {
    digits.fill(value, at, at + count);
    at = Math.min(digits.length, at + count);
  };
  const restOfRow = (): number => digitsPerRow - (at % digitsPerRow);
  for (const character of payload) {
    if (at >= digits.length) break;
    const digit = "0123456789ABCDEF".indexOf(character.toUpperCase());
    if (digit >= 0) {
      fill(digit, repeat === 0 ? 1 : repeat);
      repeat = 0;
    } else if (character >= "G" && character <= "Y") {
      repeat += character.charCodeAt(0) - "F".charCodeAt(0);
    } else if (character >= "g" && character <= "z") {
      repeat += (character.charCodeAt(0) - "f".charCodeAt(0)) * 20;
    } else if (character === ",") {
      fill(0x0, restOfRow());
    } else if (character === "!") {
      fill(0xf, restOfRow());
    } else if (character === ":") {
      if (at < digitsPerRow) return failed("format");
      digits.copyWithin(at, at - digitsPerRow, at);
      at += digitsPerRow;
    } else if (!/\s/.test(character)) {
      return failed("format");
    }
  }
  const bytes = new Uint8Array(rows * bytesPerRow);
  for (let index = 0; index < bytes.length; index++) {
    bytes[index] =
      ((digits[index * 2] ?? 0) << 4) | (digits[index * 2 + 1] ?? 0);
  }
  return { ok: true, bytesPerRow, bytes: bytes.subarray(0, total) };
}

/**
 * Of 9: the last level makes labels 0.2 % smaller and takes twice as long, the usual one leaves them 3 to 6 % larger. With the
 * most memory, 0.4 MB while packing, a label has one table of codes.
 */
const packing = { level: 8, memLevel: 9 };

/** Writes dots as a complete `^GF` command in Z64; both sizes are those before packing, as Zebra's own drivers write them. */
export function graphicField(rows: DotRows): string {
  const packed = deflateSync(rows.bytes, packing).toString("base64");
  const size = rows.bytes.length;
  const checksum = crc16(packed).toString(16).toUpperCase().padStart(4, "0");
  return `^GFA,${size},${size},${rows.bytesPerRow},:Z64:${packed}:${checksum}`;
}

/** Every dot so many times as wide and as high; null when that is larger than any label. */
export function enlarged(
  { bytesPerRow, bytes }: DotRows,
  across: number,
  down: number,
): DotRows | null {
  if (across === 1 && down === 1) return { bytesPerRow, bytes };
  const rows = bytes.length / bytesPerRow;
  const wide = bytesPerRow * across;
  if (wide * rows * down > largestGraphicBytes) return null;
  const result = new Uint8Array(wide * Math.ceil(rows) * down);
  for (let y = 0; y < rows; y++) {
    const to = y * down * wide;
    for (let x = 0; x < wide * 8; x++) {
      const from = Math.floor(x / across);
      const byte = bytes[y * bytesPerRow + (from >> 3)] ?? 0;
      if (byte & (0x80 >> (from & 7))) {
        const at = to + (x >> 3);
        result[at] = (result[at] ?? 0) | (0x80 >> (x & 7));
      }
    }
    for (let copy = 1; copy < down; copy++) {
      result.copyWithin(to + copy * wide, to, to + wide);
    }
  }
  return { bytesPerRow: wide, bytes: result };
}

/** CRC-16/XMODEM over the base64 text, as 20 public Z64 samples of several drivers confirm. */
function crc16(text: string): number {
  let crc = 0;
  for (let index = 0; index < text.length; index++) {
    crc ^= text.charCodeAt(index) << 8;
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
    }
  }
  return crc;
}
