import { refusal, type Refusal } from "../contract/refusals.ts";
import { mayMultiply, type ArticleRules } from "./article-rules.ts";

/** Why one scan may not count for so many units of this article; null when it may. */
export const judgeQuantity = (
  units: number,
  rules: ArticleRules,
  title: string,
): Refusal | null =>
  units > 1 && !mayMultiply(rules)
    ? refusal("quantity.scan-each", { title })
    : null;

interface OpenLine {
  readonly title: string;
  readonly needed: number;
  readonly scanned: number;
  readonly multiply: boolean;
}

const leftOf = ({ needed, scanned }: OpenLine): number => needed - scanned;

/** Whether a number would help: something is left to scan of which one scan may count for several. */
export const quantityHelps = (lines: readonly OpenLine[]): boolean =>
  lines.some((line) => line.multiply && leftOf(line) > 1);

/** Why a number may not be given before the next scan; null when it may, for one of these lines at least. */
export function judgeNumber(
  units: number,
  lines: readonly OpenLine[],
): Refusal | null {
  if (units === 1) return null;
  const open = lines.filter((line) => leftOf(line) > 0);
  const [most] = open
    .filter(({ multiply }) => multiply)
    .sort((one, other) => leftOf(other) - leftOf(one));
  if (most === undefined)
    return refusal("quantity.scan-each", { title: open[0]?.title ?? "" });
  const left = leftOf(most);
  return left < units
    ? refusal("quantity.too-many", { title: most.title, asked: units, left })
    : null;
}
