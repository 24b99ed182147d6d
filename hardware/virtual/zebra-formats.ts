import type { PrinterMedia } from "../device.ts";
import { countLabels } from "../printer/label-count.ts";
import type { ZplCommand } from "../printer/zpl-reader.ts";

const mostCopies = 100;
const dotsPerMm = 8;
const headDots = 832;

/** One label waiting in a printer's memory. */
export interface Format {
  readonly zpl: Buffer;
  readonly media: PrinterMedia;
  readonly widthDots: number;
  readonly lengthDots: number;
  copiesLeft: number;
  /** ^JZ: a label interrupted by a fault is printed again once that is mended. */
  readonly isRepeated: boolean;
}

/** @param block the commands between ^XA and ^XZ, both with it; @returns null when they draw nothing */
export function formatOf(block: readonly ZplCommand[]): Format | null {
  const text = block.map(({ prefix, code, data }) => prefix + code + data);
  const zpl = Buffer.from(text.join(""), "latin1");
  const copies = countLabels(zpl);
  if (copies === 0) return null;
  const number = (code: string): number | null => {
    const data = block.findLast((each) => each.code === code)?.data ?? "";
    const value = Number.parseInt(data, 10);
    return value > 0 ? value : null;
  };
  const widthDots = Math.min(number("PW") ?? 812, headDots);
  const lengthDots = Math.min(number("LL") ?? 1219, 9_999);
  return {
    zpl,
    media: {
      dpi: 203,
      widthTenthsMm: Math.ceil((widthDots * 10) / dotsPerMm),
      heightTenthsMm: Math.ceil((lengthDots * 10) / dotsPerMm),
    },
    widthDots,
    lengthDots,
    copiesLeft: Math.min(copies, mostCopies),
    // Y is how it comes from the factory.
    isRepeated: !block.some(
      ({ code, data }) => code === "JZ" && data.trim().startsWith("N"),
    ),
  };
}
