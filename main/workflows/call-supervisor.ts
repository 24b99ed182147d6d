import type { OperatorRow } from "../storage/own-bench-schema.ts";
import type { BenchSession } from "./bench-session.ts";
import { answer, note, type Turn, type TurnEnd } from "./turn.ts";

/** The bench stands on every board until a supervisor has come. */
export async function callSupervisor(turn: Turn): Promise<TurnEnd> {
  const { trx, actor, parts, session, desk } = turn;
  await note(turn, "supervisor.called", {});
  await trx
    .insertInto("supervisor_calls")
    .values({
      station_id: actor.stationId,
      station_name: turn.stationName,
      at: parts.clock.now(),
      parcel: desk.stored?.number ?? null,
    })
    .onConflict((conflict) => conflict.column("station_id").doNothing())
    .execute();
  return answer(turn, "note", {}, { ...session, supervisorCalled: true });
}

/** A supervisor's badge at a bench that called: somebody came. Other badges, and benches that did not call, change nothing. */
export async function supervisorCame(
  turn: Turn,
  { id, role }: OperatorRow,
): Promise<BenchSession> {
  const { session, trx, actor } = turn;
  if (role !== "supervisor" || !session.supervisorCalled) return session;
  await note(turn, "supervisor.came", { operator: id });
  await trx
    .deleteFrom("supervisor_calls")
    .where("station_id", "=", actor.stationId)
    .execute();
  return { ...session, supervisorCalled: false };
}
