import type { BenchView } from "../../../shared/contract/bench-view.ts";
import type { Catalogue } from "../../../shared/i18n/catalogue.ts";
import { instructionWords, stopWords } from "./band-words.ts";
import { isGood, standingStop } from "./bench-mood.ts";

export interface Spoken {
  /** The same words are said again only for something new. */
  readonly key: string;
  readonly text: string;
}

/** What the bench says out loud now: a stop with its reason, else the instruction; nothing while nobody works here. */
export function spokenWords(
  bench: BenchView,
  weighs: boolean,
  words: Catalogue,
): Spoken | null {
  if (bench.operator === null) return null;
  const next = instructionWords(bench, weighs, words);
  const stop = standingStop(bench);
  if (stop !== null) {
    const { title, follows } = stopWords(stop, bench.instruction, next, words);
    return { key: `stop ${stop.sequence}`, text: `${title}. ${follows}` };
  }
  const counted = bench.history.find(isGood)?.sequence ?? 0;
  return { key: `${counted} ${next.title}`, text: next.title };
}
