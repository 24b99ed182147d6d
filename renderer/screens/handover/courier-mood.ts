import type { BenchView } from "../../../shared/contract/bench-view.ts";
import type { HandoverView } from "../../../shared/contract/handover-contract.ts";
import type { Refusal } from "../../../shared/contract/refusals.ts";
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
 * @param told what was refused since: a badge, a command
 */
export function courierSays(
  { board, last }: HandoverView,
  operator: BenchView["operator"],
  signing: boolean,
  fresh: boolean,
  told: Refusal | null,
  catalogue: Catalogue,
): CourierSays {
  const words = catalogue.handover;
  const say = (
    mood: CourierSays["mood"],
    title: string,
    follows = "",
  ): CourierSays => ({ mood, sentence: { title, follows } });
  const refuse = (refusal: Refusal): CourierSays => {
    const { says, remedy } = sayRefusal(catalogue, refusal);
    return say("stop", says, remedy);
  };
  if (operator === null && told === null)
    return say("do", words.signIn, words.signInFollows);
  const { open, missing } = board;
  if (told !== null) return refuse(told);
  const inside = board.takeOut.find(({ where }) => where === "cage");
  if (signing && open !== null && inside === undefined)
    return say(
      "do",
      words.sign.title(open.carrier),
      missing.length === 0 ? "" : words.stillHere(missing.length),
    );
  if (last?.answer.ok === false) {
    const { says } = sayRefusal(catalogue, last.answer.refusal);
    return mayBeLetGo({ board, last }, operator) === null
      ? refuse(last.answer.refusal)
      : say("ask", `${says} ${words.letGo}`);
  }
  if (fresh && last?.answer.ok === true) {
    const { parcel, parcels, carrier, takenOut } = last.answer;
    return takenOut === undefined
      ? say("good", words.inCage(parcel), words.inCageFollows(parcels, carrier))
      : say(
          "good",
          words.takenOut(parcel),
          words.takenOutFollows(words.why[takenOut]),
        );
  }
  if (open === null)
    return say("do", words.nobodyHere, words.nobodyHereFollows);
  if (inside !== undefined)
    return say(
      "stop",
      words.takeItOut(inside.parcel),
      words.takeItOutFollows(words.why[inside.why]),
    );
  return missing.length === 0
    ? say("good", words.allIn(open.carrier), words.allInFollows)
    : say("do", words.scanNext(open.carrier), words.stillHere(missing.length));
}
