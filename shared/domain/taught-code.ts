import { refusal, type Refusal } from "../contract/refusals.ts";

/** What is known of a code somebody wants an article to answer to. */
export interface CodeToTeach {
  readonly text: string;
  /** What it looks like to whoever reads codes. */
  readonly looks: "article" | "order" | "carrier" | "text" | "ours";
  /** It is the number of a label or a parcel of this station. */
  readonly isParcels: boolean;
  /** Titles of other articles that answer to it. */
  readonly means: readonly string[];
}

/** A longer one is a web address or a text: no two units of an article would carry the same. */
const longestCode = 80;

/**
 * Why an article must not answer to this code; null when it may.
 *
 * @param shared whoever decides knows that another article carries it too: it will be asked which one is meant
 */
export function judgeTaughtCode(
  { text, looks, isParcels, means }: CodeToTeach,
  shared: boolean,
): Refusal | null {
  const isElse = looks === "ours" || looks === "order" || looks === "carrier";
  if (isElse || isParcels || text.length < 3 || text.length > longestCode)
    return refusal("teach.not-an-article", { scanned: text });
  const [title] = means;
  return title !== undefined && !shared
    ? refusal("teach.means-another", { scanned: text, title })
    : null;
}
