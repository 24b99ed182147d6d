import { gap, rule, text, type Block } from "../paper/block.ts";

/** What the buyer wants said, and nothing else. */
export const giftNote = (words: string): Block[] => [
  gap(100),
  rule,
  gap(60),
  text(64, words, 16),
  gap(60),
  rule,
];
