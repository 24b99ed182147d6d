import { meaningOf } from "../../hardware/scanner/scan-meaning.ts";
import type { BenchView } from "../../shared/contract/bench-view.ts";
import type { HandoverBoard } from "../../shared/contract/handover-contract.ts";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { asId, type OperatorId, type StationId } from "../../shared/ids.ts";
import { done, ok, refused, type Result } from "../../shared/result.ts";
import { appendJournal } from "../evidence/journal.ts";
import {
  boxesToTakeOut,
  countHandedOver,
  openHandover,
  waitingByCarrier,
} from "../storage/handover-queries.ts";
import {
  ordersOf,
  parcelByTracking,
  type StoredParcel,
} from "../storage/parcel-queries.ts";
import type { Store } from "../storage/store.ts";
import { changeParcel, type ChangeParts } from "./change-parcel.ts";
import { inTurn } from "./in-turn.ts";
import type { LiveAnswer, ReadLive } from "./live-check.ts";

type Operator = BenchView["operator"];

export interface HandoverDeskParts extends ChangeParts {
  readonly store: Store;
  readonly stationId: StationId;
  readonly readLive: ReadLive;
}

export interface InCage {
  readonly parcel: string;
  readonly carrier: string;
  /** In the cage with this one. */
  readonly parcels: number;
}

/** The last gate: boxes are counted into the courier's cage, and each is asked about once more. */
export interface HandoverDesk {
  board(): Promise<HandoverBoard>;
  /**
   * Refuses with `scan.not-signed-in`, `label.unknown`, `parcel.handed-over`, `handover.not-sealed`,
   * `handover.wrong-carrier`, with what the platform says of its orders (`parcel.cancelled`, `parcel.cancel-requested`,
   * `parcel.on-hold` …), and with `handover.unchecked` when it says nothing, unless a supervisor lets the box go.
   */
  scan(
    text: string,
    unchecked: boolean,
    operator: Operator,
  ): Promise<Result<InCage>>;
  /** Refuses with `scan.not-signed-in`. Nothing happens while no courier is there. */
  finish(operator: Operator): Promise<Result<void>>;
}

const mostShown = 100;
/** What was sealed longer ago went with a courier whom nobody counted boxes for. */
const waitsAtMostMs = 4 * 24 * 3_600_000;

export function createHandoverDesk(parts: HandoverDeskParts): HandoverDesk {
  const { store, clock, ids, stationId, readLive } = parts;
  // Two boxes at once would open two cages.
  const turns = inTurn();

  async function intoCage(
    text: string,
    unchecked: boolean,
    operator: NonNullable<Operator>,
  ): Promise<Result<InCage>> {
    const stored = await find(text);
    if (stored === null)
      return refused(refusal("label.unknown", { scanned: text }));
    const notReady = whyNotReady(stored);
    if (notReady !== null) return turnAway(stored, notReady, operator);
    const orderIds = await ordersOf(store.database, stored.id);
    const live = await readLive(orderIds, stored.number);
    const forced = unchecked && operator.role === "supervisor";
    const stop = whyNotGo(stored, live, forced);
    if (stop !== null) return turnAway(stored, stop, operator);
    return handOver(stored, live.kind === "clear", operator);
  }

  async function find(text: string): Promise<StoredParcel | null> {
    const year = new Date(clock.now()).getUTCFullYear();
    const meaning = meaningOf(text, null, year);
    if (!("trackingNumbers" in meaning)) return null;
    for (const candidate of [meaning.text, ...meaning.trackingNumbers]) {
      const found = await parcelByTracking(store.database, candidate);
      if (found !== null) return found;
    }
    return null;
  }

  /** A box that was stopped at the last gate is worth a line: somebody may ask why it did not go. */
  async function turnAway(
    stored: StoredParcel,
    why: Refusal,
    operator: NonNullable<Operator>,
  ): Promise<Result<InCage>> {
    const noted = await store.transact(async (trx) => {
      await appendJournal(trx, {
        at: clock.now(),
        actor: { stationId, operatorId: asId<OperatorId>(operator.id) },
        shopId: stored.shop_id,
        parcelId: stored.id,
        kind: "handover.refused",
        data: { code: why.code },
      });
      return done;
    });
    return noted.ok ? refused(why) : noted;
  }

  const handOver = (
    stored: StoredParcel,
    checked: boolean,
    operator: NonNullable<Operator>,
  ): Promise<Result<InCage>> =>
    store.transact(async (trx) => {
      const at = clock.now();
      const label = await trx
        .selectFrom("labels")
        .select("carrier")
        .where("parcel_id", "=", stored.id)
        .executeTakeFirst();
      const carrier = label?.carrier ?? "";
      const open = await openHandover(trx, stationId);
      if (open !== null && open.carrier !== carrier) {
        const params = { parcel: stored.number, carrier };
        const expected = open.carrier;
        return refused(
          refusal("handover.wrong-carrier", { ...params, expected }),
        );
      }
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
          })
          .execute();
      }
      // The table decides again on what is stored now: another bench may have been quicker.
      const changed = await changeParcel(
        trx,
        parts,
        { stationId, operatorId: asId<OperatorId>(operator.id) },
        stored.id,
        { kind: "hand-over", checked },
        {
          kind: "parcel.handed-over",
          data: { handoverId, carrier, checked },
        },
      );
      if (!changed.ok) return changed;
      await trx
        .insertInto("handover_parcels")
        .values({ parcel_id: stored.id, handover_id: handoverId, at })
        .execute();
      const parcels = await countHandedOver(trx, handoverId);
      return ok({ parcel: stored.number, carrier, parcels });
    });

  return {
    async board() {
      const { database } = store;
      const sealedAfter = clock.now() - waitsAtMostMs;
      const open = await openHandover(database, stationId);
      const [waiting, boxes, parcels] = await Promise.all([
        waitingByCarrier(database, sealedAfter),
        boxesToTakeOut(database, open?.id ?? null, sealedAfter, mostShown),
        open === null ? 0 : countHandedOver(database, open.id),
      ]);
      return {
        open:
          open === null
            ? null
            : { carrier: open.carrier, since: open.opened_at, parcels },
        waiting: [...waiting],
        takeOut: boxes.map((box) => ({
          parcel: box.number,
          trackingNumber: box.trackingNumber,
          carrier: box.carrier,
          why: box.cancelled ? "cancelled" : "cancel-requested",
          where: box.inCage ? "cage" : "bench",
        })),
      };
    },
    scan: (text, unchecked, operator) =>
      operator === null
        ? Promise.resolve(refused(refusal("scan.not-signed-in", {})))
        : turns.run(() => intoCage(text, unchecked, operator)),
    finish: (operator) =>
      operator === null
        ? Promise.resolve(refused(refusal("scan.not-signed-in", {})))
        : turns.run(() =>
            store.transact(async (trx) => {
              const open = await openHandover(trx, stationId);
              if (open === null) return done;
              const at = clock.now();
              await trx
                .updateTable("handovers")
                .set({ closed_at: at })
                .where("id", "=", open.id)
                .execute();
              const { id: handoverId, carrier } = open;
              const parcels = await countHandedOver(trx, handoverId);
              await appendJournal(trx, {
                at,
                actor: { stationId, operatorId: asId<OperatorId>(operator.id) },
                shopId: null,
                parcelId: null,
                kind: "handover.finished",
                data: { handoverId, carrier, parcels },
              });
              return done;
            }),
          ),
  };
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
