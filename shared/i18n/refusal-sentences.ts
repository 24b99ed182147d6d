import type { RefusalParams } from "../contract/refusal-params.ts";
import type { RefusalCode, Remedy } from "../contract/refusals.ts";

/** A refusal in words: what happened, and the next thing a hand does. Each fits on two short lines. */
export interface RefusalSentence<Params> {
  readonly says: (params: Readonly<Params>) => string;
  readonly remedy: string;
}

/** A refusal as it is shown: what happened, what to do, and that in two or three words. */
export interface SaidRefusal {
  readonly says: string;
  readonly remedy: string;
  readonly inShort: string;
}

/** One entry per code of the closed catalogue: a missing one does not compile. */
export type RefusalSentences = {
  readonly [Code in RefusalCode]: RefusalSentence<RefusalParams[Code]>;
};

/** Two or three words per remedy: the large print above the sentence. */
export type RemedyWords = { readonly [Name in Remedy]: string };
