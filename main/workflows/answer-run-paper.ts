import { refusal } from "../../shared/contract/refusals.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import { appendJournal, type Actor } from "../evidence/journal.ts";
import { loadParcel } from "../storage/parcel-queries.ts";
import { rowInDoubt, setRunRow } from "../storage/run-queries.ts";
import type { Trx } from "../storage/store.ts";
import { changeParcel, type ChangeParts } from "./change-parcel.ts";
import { answer, stop, type Turn, type TurnEnd } from "./turn.ts";

/** The bench's answer to whether the last paper of its run came out. */
export async function answerRunPaper(
  turn: Turn,
  cameOut: boolean,
): Promise<TurnEnd> {
  const { trx, parts, actor } = turn;
  const answered = await settleDoubt(trx, parts, actor, cameOut);
  return answered.ok ? answer(turn, "note") : stop(turn, answered.refusal);
}

/**
 * Yes: the run goes on behind it. No: the same paper is asked for again, once; a label whose parcel was stopped
 * meanwhile is not. Refuses with `run.over` when nothing is in doubt.
 */
export async function settleDoubt(
  trx: Trx,
  parts: ChangeParts,
  actor: Actor,
  cameOut: boolean,
): Promise<Result<void>> {
  const row = await rowInDoubt(trx, actor.stationId);
  if (row === null) return refused(refusal("run.over", {}));
  await appendJournal(trx, {
    at: parts.clock.now(),
    actor,
    shopId: null,
    parcelId: row.parcel_id,
    kind: "run.answered",
    data: { runId: row.run_id, place: row.place, cameOut },
  });
  if (row.parcel_id === null) {
    await setRunRow(trx, row, { state: cameOut ? "printed" : "due" });
    return done;
  }
  const stored = await loadParcel(trx, row.parcel_id);
  if (cameOut) {
    // A parcel that was cancelled meanwhile keeps what it is; its label is taken out of the stack.
    await changeParcel(
      trx,
      parts,
      actor,
      row.parcel_id,
      { kind: "print-ended", print: "printed" },
      { kind: "print.answered", data: { cameOut } },
    );
    await setRunRow(trx, row, { state: "printed" });
    return done;
  }
  const reason = "did-not-come-out";
  const copy = (stored?.parcel.copies ?? 0) + 1;
  const again = await changeParcel(
    trx,
    parts,
    actor,
    row.parcel_id,
    { kind: "reprint", reason },
    { kind: "print.queued", data: { copy, reason, approvedBy: null } },
  );
  await setRunRow(
    trx,
    row,
    again.ok
      ? { state: "sent" }
      : { state: "dropped", problem: JSON.stringify(again.refusal) },
  );
  return done;
}
