import {
  refusalToStay,
  type ReasonToStay,
} from "../../shared/domain/courier-visit.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { HandoverRow } from "../storage/after-sales-schema.ts";
import type { Actor } from "../evidence/journal.ts";
import { countHandedOver } from "../storage/handover-queries.ts";
import type { StoredParcel } from "../storage/parcel-queries.ts";
import type { Trx } from "../storage/store.ts";
import { changeParcel, type ChangeParts } from "./change-parcel.ts";

/**
 * A box comes back out of the cage of a visit that goes on, and stands sealed at the bench: should its buyer want it after
 * all, it goes with a later scan.
 *
 * @returns how many boxes are left in the cage
 */
export async function takeOutOfCage(
  trx: Trx,
  parts: ChangeParts,
  actor: Actor,
  visit: HandoverRow,
  box: StoredParcel,
  why: ReasonToStay,
): Promise<Result<number>> {
  const { code } = refusalToStay(why, box.number);
  const changed = await changeParcel(
    trx,
    parts,
    actor,
    box.id,
    { kind: "take-out" },
    {
      kind: "parcel.taken-out",
      data: { handoverId: visit.id, carrier: visit.carrier, code },
    },
  );
  if (!changed.ok) return changed;
  await trx
    .deleteFrom("handover_parcels")
    .where("parcel_id", "=", box.id)
    .execute();
  return ok(await countHandedOver(trx, visit.id));
}
