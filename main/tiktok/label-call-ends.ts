import type { Refusal, RefusalCode } from "../../shared/contract/refusals.ts";
import { withParcel } from "../../shared/contract/with-parcel.ts";
import {
  callSchedule,
  labelSchedule,
} from "../../shared/domain/retry-delay.ts";
import type { ParcelId, ShopId, StationId } from "../../shared/ids.ts";
import {
  appendJournal,
  type JournalKind,
  type JournalKinds,
} from "../evidence/journal.ts";
import { loadParcel } from "../storage/parcel-queries.ts";
import type { OutboxRow } from "../storage/schema.ts";
import type { Store, Trx } from "../storage/store.ts";
import { changeParcel, type ChangeParts } from "../workflows/change-parcel.ts";
import type { CallEnd } from "./outbox.ts";
import type { Shop } from "./shop.ts";

/** What every call of a parcel's label works with. */
export interface PackageCallParts extends ChangeParts {
  readonly store: Store;
  /** Null while the shop has not been reached. */
  shop(shopId: ShopId): Shop | null;
  readonly stationId: StationId;
}

/** The platform says no because of the order itself: the parcel is stopped, wherever it is. */
const stopsParcel: ReadonlySet<RefusalCode> = new Set([
  "parcel.cancel-requested",
  "parcel.cancelled",
  "parcel.on-hold",
  "parcel.fulfilled-by-tiktok",
]);

/** And it never leaves: nothing is asked again on its behalf. */
export const endsParcel: ReadonlySet<RefusalCode> = new Set([
  "parcel.cancelled",
  "parcel.fulfilled-by-tiktok",
]);

/** Asking again will not help; a person must look. */
const finalAnswers: ReadonlySet<RefusalCode> = new Set([
  "label.not-available",
  "shop.refused",
  "shipping.no-service",
]);

/** The platform knows it now; `also` is stored with that. */
export const told = (
  parts: PackageCallParts,
  row: OutboxRow,
  call: string,
  requestId: string | null,
  also: (trx: Trx) => Promise<void> = () => Promise.resolve(),
): CallEnd => ({
  kind: "done",
  requestId,
  async commit(trx) {
    await also(trx);
    await note(trx, parts, row, "shop.told", { call, requestId });
  },
});

/** What a refusal means for the parcel: held, ended, shown, tried again. */
export function failed(
  parts: PackageCallParts,
  row: OutboxRow,
  problem: Refusal,
): CallEnd {
  const { code } = problem;
  if (stopsParcel.has(code)) {
    const commit = (trx: Trx): Promise<void> => hold(trx, parts, row, problem);
    return endsParcel.has(code)
      ? { kind: "give-up", problem, commit }
      : { kind: "again", problem, schedule: callSchedule, commit };
  }
  const final = finalAnswers.has(code);
  const commit = show(parts, row, problem, final);
  if (final) return { kind: "give-up", problem, commit };
  // A label that is damaged or carries another number may be made anew by the platform: asked again, never printed.
  const schedule = code.startsWith("label.") ? labelSchedule : callSchedule;
  return { kind: "again", problem, schedule, commit };
}

/**
 * A look at what an earlier try did was refused. That says nothing about the call itself: the packages of an order on hold
 * are hidden until the hold ends. So it is the end of the call only where the parcel never leaves, as `stopped` says.
 */
export function unseen(
  parts: PackageCallParts,
  row: OutboxRow,
  problem: Refusal,
  stopped: Refusal | null,
): CallEnd {
  if (!finalAnswers.has(problem.code)) return failed(parts, row, problem);
  if (stopped !== null && endsParcel.has(stopped.code))
    return failed(parts, row, stopped);
  const commit = show(parts, row, problem, false);
  return { kind: "again", problem, schedule: callSchedule, commit };
}

const show =
  (parts: PackageCallParts, row: OutboxRow, problem: Refusal, final: boolean) =>
  async (trx: Trx): Promise<void> => {
    const { code } = problem;
    const stored = await loadParcel(trx, row.parcel_id);
    const named = withParcel(problem, stored?.number ?? "");
    await showProblem(trx, row.parcel_id, named, final);
    if (row.attempts > 0 || code === "label.not-ready") return;
    const kind = code.startsWith("label.") ? "label.refused" : "shop.refused";
    await note(trx, parts, row, kind, { call: row.kind, code });
  };

async function hold(
  trx: Trx,
  parts: PackageCallParts,
  row: OutboxRow,
  reason: Refusal,
): Promise<void> {
  const actor = { stationId: parts.stationId, operatorId: null };
  const stored = await loadParcel(trx, row.parcel_id);
  if (
    stored === null ||
    stored.stage === "held" ||
    stored.stage === "cancelled"
  )
    return;
  const named = withParcel(reason, stored.number);
  await changeParcel(
    trx,
    parts,
    actor,
    row.parcel_id,
    { kind: "hold", reason: named },
    { kind: "parcel.held", data: { code: reason.code } },
  );
}

const showProblem = async (
  trx: Trx,
  parcelId: ParcelId,
  problem: Refusal,
  final: boolean,
): Promise<void> => {
  await trx
    .updateTable("labels")
    .set({
      state: final ? "refused" : "asked",
      problem: JSON.stringify(problem),
    })
    .where("parcel_id", "=", parcelId)
    .where("state", "in", ["asked", "refused"])
    .execute();
};

export const note = <Kind extends JournalKind>(
  trx: Trx,
  parts: PackageCallParts,
  row: OutboxRow,
  kind: Kind,
  data: JournalKinds[Kind],
): Promise<void> =>
  appendJournal(trx, {
    at: parts.clock.now(),
    actor: { stationId: parts.stationId, operatorId: null },
    shopId: row.shop_id,
    parcelId: row.parcel_id,
    kind,
    data,
  });
