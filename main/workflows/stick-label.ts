import { judgeNumber } from "../carriers/judge-number.ts";
import { laneOfParcel } from "../carriers/consignment.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { parcelUnderNumber } from "../storage/seller-shipping-queries.ts";
import type { StoredParcel } from "../storage/parcel-queries.ts";
import { seal } from "./seal-parcel.ts";
import {
  answer,
  changeOpenParcel,
  stop,
  type Turn,
  type TurnEnd,
} from "./turn.ts";

/**
 * Takes the number of a label that the packer has stuck on: one of a carrier the platform takes numbers of, and on no
 * other box. The box is sealed by the same scan, once the platform has been asked whether it may leave.
 *
 * @param texts what the scan may stand for, the scanned text first
 */
export async function stickLabel(
  turn: Turn,
  texts: readonly string[],
): Promise<TurnEnd> {
  const { trx, vault } = turn;
  const { stored } = turn.desk;
  const scanned = turn.scanned ?? "";
  if (stored === null) return stop(turn, refusal("parcel.none-open", {}));
  const { providers } = await laneOfParcel(trx, vault, stored);
  const judged = judgeNumber(texts, providers);
  if (!judged.ok) return stop(turn, judged.refusal);
  const { trackingNumber, carrier } = judged.value;
  const other = await parcelUnderNumber(trx, trackingNumber, stored.id);
  if (other !== null) {
    const belongsTo = other.number;
    return stop(turn, refusal("label.number-used", { scanned, belongsTo }));
  }
  await writeStuckOn(turn, stored, trackingNumber, carrier);
  const problem = await changeOpenParcel(
    turn,
    { kind: "stick-label" },
    { kind: "label.stuck-on", data: { trackingNumber, carrier } },
  );
  return problem === null
    ? answer(turn, "good", { title: trackingNumber })
    : stop(turn, problem);
}

async function writeStuckOn(
  turn: Turn,
  stored: StoredParcel,
  trackingNumber: string,
  carrier: string,
): Promise<void> {
  const label = {
    source: "stuck-on" as const,
    tracking_number: trackingNumber,
    carrier,
    state: "ready" as const,
    file: null,
    zpl: null,
    preview: null,
    sha256: null,
    problem: null,
    updated_at: turn.parts.clock.now(),
  };
  await turn.trx
    .insertInto("labels")
    .values({ parcel_id: stored.id, ...label })
    .onConflict((conflict) => conflict.column("parcel_id").doUpdateSet(label))
    .execute();
}

/** @param checked false: the live status could not be read; the box is read again before the courier takes it */
export function sealStuckOn(
  turn: Turn,
  checked: boolean,
): Promise<TurnEnd> | TurnEnd {
  const { stored, label } = turn.desk;
  const { trackingNumber } = label;
  return stored === null || trackingNumber === null
    ? stop(turn, refusal("parcel.none-open", {}))
    : seal(turn, stored, trackingNumber, { kind: "seal", checked });
}
