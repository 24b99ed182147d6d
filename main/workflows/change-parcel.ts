import { refusal } from "../../shared/contract/refusals.ts";
import { decideParcel } from "../../shared/domain/decide-parcel.ts";
import type { ParcelEffect, ParcelEvent } from "../../shared/domain/parcel.ts";
import {
  asksForLabel,
  type LabelMoment,
} from "../../shared/domain/label-time.ts";
import {
  asId,
  type OperatorId,
  type ParcelId,
  type PrintJobId,
} from "../../shared/ids.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Clock, IdSource } from "../../shared/time.ts";
import {
  appendJournal,
  type Actor,
  type JournalKind,
  type JournalKinds,
} from "../evidence/journal.ts";
import {
  freeClaim,
  loadParcel,
  printHere,
  saveParcel,
  takeClaim,
  type StoredParcel,
} from "../storage/parcel-queries.ts";
import { destroyLabel } from "../storage/labels-ahead.ts";
import { readShipTerms } from "../storage/ship-terms.ts";
import { stationName } from "../storage/station-names.ts";
import type { Trx } from "../storage/store.ts";
import { freeCaptured } from "../storage/captured-units.ts";
import { forgetPackedInserts } from "../storage/inserts.ts";
import { leaveTote } from "../storage/tote-queries.ts";
import { armLabel } from "./arm-label.ts";
import { voidCarrierLabel } from "./arm-carrier-label.ts";
import { renewLabel } from "./renew-label.ts";
import { tellShipped } from "./tell-shipped.ts";

/** A claim outlives a screen lock and a coffee; a dead station's parcels come free within it. */
export const claimLeaseMs = 10 * 60_000;

export interface ChangeParts {
  readonly clock: Clock;
  readonly ids: IdSource;
}

/** After these its goods lie in a box, or on their shelves again. */
const leavesTote: ReadonlySet<ParcelEvent["kind"]> = new Set([
  "seal",
  "set-aside",
  "empty",
]);

/** The journal line that goes with an event. */
export interface Line<Kind extends JournalKind = JournalKind> {
  readonly kind: Kind;
  readonly data: JournalKinds[Kind];
}

/**
 * One event at one parcel, inside the caller's transaction: load, decide, save, write the rows its effects ask for,
 * and its journal line. Refuses what the parcel's table refuses, and `parcel.claimed-elsewhere`.
 */
export async function changeParcel<Kind extends JournalKind>(
  trx: Trx,
  parts: ChangeParts,
  actor: Actor,
  id: ParcelId,
  event: ParcelEvent,
  line: Line<Kind>,
): Promise<Result<StoredParcel>> {
  const stored = await loadParcel(trx, id);
  if (stored === null)
    return refused(refusal("parcel.not-found", { scanned: id }));
  const decided = decideParcel(stored.parcel, event);
  if (!decided.ok) return decided;
  const { parcel, effects } = decided.value;
  const at = parts.clock.now();
  for (const effect of effects) {
    const carried = await carryOut(trx, parts, actor, stored, effect, at);
    if (!carried.ok) return carried;
  }
  const kept = parcel.stage === "cancelled" ? 0 : parcel.scans.length;
  if (kept < stored.parcel.scans.length) await freeCaptured(trx, id, kept);
  if (
    parcel.stage === "waiting" ||
    parcel.stage === "cancelled" ||
    event.kind === "set-aside"
  )
    await forgetPackedInserts(trx, id);
  await saveParcel(trx, id, stored.parcel, parcel, at);
  if (leavesTote.has(event.kind)) await leaveTote(trx, id);
  await appendJournal(trx, {
    at,
    actor,
    shopId: stored.shop_id,
    parcelId: id,
    ...line,
  });
  return ok({ ...stored, stage: parcel.stage, parcel });
}

async function carryOut(
  trx: Trx,
  parts: ChangeParts,
  actor: Actor,
  stored: StoredParcel,
  effect: ParcelEffect,
  at: number,
): Promise<Result<void>> {
  switch (effect.kind) {
    case "take-claim": {
      const claim = {
        parcel_id: stored.id,
        station_id: actor.stationId,
        operator_id: actor.operatorId ?? asId<OperatorId>(""),
        claimed_at: at,
        expires_at: at + claimLeaseMs,
      };
      const holder = await takeClaim(trx, claim, effect.takeOver);
      if (holder === null) {
        if (stored.parcel.print === "waiting") await printHere(trx, claim);
        return ok(undefined);
      }
      const station = await stationName(trx, holder);
      const parcel = stored.parcel.number;
      return refused(refusal("parcel.claimed-elsewhere", { parcel, station }));
    }
    case "free-claim":
      await freeClaim(trx, stored.id);
      return ok(undefined);
    case "arm-label":
      if (await asksNow(trx, stored, effect.moment))
        await armLabel(trx, parts, stored, at);
      return ok(undefined);
    case "void-label":
      await destroyLabel(trx, stored.id, at);
      await voidCarrierLabel(trx, parts, stored, at);
      return ok(undefined);
    case "renew-label":
      await renewLabel(trx, parts, stored, at);
      return ok(undefined);
    case "tell-shipped":
      await tellShipped(trx, parts, stored, at);
      return ok(undefined);
    case "print-label":
      await trx
        .insertInto("print_jobs")
        .values({
          id: asId<PrintJobId>(parts.ids()),
          parcel_id: stored.id,
          station_id: actor.stationId,
          copy: effect.copy,
          reason: effect.reason,
          state: "due",
          proof: null,
          attempts: 0,
          due_at: at,
          problem: null,
          created_at: at,
        })
        .execute();
      return ok(undefined);
    default:
      return effect satisfies never;
  }
}

async function asksNow(
  trx: Trx,
  { shop_id }: StoredParcel,
  moment: LabelMoment,
): Promise<boolean> {
  const { labelTime } = await readShipTerms(trx, shop_id);
  return asksForLabel(labelTime, moment);
}
