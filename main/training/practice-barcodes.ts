import {
  badgeBarcode,
  commandBarcode,
} from "../../hardware/scanner/own-codes.ts";
import { benchActions } from "../../shared/contract/bench-view.ts";
import type { TrainingState } from "../../shared/contract/training-view.ts";
import type { IsoDay } from "../../shared/domain/business-days.ts";
import type { Article } from "./catalogue/article.ts";
import { practicePeople } from "./practice-people.ts";
import { unitBarcodes } from "./practice-units.ts";

/** As the bench names it: two sizes of the same socks are two articles. */
const nameOf = ({ title, skuName }: Article): string =>
  skuName === "Default" ? title : `${title}, ${skuName}`;

/**
 * Everything that can be scanned in training, as it would hang on a wall.
 *
 * @param today where the bench stands
 */
export function practiceBarcodes(
  articles: readonly Article[],
  today: IsoDay,
): TrainingState["barcodes"] {
  const badges = practicePeople.map((person) => ({
    text: badgeBarcode(person.badgeCode),
    title: person.name,
    group: "badge" as const,
    skuId: null,
  }));
  const commands = benchActions.map((action) => ({
    text: commandBarcode(action),
    title: action,
    group: "command" as const,
    skuId: null,
  }));
  const goods = articles
    .filter((article) => article.contents.length === 0)
    .map((article) => ({
      text: article.barcode ?? article.sellerSku,
      title: nameOf(article),
      group: "article" as const,
      skuId: article.skuId,
    }));
  const units = articles
    .filter(({ marks }) => marks.length > 0)
    .flatMap((article) =>
      unitBarcodes(article, today).map(({ title, ...code }) => ({
        ...code,
        title: `${title} – ${nameOf(article)}`,
        group: "unit" as const,
        skuId: article.skuId,
      })),
    );
  return [...badges, ...commands, ...goods, ...units];
}
