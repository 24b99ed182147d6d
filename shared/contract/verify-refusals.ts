/** What a packer may be told about numbers, serials, lots, dates and barcodes that are to be learned. */
export interface VerifyRefusals {
  /** The same product in another size, colour or taste. */
  "scan.other-variant": { scanned: string; expected: string };
  /** One scan may not count for several units of it. */
  "quantity.scan-each": { title: string };
  "quantity.too-many": { title: string; asked: number; left: number };
  "unit.serial-seen": { serial: string; parcel: string };
  /** Dates as yyyy-mm-dd. */
  "unit.expired": { title: string; expiresOn: string };
  "unit.expires-soon": { title: string; expiresOn: string; days: number };
  /** An article's barcode, or nothing readable, where a serial or lot number was asked for. */
  "unit.not-a-number": { scanned: string };
  "unit.not-a-date": { scanned: string };
  // barcodes to be learned
  /** A badge, a command, a label or a parcel's code. */
  "teach.not-an-article": { scanned: string };
  "teach.means-another": { scanned: string; title: string };
  "teach.learned": { scanned: string; title: string };
  "article.not-known": Record<never, never>;
}
