/** Why a scan may mean several things. Nobody decides by himself what only a catalogue, a person or another scanner knows. */
export const scanDoubts = [
  /** Eight digits that are an EAN-8 as well as a UPC-E. */
  "ean8-or-upce",
  /** A number a shop gave itself: price or weight may be inside, and the whole is nobody else's key. */
  "in-store-number",
  /** Eleven digits: a UPC-A without its check digit, or without its leading zero, or neither. */
  "incomplete-gtin",
  /** A keyboard scanner may have dropped the separators, and then what follows lot or serial is part of it. */
  "separator-lost",
  /** One identifier twice with different values, or an article that is also a content. */
  "contradiction",
] as const;
export type ScanDoubt = (typeof scanDoubts)[number];
