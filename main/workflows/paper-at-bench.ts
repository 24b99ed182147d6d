import { refusal } from "../../shared/contract/refusals.ts";
import {
  paperReasons,
  type PaperReason,
} from "../../shared/contract/trouble-view.ts";
import type { TroubleQuestion } from "../../shared/domain/trouble-questions.ts";
import { writeVoidLabel } from "../storage/void-label-queries.ts";
import { buyCarrierLabelAnew } from "./arm-carrier-label.ts";
import {
  answer,
  changeOpenParcel,
  stop,
  type Turn,
  type TurnEnd,
} from "./turn.ts";

type AboutPaper = Extract<TroubleQuestion, { kind: "choose-reason" }>;

/** Paper is made twice, or counts no more, for a reason that a supervisor answers for. */
export const askReason = (
  turn: Turn,
  of: AboutPaper["of"],
  approvedBy: string,
): TurnEnd =>
  answer(
    turn,
    "ask",
    {},
    { ...turn.session, question: { kind: "choose-reason", of, approvedBy } },
  );

/** Whether another label can be had for the open parcel: bought ones are given back, the platform's are what they are. */
export async function mayVoid(turn: Turn): Promise<boolean> {
  const { stored } = turn.desk;
  if (stored === null) return false;
  const row = await turn.trx
    .selectFrom("labels")
    .select("source")
    .where("parcel_id", "=", stored.id)
    .executeTakeFirst();
  return row?.source === "carrier";
}

export function chooseReason(
  turn: Turn,
  { of, approvedBy }: AboutPaper,
  index: number,
): Promise<TurnEnd> | TurnEnd {
  const reason = paperReasons[index];
  const answered: Turn = {
    ...turn,
    session: { ...turn.session, question: null },
  };
  if (reason === undefined)
    return stop(answered, refusal("command.unknown", { scanned: "" }));
  return of === "reprint"
    ? printAgain(answered, reason, approvedBy)
    : voidLabel(answered, reason, approvedBy);
}

/** One more copy of the same label. */
export async function printAgain(
  turn: Turn,
  reason: PaperReason | "did-not-come-out",
  approvedBy: string | null,
): Promise<TurnEnd> {
  const copy = (turn.desk.stored?.parcel.copies ?? 0) + 1;
  const problem = await changeOpenParcel(
    turn,
    { kind: "reprint", reason },
    { kind: "print.queued", data: { copy, reason, approvedBy } },
  );
  return problem === null ? answer(turn, "note") : stop(turn, problem);
}

/** The label is given back, its number listed as void, and another one bought; the box is open again. */
async function voidLabel(
  turn: Turn,
  reason: PaperReason,
  approvedBy: string,
): Promise<TurnEnd> {
  const { trx, parts } = turn;
  const { stored, label } = turn.desk;
  const trackingNumber = label.trackingNumber;
  if (stored === null || trackingNumber === null)
    return stop(turn, refusal("parcel.none-open", {}));
  const problem = await changeOpenParcel(
    turn,
    { kind: "void-label" },
    { kind: "label.unmade", data: { trackingNumber, reason, approvedBy } },
  );
  if (problem !== null) return stop(turn, problem);
  const at = parts.clock.now();
  await writeVoidLabel(trx, {
    tracking_number: trackingNumber,
    parcel_id: stored.id,
    at,
    reason,
  });
  await buyCarrierLabelAnew(trx, parts, stored, at);
  return answer(turn, "note", { title: trackingNumber });
}
