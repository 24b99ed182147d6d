import { barcode, gap, text, type Block } from "../paper/block.ts";

/** One command for the wall above the bench. */
export const commandLabel = (name: string, code: string): Block[] => [
  gap(40),
  text(80, name, 3),
  barcode(300, code),
  text(36, code),
];
