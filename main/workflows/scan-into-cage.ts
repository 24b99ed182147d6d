import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import {
  reasonOf,
  type ReasonToStay,
} from "../../shared/domain/courier-visit.ts";
import type { StationId } from "../../shared/ids.ts";
import { done, ok, refused, type Result } from "../../shared/result.ts";
import { appendJournal, type Actor } from "../evidence/journal.ts";
import {
  countHandedOver,
  handoverOf,
  openHandover,
} from "../storage/handover-queries.ts";
import { ordersOf, type StoredParcel } from "../storage/parcel-queries.ts";
import type { Store, Trx } from "../storage/store.ts";
import { boxScanned } from "./box-scanned.ts";
import { changeParcel, type ChangeParts } from "./change-parcel.ts";
import type { LiveAnswer, ReadLive } from "./live-check.ts";
import { takeOutOfCage } from "./take-out-of-cage.ts";
import type { VisitBoxes } from "./visit-boxes.ts";
import { actorOf, type SignedIn } from "./signed-in.ts";

export interface CageParts extends ChangeParts {
  readonly store: Store;
  readonly stationId: StationId;
  readonly readLive: ReadLive;
  readonly boxes: VisitBoxes;
}

export interface InCage {
  readonly parcel: string;
  readonly carrier: string;
  /** In the cage after this scan. */
  readonly parcels: number;
  /** It came back out of the cage, for this reason. */
  readonly takenOut?: ReasonToStay;
}

/**
 * A box into the cage; one that lies in it and has to stay comes out of it. Refuses as `HandoverDesk.scan` says.
 *
 * @param unchecked a supervisor lets the box go although the platform says nothing
 */
export async function scanIntoCage(
  parts: CageParts,
  operator: NonNullable<SignedIn>,
  text: string,
  unchecked: boolean,
): Promise<Result<InCage>> {
  const { store, clock, stationId } = parts;
  const actor = actorOf(stationId, operator);
  const found = await boxScanned(store.database, text, clock.now());
  if (!found.ok) return found;
  const box = found.value;
  if (box.stage === "handed-over") return outOfCage(parts, actor, box);
  const notReady = whyNotReady(box);
  if (notReady !== null) return turnAway(parts, actor, box, notReady);
  const live = await ask(parts, box);
  const forced = unchecked && operator.role === "supervisor";
  const stop = whyNotGo(box, live, forced);
  if (stop !== null) return turnAway(parts, actor, box, stop);
  const checked = live.kind === "clear";
  return store.transact((trx) => handOver(trx, parts, actor, box, checked));
}

const ask = async (
  { store, readLive }: CageParts,
  { id, number }: StoredParcel,
): Promise<LiveAnswer> => readLive(await ordersOf(store.database, id), number);

/** A box in this cage that is scanned again comes out of it, if it has to. */
async function outOfCage(
  parts: CageParts,
  actor: Actor,
  box: StoredParcel,
): Promise<Result<InCage>> {
  const { store, stationId, boxes } = parts;
  const { number: parcel } = box;
  const visit = await openHandover(store.database, stationId);
  const here =
    visit !== null && (await handoverOf(store.database, box.id)) === visit.id;
  if (!here)
    return turnAway(
      parts,
      actor,
      box,
      refusal("parcel.handed-over", { parcel }),
    );
  const { carrier } = visit;
  const live = await ask(parts, box);
  const known = (await boxes.toStay(visit.id)).find(({ id }) => id === box.id);
  // What the list names comes out even where the platform says otherwise by now: else the visit could not end.
  const why = live.kind === "held" ? reasonOf(live.reason) : known?.why;
  if (why === undefined)
    return turnAway(
      parts,
      actor,
      box,
      refusal("handover.inside", { parcel, carrier }),
    );
  return store.transact(async (trx) => {
    const left = await takeOutOfCage(trx, parts, actor, visit, box, why);
    return left.ok
      ? ok({ parcel, carrier, parcels: left.value, takenOut: why })
      : left;
  });
}

/** A box that was stopped at the last gate is worth a line: somebody may ask why it did not go. */
async function turnAway(
  { store, clock }: CageParts,
  actor: Actor,
  box: StoredParcel,
  why: Refusal,
): Promise<Result<InCage>> {
  const noted = await store.transact(async (trx) => {
    await appendJournal(trx, {
      at: clock.now(),
      actor,
      shopId: box.shop_id,
      parcelId: box.id,
      kind: "handover.refused",
      data: { code: why.code },
    });
    return done;
  });
  return noted.ok ? refused(why) : noted;
}

/** Into the cage that is open; the first box opens its carrier's. */
async function handOver(
  trx: Trx,
  parts: CageParts,
  actor: Actor,
  box: StoredParcel,
  checked: boolean,
): Promise<Result<InCage>> {
  const { clock, ids, stationId } = parts;
  const at = clock.now();
  const { number: parcel } = box;
  const label = await trx
    .selectFrom("labels")
    .select("carrier")
    .where("parcel_id", "=", box.id)
    .executeTakeFirst();
  const carrier = label?.carrier ?? "";
  const open = await openHandover(trx, stationId);
  if (open !== null && open.carrier !== carrier)
    return refused(
      refusal("handover.wrong-carrier", {
        parcel,
        carrier,
        expected: open.carrier,
      }),
    );
  const handoverId = open?.id ?? ids();
  if (open === null) {
    await trx
      .insertInto("handovers")
      .values({
        id: handoverId,
        carrier,
        station_id: stationId,
        opened_at: at,
        closed_at: null,
        signed: 0,
        paper_sha256: null,
      })
      .execute();
  }
  // The table decides again on what is stored now: another bench may have been quicker.
  const changed = await changeParcel(
    trx,
    parts,
    actor,
    box.id,
    { kind: "hand-over", checked },
    {
      kind: "parcel.handed-over",
      data: { handoverId, carrier, checked },
    },
  );
  if (!changed.ok) return changed;
  await trx
    .insertInto("handover_parcels")
    .values({ parcel_id: box.id, handover_id: handoverId, at })
    .execute();
  return ok({
    parcel,
    carrier,
    parcels: await countHandedOver(trx, handoverId),
  });
}

function whyNotReady({ stage, number, parcel }: StoredParcel): Refusal | null {
  const named = { parcel: number };
  switch (stage) {
    case "sealed":
      return null;
    case "handed-over":
      return refusal("parcel.handed-over", named);
    case "cancelled":
      return refusal("parcel.cancelled", named);
    case "held":
      return parcel.held ?? refusal("parcel.held", named);
    case "waiting":
    case "claimed":
    case "packing":
    case "packed":
    case "labelled":
      return refusal("handover.not-sealed", named);
    default:
      return stage satisfies never;
  }
}

function whyNotGo(
  { number }: StoredParcel,
  live: LiveAnswer,
  forced: boolean,
): Refusal | null {
  if (live.kind === "held") return live.reason;
  return live.kind === "clear" || forced
    ? null
    : refusal("handover.unchecked", { parcel: number });
}
