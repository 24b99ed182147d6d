import { toteBarcode } from "../../../hardware/scanner/own-codes.ts";
import type { PapersWords } from "../../../shared/i18n/nl/papers.ts";
import { barcode, gap, text, type Block } from "../paper/block.ts";

/** For what a picker carries goods in; scanned at the bench, it opens what lies in it. */
export const toteLabel = (tote: string, words: PapersWords): Block[] => [
  gap(30),
  text(50, words.tote),
  text(180, tote, 2),
  barcode(250, toteBarcode(tote)),
];
