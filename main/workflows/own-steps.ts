import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { AutoStep } from "../../shared/domain/bench-facts.ts";
import type { SilentAlarm } from "../../shared/domain/silent-state.ts";
import type { ScaleReading } from "../../shared/weight.ts";
import { learnWeights, type SeenOnScale } from "./learn-weights.ts";
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

type WeightOfParcel = Pick<
  Extract<AutoStep, { kind: "weigh" }>,
  "grams" | "expectedGrams"
>;

export async function acceptWeight(
  turn: Turn,
  { grams, expectedGrams }: WeightOfParcel,
  reading: ScaleReading | null,
  seen: SeenOnScale,
): Promise<TurnEnd> {
  await recordWeighing(turn, reading, expectedGrams, true);
  const problem = await changeOpenParcel(
    turn,
    { kind: "weigh", grams },
    { kind: "parcel.weighed", data: { grams, expectedGrams } },
  );
  if (problem !== null) return stop(turn, problem);
  await learnWeights(turn, grams, seen);
  return answer(turn, "good", { title: `${Math.round(grams)} g` });
}

export async function refuseWeight(
  turn: Turn,
  problem: Refusal,
  reading: ScaleReading | null,
): Promise<TurnEnd> {
  const expectedGrams = turn.desk.expected?.grams ?? null;
  await recordWeighing(turn, reading, expectedGrams, false);
  const grams = reading?.grams ?? 0;
  await note(turn, "weight.refused", {
    code: problem.code,
    grams,
    expectedGrams,
  });
  return stop(turn, problem);
}

/** What the scale under the box says while packing: a stop that stands in nobody's way. */
export async function tellSilentAlarm(
  turn: Turn,
  { kind, grams, title }: SilentAlarm,
): Promise<TurnEnd> {
  const problem =
    kind === "missing"
      ? refusal("scale.not-in-box", { title })
      : refusal("scale.not-scanned", { grams, hint: title });
  await note(turn, "weight.noticed", { code: problem.code, grams });
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

/** The label was printed before the box was packed: nothing is printed for it again. */
export async function takeLabel(
  turn: Turn,
  checked: boolean,
): Promise<TurnEnd> {
  const problem = await changeOpenParcel(
    turn,
    { kind: "take-label", checked },
    { kind: "label.taken", data: { checked } },
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
  expectedGrams: number | null,
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
      expected_grams: expectedGrams,
      accepted: accepted ? 1 : 0,
    })
    .execute();
}
