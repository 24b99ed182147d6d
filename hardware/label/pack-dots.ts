import type { DotRows } from "../printer/graphic-field.ts";
import type { Area, GreyPicture } from "./grey-picture.ts";

/** Eight dots to a byte, as a print head takes them; the same bits serve the printer's field and the preview. Takes 1 ms a label. */
export function packDots({
  widthDots,
  heightDots,
  grey,
}: GreyPicture): DotRows {
  const bytesPerRow = Math.ceil(widthDots / 8);
  const wholeBytes = widthDots >> 3;
  const bytes = new Uint8Array(bytesPerRow * heightDots);
  let from = 0;
  for (let y = 0; y < heightDots; y++) {
    let to = y * bytesPerRow;
    for (let byte = 0; byte < wholeBytes; byte++, from += 8) {
      // The highest bit says which half of grey it is; paper has it. A byte takes the lowest eight of the complement.
      bytes[to++] = ~(
        (bitOf(grey, from) << 7) |
        (bitOf(grey, from + 1) << 6) |
        (bitOf(grey, from + 2) << 5) |
        (bitOf(grey, from + 3) << 4) |
        (bitOf(grey, from + 4) << 3) |
        (bitOf(grey, from + 5) << 2) |
        (bitOf(grey, from + 6) << 1) |
        bitOf(grey, from + 7)
      );
    }
    let bits = 0;
    for (let x = wholeBytes * 8; x < widthDots; x++, from++) {
      bits |= (1 - bitOf(grey, from)) << (7 - (x & 7));
    }
    if (wholeBytes < bytesPerRow) bytes[to] = bits;
  }
  return { bytesPerRow, bytes };
}

const bitOf = (grey: Uint8Array, at: number): number => (grey[at] ?? 0) >> 7;

/** The whole bytes that hold an area, and where they begin: fields at whole bytes need no shifting here, nor in the printer. */
export function rowsWith(
  rows: DotRows,
  area: Area,
): DotRows & { readonly x: number } {
  const first = area.x >> 3;
  const end = Math.ceil((area.x + area.widthDots) / 8);
  const bytesPerRow = end - first;
  const bytes = new Uint8Array(bytesPerRow * area.heightDots);
  for (let y = 0; y < area.heightDots; y++) {
    const start = (area.y + y) * rows.bytesPerRow + first;
    bytes.set(rows.bytes.subarray(start, start + bytesPerRow), y * bytesPerRow);
  }
  return { bytesPerRow, bytes, x: first * 8 };
}
