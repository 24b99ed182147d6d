import type { PapersWords } from "../../../shared/i18n/nl/papers.ts";
import { columns, rule, text, type Block } from "../paper/block.ts";

export interface PickedArticle {
  readonly bin: string | null;
  readonly title: string;
  readonly sellerSku: string;
  readonly units: number;
}

/** What to fetch for so many parcels, in walking order. */
export function pickList(
  articles: readonly PickedArticle[],
  parcels: number,
  words: PapersWords,
): Block[] {
  const units = articles.reduce((sum, article) => sum + article.units, 0);
  return [
    text(60, words.pickList.title),
    text(36, words.pickList.forParcels(parcels, units), 2),
    rule,
    ...articles.flatMap((article) => [
      columns(
        {
          share: 3,
          blocks: [text(44, article.bin ?? words.pickList.noBin)],
        },
        { share: 2, blocks: [text(44, `${article.units} x`)] },
        {
          share: 7,
          blocks: [text(34, article.title, 2), text(28, article.sellerSku)],
        },
      ),
    ]),
    rule,
  ];
}
