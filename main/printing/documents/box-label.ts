import { boxBarcode } from "../../../hardware/scanner/own-codes.ts";
import { barcode, gap, text, type Block } from "../paper/block.ts";

/** For the stack of boxes; scanned at the bench, it says that the parcel goes in one of them. */
export const boxLabel = (box: {
  readonly code: string;
  readonly name: string;
}): Block[] => [
  gap(30),
  text(140, box.name, 2),
  barcode(250, boxBarcode(box.code)),
  text(40, box.code),
];
