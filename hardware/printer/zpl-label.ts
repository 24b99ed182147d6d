import type { PrinterMedia } from "../device.ts";

/** Dots per millimetre of the print heads Zebra sells as 203, 300 and 600 dpi. Source: ~HI replies. */
const dotsPerMm = { 203: 8, 300: 12, 600: 24 } as const;

export interface MediaDots {
  readonly widthDots: number;
  readonly heightDots: number;
  readonly dotsPerMm: 8 | 12 | 24;
}

export const mediaDots = (media: PrinterMedia): MediaDots => ({
  dotsPerMm: dotsPerMm[media.dpi],
  widthDots: Math.floor((media.widthTenthsMm * dotsPerMm[media.dpi]) / 10),
  heightDots: Math.floor((media.heightTenthsMm * dotsPerMm[media.dpi]) / 10),
});

/**
 * Wraps fields into one label of the given size.
 *
 * Every setting we depend on is written, because settings of earlier jobs stick (^PW, ^LH, ^PO, ^CI …); what belongs to the
 * stock and the operator (^MN media tracking, darkness, speed) is left as the installer set it, and nothing is saved.
 *
 * ^JZN: a label interrupted by a fault is not printed again by the printer itself. Whether it came out is asked, and a
 * printer that repeats it behind the answer makes two labels of one parcel.
 */
export const zplLabel = (
  size: { readonly widthDots: number; readonly heightDots: number },
  fields: string,
): string =>
  `^XA^CI28^PW${size.widthDots}^LL${size.heightDots}^LH0,0^LS0^LT0^PON^PMN^LRN^FWN^MUD^PQ1,0,0,N^JZN\n` +
  `${fields}\n^XZ\n`;
