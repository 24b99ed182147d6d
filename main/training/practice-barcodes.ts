import {
  badgeBarcode,
  commandBarcode,
} from "../../hardware/scanner/own-codes.ts";
import { benchActions } from "../../shared/contract/bench-view.ts";
import type { TrainingState } from "../../shared/contract/training-view.ts";
import type { Article } from "./catalogue/article.ts";
import { practicePeople } from "./practice-people.ts";

/** As the bench names it: two sizes of the same socks are two articles. */
const nameOf = ({ title, skuName }: Article): string =>
  skuName === "Default" ? title : `${title}, ${skuName}`;

/** Everything that can be scanned in training, as it would hang on a wall. */
export function practiceBarcodes(
  articles: readonly Article[],
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
  return [...badges, ...commands, ...goods];
}
