import { banner, gap, text, type Block } from "../paper/block.ts";

/** Between two stacks of labels: black, so that the edge of a stack shows where it begins. */
export const separatorLabel = (words: string): Block[] => [
  banner(220, words),
  gap(60),
  text(90, words, 4),
  gap(60),
  banner(220, words),
];
