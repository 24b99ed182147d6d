import { badgeAtLocked } from "../../shared/domain/bench-lock.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import type { OperatorRow } from "../storage/own-bench-schema.ts";
import { appendJournal } from "../evidence/journal.ts";
import { takeClaim } from "../storage/parcel-queries.ts";
import type { BenchSession } from "./bench-session.ts";
import { claimLeaseMs } from "./change-parcel.ts";
import { answer, note, stop, type Turn, type TurnEnd } from "./turn.ts";

/** Nobody is signed in any more, and the open parcel stays as it is: the same item waits for the next badge. */
export async function lockBench(turn: Turn): Promise<TurnEnd> {
  const { session, desk, parts } = turn;
  if (desk.operator === null) return session;
  await note(turn, "bench.locked", {});
  return {
    ...session,
    operatorId: null,
    verdict: null,
    locked: {
      by: desk.operator.id,
      name: desk.operator.name,
      at: parts.clock.now(),
    },
  };
}

/** A badge at the locked bench: goes on at the same item, unless the parcel has been opened elsewhere meanwhile. */
export async function unlockBench(
  turn: Turn,
  locked: NonNullable<BenchSession["locked"]>,
  operator: OperatorRow,
): Promise<TurnEnd> {
  const { session, parts, trx, actor, desk } = turn;
  const at = parts.clock.now();
  const how = badgeAtLocked(locked.by, operator.id);
  await appendJournal(trx, {
    at,
    actor: { ...actor, operatorId: operator.id },
    shopId: desk.stored?.shop_id ?? null,
    parcelId: session.parcelId,
    kind: how === "goes-on" ? "bench.unlocked" : "bench.taken-over",
    data: { lockedBy: locked.by },
  });
  const opened: BenchSession = {
    ...session,
    locked: null,
    operatorId: operator.id,
    sealedCount: how === "goes-on" ? session.sealedCount : 0,
  };
  const { stored } = desk;
  const elsewhere =
    stored === null
      ? null
      : await takeClaim(trx, {
          parcel_id: stored.id,
          station_id: actor.stationId,
          operator_id: operator.id,
          claimed_at: at,
          expires_at: at + claimLeaseMs,
        });
  if (stored === null || elsewhere === null)
    return answer(turn, "good", { title: operator.name }, opened);
  const gone: BenchSession = { ...opened, parcelId: null, question: null };
  return stop(
    { ...turn, session: gone },
    refusal("parcel.claimed-elsewhere", {
      parcel: stored.number,
      station: elsewhere,
    }),
  );
}
