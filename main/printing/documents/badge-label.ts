import type { PapersWords } from "../../../shared/i18n/nl/papers.ts";
import { banner, barcode, text, type Block } from "../paper/block.ts";

export interface BadgeHolderLine {
  readonly name: string;
  readonly role: "packer" | "supervisor";
}

/** A badge to be laminated: whoever scans it is this person. */
export const badgeLabel = (
  { name, role }: BadgeHolderLine,
  badge: string,
  words: PapersWords,
): Block[] => [
  banner(160, "Packbench"),
  text(100, name, 2),
  text(50, words.roles[role]),
  barcode(250, badge),
];
