import { commandBarcode } from "../../hardware/scanner/own-codes.ts";
import { meaningOf } from "../../hardware/scanner/scan-meaning.ts";
import { benchActions } from "../../shared/contract/bench-view.ts";
import type { Paper } from "../../shared/contract/papers-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import type { Catalogue } from "../../shared/i18n/catalogue.ts";
import { asId, type ParcelId, type SkuId } from "../../shared/ids.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import { articleLabel } from "../printing/documents/article-label.ts";
import { badgeLabel } from "../printing/documents/badge-label.ts";
import { binLabel } from "../printing/documents/bin-label.ts";
import { boxLabel } from "../printing/documents/box-label.ts";
import { commandLabel } from "../printing/documents/command-label.ts";
import { giftNote } from "../printing/documents/gift-note.ts";
import { packingSlip } from "../printing/documents/packing-slip.ts";
import { pickList } from "../printing/documents/pick-list.ts";
import { separatorLabel } from "../printing/documents/separator-label.ts";
import { toteLabel } from "../printing/documents/tote-label.ts";
import { voidLabel } from "../printing/documents/void-label.ts";
import type { Block } from "../printing/paper/block.ts";
import { boxByCode } from "../storage/box-queries.ts";
import type { Database } from "../storage/open-database.ts";
import {
  parcelOnPaper,
  unitsNeeded,
  type ParcelOnPaper,
} from "../storage/paper-queries.ts";
import { articleFacts, articlesByCode } from "../storage/parcel-queries.ts";
import { titleOf } from "./desk.ts";
import { searchQueue, urgentIds } from "./queue-board.ts";

/** Finds what a paper is about and puts it into words; one list of blocks for each thing that stands on its own. */
export type ComposePaper = (
  paper: Paper,
  words: Catalogue,
) => Promise<Result<Block[][]>>;

/** Refuses with `parcel.not-found` and `scan.unknown-barcode` for what nobody knows. */
export function composePaper(database: Database, clock: Clock): ComposePaper {
  const meaning = (text: string) =>
    meaningOf(text, null, new Date(clock.now()).getUTCFullYear());

  const parcelOf = async (text: string): Promise<Result<ParcelOnPaper>> => {
    const [row] = await searchQueue(database, meaning(text));
    const found =
      row === undefined
        ? null
        : await parcelOnPaper(database, asId<ParcelId>(row.parcelId));
    return found === null
      ? refused(refusal("parcel.not-found", { scanned: text }))
      : ok(found);
  };

  const slip = async (text: string, words: Catalogue) => {
    const parcel = await parcelOf(text);
    if (!parcel.ok) return parcel;
    const { articles } = parcel.value;
    const lines = parcel.value.lines.map((line) => ({
      ...line,
      title: titleOf(articles, line.skuId),
      sellerSku: articles.get(line.skuId)?.sellerSku ?? "",
    }));
    return ok([packingSlip({ ...parcel.value, lines }, words.papers)]);
  };

  const picks = async (most: number, words: Catalogue) => {
    const ids = (await urgentIds(database, ["waiting"])).slice(0, most);
    const units = await unitsNeeded(database, ids);
    const articles = await articleFacts(database, [...units.keys()]);
    const needed = [...units].map(([skuId, count]) => ({
      bin: articles.get(skuId)?.bin ?? null,
      title: titleOf(articles, skuId),
      sellerSku: articles.get(skuId)?.sellerSku ?? "",
      units: count,
    }));
    needed.sort(
      (a, b) =>
        (a.bin ?? "~").localeCompare(b.bin ?? "~") ||
        a.title.localeCompare(b.title),
    );
    return ok([pickList(needed, ids.length, words.papers)]);
  };

  const articleOf = async (code: string) => {
    const read = meaning(code);
    const skuIds: SkuId[] =
      "gtins" in read
        ? await articlesByCode(database, [...read.gtins, ...read.skus])
        : [];
    const [skuId] = skuIds;
    const facts =
      skuId === undefined
        ? undefined
        : (await articleFacts(database, [skuId])).get(skuId);
    return facts === undefined
      ? refused(refusal("scan.unknown-barcode", { scanned: code }))
      : ok({ ...facts, code: facts.barcode ?? facts.sellerSku });
  };

  return async (paper, words) => {
    const { papers, actions } = words;
    switch (paper.kind) {
      case "packing-slip":
        return slip(paper.parcel, words);
      case "gift-note":
        return ok([giftNote(paper.text)]);
      case "pick-list":
        return picks(paper.parcels, words);
      case "article-label": {
        const article = await articleOf(paper.code);
        if (!article.ok) return article;
        return ok(
          Array.from({ length: paper.copies }, () =>
            articleLabel(article.value),
          ),
        );
      }
      case "bin-label":
        return ok([binLabel(paper.bin, papers)]);
      case "box-label": {
        const box = await boxByCode(database, paper.box);
        return box === null
          ? refused(refusal("box.unknown", { box: paper.box }))
          : ok([boxLabel(box)]);
      }
      case "tote-label":
        return ok([toteLabel(paper.tote.toUpperCase(), papers)]);
      case "badge":
        return ok([badgeLabel(paper, paper.badge, papers)]);
      case "command-labels":
        return ok(
          benchActions.map((action) =>
            commandLabel(actions[action], commandBarcode(action)),
          ),
        );
      case "separator":
        return ok([separatorLabel(paper.text)]);
      case "void-label": {
        const parcel = await parcelOf(paper.parcel);
        return parcel.ok ? ok([voidLabel(parcel.value, papers)]) : parcel;
      }
      default:
        return paper satisfies never;
    }
  };
}
