import {
  fittingBoxes,
  type Box,
  type Goods,
} from "../../shared/domain/choose-box.ts";
import type { ArticleRules } from "../../shared/domain/article-rules.ts";
import { estimateOf } from "../../shared/domain/learned-weight.ts";
import {
  unknownPackaging,
  type Packaging,
} from "../../shared/domain/weighing.ts";
import {
  boxesInUse,
  boxOfParcel,
  hasBoxes,
  keepBoxOfParcel,
} from "../storage/box-queries.ts";
import { rulesOfArticles } from "../storage/article-rules.ts";
import { learnedWeights } from "../storage/learned-weights.ts";
import type { Database } from "../storage/open-database.ts";
import {
  articleFacts,
  type ArticleFacts,
  type StoredParcel,
} from "../storage/parcel-queries.ts";
import type { Trx } from "../storage/store.ts";
import type { SkuId } from "../../shared/ids.ts";

/** What the open parcel goes in, as far as anybody knows. */
export interface DeskBox {
  readonly goods: readonly Goods[];
  /** The packer's, else the smallest that fits; null where neither is known. */
  readonly box: Box | null;
  readonly by: "advice" | "packer";
  readonly packaging: Packaging;
  /** Whether there are boxes to choose from at all. */
  readonly any: boolean;
}

export const noBox: DeskBox = {
  goods: [],
  box: null,
  by: "advice",
  packaging: unknownPackaging,
  any: false,
};

export async function readDeskBox(
  database: Database | Trx,
  stored: StoredParcel,
  articles: ReadonlyMap<SkuId, ArticleFacts>,
  rules: ReadonlyMap<SkuId, ArticleRules>,
): Promise<DeskBox> {
  const goods = goodsOfParcel(stored, articles, rules);
  const kept = await boxOfParcel(database, stored.id);
  const box = kept?.box ?? null;
  return {
    goods,
    box,
    by: kept?.by ?? "advice",
    packaging: await packagingOf(database, box),
    any: await hasBoxes(database),
  };
}

const goodsOfParcel = (
  { parcel }: StoredParcel,
  articles: ReadonlyMap<SkuId, ArticleFacts>,
  rules: ReadonlyMap<SkuId, ArticleRules>,
): Goods[] =>
  parcel.lines.map(({ skuId, needed }) => {
    const article = articles.get(skuId);
    return {
      units: needed,
      sizeMm: article?.sizeMm ?? null,
      weightGrams: article?.weightGrams ?? null,
      fragile: rules.get(skuId)?.fragile ?? false,
      hazmat: article?.hazmat ?? false,
    };
  });

/**
 * Advises a box when a parcel is opened with nothing in it yet. Later news (a size, another box in the list) changes it no
 * more: the packer has it in hand.
 */
export async function adviseBox(
  trx: Trx,
  stored: StoredParcel,
  at: number,
): Promise<void> {
  if (stored.parcel.scans.length > 0) return;
  const kept = await boxOfParcel(trx, stored.id);
  if (kept?.by === "packer") return;
  const skuIds = stored.parcel.lines.map((line) => line.skuId);
  const articles = await articleFacts(trx, skuIds);
  const advised = await firstFitting(trx, stored, articles);
  await keepBoxOfParcel(trx, stored.id, advised?.code ?? null, "advice", at);
}

/** What the parcel goes in, or most likely will: the packer's box, else the one that would be advised. */
export async function likelyBox(
  database: Database | Trx,
  stored: StoredParcel,
  articles: ReadonlyMap<SkuId, ArticleFacts>,
): Promise<{ readonly box: Box; readonly packaging: Packaging } | null> {
  const kept = await boxOfParcel(database, stored.id);
  const box = kept?.box ?? (await firstFitting(database, stored, articles));
  return box === null
    ? null
    : { box, packaging: await packagingOf(database, box) };
}

async function firstFitting(
  database: Database | Trx,
  stored: StoredParcel,
  articles: ReadonlyMap<SkuId, ArticleFacts>,
): Promise<Box | null> {
  const skuIds = stored.parcel.lines.map((line) => line.skuId);
  const rules = await rulesOfArticles(database, skuIds);
  const goods = goodsOfParcel(stored, articles, rules);
  const [advised] = await advisedBoxes(database, goods, 1);
  return advised ?? null;
}

/** The boxes in use these go into, the smallest first. */
export const advisedBoxes = async (
  database: Database | Trx,
  goods: readonly Goods[],
  most: number,
): Promise<Box[]> => fittingBoxes(goods, await boxesInUse(database), most);

async function packagingOf(
  database: Database | Trx,
  box: Box | null,
): Promise<Packaging> {
  if (box === null) return unknownPackaging;
  const known = (await learnedWeights(database, "box", [box.code])).get(
    box.code,
  );
  const learned = known === undefined ? null : estimateOf(known);
  if (learned !== null)
    return { grams: learned.meanGrams, known: "learned", learned };
  return box.weightGrams === null
    ? unknownPackaging
    : { grams: box.weightGrams, known: "own", learned: null };
}
