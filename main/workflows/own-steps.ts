import type { Refusal } from "../../shared/contract/refusals.ts";
import type { ParcelEvent } from "../../shared/domain/parcel.ts";
import type { ScaleReading } from "../../shared/weight.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { appendJournal } from "../evidence/journal.ts";
import { changeParcel, type Line } from "./change-parcel.ts";
import { answer, stop, type Turn, type TurnEnd } from "./turn.ts";

/** What the bench does without a hand: accept a weight, refuse one, print, and obey the platform. */

export async function acceptWeight(
  turn: Turn,
  grams: number,
  reading: ScaleReading | null,
): Promise<TurnEnd> {
  await recordWeighing(turn, reading, true);
  const { expectedGrams } = turn.desk;
  const end = await change(
    turn,
    { kind: "weigh", grams },
    { kind: "parcel.weighed", data: { grams, expectedGrams } },
  );
  return end.verdict?.tone === "stop" ? end : answer(turn, "good");
}

export async function refuseWeight(
  turn: Turn,
  problem: Refusal,
  reading: ScaleReading | null,
): Promise<TurnEnd> {
  await recordWeighing(turn, reading, false);
  await appendJournal(turn.trx, {
    at: turn.parts.clock.now(),
    actor: turn.actor,
    shopId: turn.desk.stored?.shop_id ?? null,
    parcelId: turn.session.parcelId,
    kind: "weight.refused",
    data: {
      code: problem.code,
      grams: reading?.grams ?? 0,
      expectedGrams: turn.desk.expectedGrams,
    },
  });
  return stop(turn, problem);
}

export const printFirst = (turn: Turn, checked: boolean): Promise<TurnEnd> =>
  change(
    turn,
    { kind: "print", checked },
    {
      kind: "print.queued",
      data: {
        copy: (turn.desk.stored?.parcel.copies ?? 0) + 1,
        reason: "first",
        approvedBy: null,
      },
    },
  );

/** The platform's live word: a cancelled or held order stops here, before its label. */
export async function holdOpenParcel(
  turn: Turn,
  reason: Refusal,
): Promise<TurnEnd> {
  const end = await change(
    turn,
    { kind: "hold", reason },
    { kind: "parcel.held", data: { code: reason.code } },
  );
  return end.verdict?.tone === "stop" ? end : stop(turn, reason);
}

async function change(
  turn: Turn,
  event: ParcelEvent,
  line: Line,
): Promise<TurnEnd> {
  const id = turn.session.parcelId;
  if (id === null) return stop(turn, refusal("parcel.none-open", {}));
  const changed = await changeParcel(
    turn.trx,
    turn.parts,
    turn.actor,
    id,
    event,
    line,
  );
  return changed.ok ? turn.session : stop(turn, changed.refusal);
}

async function recordWeighing(
  turn: Turn,
  reading: ScaleReading | null,
  accepted: boolean,
): Promise<void> {
  const id = turn.session.parcelId;
  if (id === null || reading === null || reading.grams === null) return;
  await turn.trx
    .insertInto("weighings")
    .values({
      parcel_id: id,
      at: turn.parts.clock.now(),
      weight: reading.weight ?? "",
      unit: reading.unit ?? "",
      grams: reading.grams,
      expected_grams: turn.desk.expectedGrams,
      accepted: accepted ? 1 : 0,
    })
    .execute();
}
