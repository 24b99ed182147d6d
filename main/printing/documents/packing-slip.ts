import { parcelBarcode } from "../../../hardware/scanner/own-codes.ts";
import type { PapersWords } from "../../../shared/i18n/nl/papers.ts";
import { barcode, columns, rule, text, type Block } from "../paper/block.ts";

export interface PackedLine {
  readonly title: string;
  readonly sellerSku: string;
  readonly units: number;
  readonly isGift: boolean;
}

/** What the slip says of a parcel: nothing of who gets it, and no prices. */
export interface PackingSlip {
  readonly number: string;
  readonly shopName: string;
  readonly orderIds: readonly string[];
  readonly lines: readonly PackedLine[];
}

/** What is in the box, for whoever opens it. */
export function packingSlip(slip: PackingSlip, words: PapersWords): Block[] {
  const units = slip.lines.reduce((sum, line) => sum + line.units, 0);
  return [
    text(60, slip.shopName, 2),
    text(38, words.slip.order(slip.orderIds.join(", ")), 3),
    barcode(100, parcelBarcode(slip.number)),
    text(34, words.slip.parcel(slip.number)),
    rule,
    ...slip.lines.flatMap((line) => [
      columns(
        { share: 1, blocks: [text(46, `${line.units} x`)] },
        {
          share: 6,
          blocks: [
            text(38, line.title, 2),
            text(
              30,
              line.isGift
                ? `${line.sellerSku} - ${words.slip.gift}`
                : line.sellerSku,
            ),
          ],
        },
      ),
    ]),
    rule,
    text(38, words.slip.total(units)),
    text(38, words.slip.thanks, 2),
  ];
}
