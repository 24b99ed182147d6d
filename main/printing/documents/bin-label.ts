import { binBarcode } from "../../../hardware/scanner/own-codes.ts";
import type { PapersWords } from "../../../shared/i18n/nl/papers.ts";
import { barcode, gap, text, type Block } from "../paper/block.ts";

/** For a place on the shelves; scanned at the bench, it opens what needs something from there. */
export const binLabel = (bin: string, words: PapersWords): Block[] => [
  gap(30),
  text(180, bin, 2),
  text(50, words.bin),
  barcode(250, binBarcode(bin)),
];
