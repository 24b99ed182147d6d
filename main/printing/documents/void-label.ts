import { parcelBarcode } from "../../../hardware/scanner/own-codes.ts";
import type { PapersWords } from "../../../shared/i18n/nl/papers.ts";
import { banner, barcode, gap, text, type Block } from "../paper/block.ts";

export interface VoidedLabel {
  readonly number: string;
  readonly trackingNumber: string | null;
}

/** Covers a label that must not travel. */
export const voidLabel = (
  { number, trackingNumber }: VoidedLabel,
  words: PapersWords,
): Block[] => [
  banner(400, words.void.title),
  gap(40),
  text(56, words.void.says, 3),
  text(56, words.slip.parcel(number)),
  ...(trackingNumber === null
    ? []
    : [text(44, words.void.tracking(trackingNumber), 2)]),
  barcode(150, parcelBarcode(number)),
];
