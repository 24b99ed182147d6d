import type { Refusal } from "../../shared/contract/refusals.ts";
import type { ScaleReading } from "../../shared/weight.ts";
import { claimLeaseMs } from "./change-parcel.ts";
import {
  answer,
  changeOpenParcel,
  note,
  stop,
  type Turn,
  type TurnEnd,
} from "./turn.ts";

/** What the bench does without a hand: accept a weight, refuse one, print, and obey the platform. */

export async function acceptWeight(
  turn: Turn,
  grams: number,
  reading: ScaleReading | null,
): Promise<TurnEnd> {
  await recordWeighing(turn, reading, true);
  const { expectedGrams } = turn.desk;
  const problem = await changeOpenParcel(
    turn,
    { kind: "weigh", grams },
    { kind: "parcel.weighed", data: { grams, expectedGrams } },
  );
  return problem === null
    ? answer(turn, "good", { title: `${Math.round(grams)} g` })
    : stop(turn, problem);
}

export async function refuseWeight(
  turn: Turn,
  problem: Refusal,
  reading: ScaleReading | null,
): Promise<TurnEnd> {
  await recordWeighing(turn, reading, false);
  const { expectedGrams } = turn.desk;
  const grams = reading?.grams ?? 0;
  await note(turn, "weight.refused", {
    code: problem.code,
    grams,
    expectedGrams,
  });
  return stop(turn, problem);
}

export async function printFirst(
  turn: Turn,
  checked: boolean,
): Promise<TurnEnd> {
  const copy = (turn.desk.stored?.parcel.copies ?? 0) + 1;
  const problem = await changeOpenParcel(
    turn,
    { kind: "print", checked },
    { kind: "print.queued", data: { copy, reason: "first", approvedBy: null } },
  );
  return problem === null ? turn.session : stop(turn, problem);
}

/** The platform's live word: a cancelled or held order stops here, before its label. */
export async function holdOpenParcel(
  turn: Turn,
  reason: Refusal,
): Promise<TurnEnd> {
  const problem = await changeOpenParcel(
    turn,
    { kind: "hold", reason },
    { kind: "parcel.held", data: { code: reason.code } },
  );
  return stop(turn, problem ?? reason);
}

/** Takes a parcel back whose hold was lifted; one that another bench was quicker to claim is let go. */
export async function claimAgain(turn: Turn): Promise<TurnEnd> {
  const expiresAt = turn.parts.clock.now() + claimLeaseMs;
  const problem = await changeOpenParcel(
    turn,
    { kind: "claim" },
    { kind: "parcel.claimed", data: { expiresAt } },
  );
  return problem === null
    ? answer(turn, "note")
    : { ...stop(turn, problem), parcelId: null };
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
