import { refusal } from "../../shared/contract/refusals.ts";
import type { TroubleQuestion } from "../../shared/domain/trouble-questions.ts";
import { loadParcel, type StoredParcel } from "../storage/parcel-queries.ts";
import type { OperatorRow } from "../storage/own-bench-schema.ts";
import { claimByName } from "./claim-parcel.ts";
import { decideHeld, heldDecisionsOf } from "./decide-held.ts";
import { answer, stop, type Turn, type TurnEnd } from "./turn.ts";

type AboutHeld = Extract<TroubleQuestion, { kind: "decide-held" }>;

/** A box from the hold shelf: what is to become of it, asked of a supervisor. */
export async function askAboutHeld(
  turn: Turn,
  stored: StoredParcel,
): Promise<TurnEnd> {
  const { operator } = turn.desk;
  const reason =
    stored.parcel.held ?? refusal("parcel.held", { parcel: stored.number });
  const decisions = await heldDecisionsOf(turn.trx, stored);
  if (decisions.length === 0) return stop(turn, reason);
  const question: AboutHeld = {
    kind: "decide-held",
    parcelId: stored.id,
    parcel: stored.number,
    reason,
    decisions,
    approvedBy: operator?.role === "supervisor" ? operator.id : null,
  };
  return answer(turn, "ask", {}, { ...turn.session, question });
}

/** A badge while a held parcel waits for its decision: a supervisor's opens the choices. */
export const approveHeld = (
  turn: Turn,
  question: AboutHeld,
  badge: OperatorRow,
): TurnEnd =>
  badge.role === "supervisor"
    ? answer(
        turn,
        "ask",
        { title: badge.name },
        { ...turn.session, question: { ...question, approvedBy: badge.id } },
      )
    : stop(turn, refusal("role.supervisor-needed", {}));

/** A parcel that is let go is opened at once: its box stands here. */
export async function chooseForHeld(
  turn: Turn,
  question: AboutHeld,
  index: number,
): Promise<TurnEnd> {
  const decision = question.decisions[index];
  const { approvedBy } = question;
  const answered: Turn = {
    ...turn,
    session: { ...turn.session, question: null },
  };
  if (decision === undefined || approvedBy === null)
    return stop(answered, refusal("role.supervisor-needed", {}));
  const decided = await decideHeld(
    turn.trx,
    turn.parts,
    turn.actor,
    question.parcelId,
    decision,
    approvedBy,
  );
  if (!decided.ok) return stop(answered, decided.refusal);
  return decision === "release"
    ? claimByName(answered, await loadParcel(turn.trx, question.parcelId))
    : answer(answered, "note", { title: question.parcel });
}
