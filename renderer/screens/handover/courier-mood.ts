import type { BenchView } from "../../../shared/contract/bench-view.ts";
import type { HandoverView } from "../../../shared/contract/handover-contract.ts";
import { sayRefusal, type Catalogue } from "../../../shared/i18n/catalogue.ts";
import type { Sentence } from "../../../shared/i18n/instruction-sentences.ts";
import type { Mood } from "../bench/bench-mood.ts";

export interface CourierSays {
  readonly mood: Exclude<Mood, "wait">;
  readonly sentence: Sentence;
}

/** The box that nobody could be asked about, while a supervisor stands there to decide. */
export const mayBeLetGo = (
  view: HandoverView | null,
  operator: BenchView["operator"],
): string | null =>
  operator?.role === "supervisor" &&
  view?.last?.answer.ok === false &&
  view.last.answer.refusal.code === "handover.unchecked"
    ? view.last.scanned
    : null;

/**
 * The one sentence of the handover screen.
 *
 * @param fresh whether the last box was scanned a moment ago
 */
export function courierSays(
  { board, last }: HandoverView,
  operator: BenchView["operator"],
  signing: boolean,
  fresh: boolean,
  catalogue: Catalogue,
): CourierSays {
  const words = catalogue.handover;
  const say = (
    mood: CourierSays["mood"],
    title: string,
    follows = "",
  ): CourierSays => ({ mood, sentence: { title, follows } });
  if (operator === null) return say("do", words.signIn, words.signInFollows);
  const { open, missing } = board;
  if (signing && open !== null)
    return say(
      "do",
      words.sign.title(open.carrier),
      missing.length === 0 ? "" : words.stillHere(missing.length),
    );
  if (last?.answer.ok === false) {
    const { says, remedy } = sayRefusal(catalogue, last.answer.refusal);
    return mayBeLetGo({ board, last }, operator) === null
      ? say("stop", says, remedy)
      : say("ask", `${says} ${words.letGo}`);
  }
  if (fresh && last?.answer.ok === true)
    return say(
      "good",
      words.inCage(last.answer.parcel),
      words.inCageFollows(last.answer.parcels, last.answer.carrier),
    );
  if (open === null)
    return say("do", words.nobodyHere, words.nobodyHereFollows);
  return missing.length === 0
    ? say("good", words.allIn(open.carrier), words.allInFollows)
    : say("do", words.scanNext(open.carrier), words.stillHere(missing.length));
}
