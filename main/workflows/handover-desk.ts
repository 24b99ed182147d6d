import type { BenchView } from "../../shared/contract/bench-view.ts";
import type {
  HandoverBoard,
  PastVisit,
  Signature,
} from "../../shared/contract/handover-contract.ts";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import {
  reasonOf,
  whyNotFinished,
  type ReasonToStay,
} from "../../shared/domain/courier-visit.ts";
import { catalogues } from "../../shared/i18n/catalogue.ts";
import { asId, type OperatorId, type StationId } from "../../shared/ids.ts";
import { done, ok, refused, type Result } from "../../shared/result.ts";
import { appendJournal } from "../evidence/journal.ts";
import type { KeptPapers } from "../evidence/kept-papers.ts";
import { visitPaper } from "../evidence/visit-paper.ts";
import {
  boxesToTakeOut,
  type BoxToTakeOut,
} from "../storage/boxes-to-take-out.ts";
import {
  boxesLeft,
  boxesOfVisit,
  countHandedOver,
  handoverOf,
  openHandover,
  pastVisits,
  waitingByCarrier,
} from "../storage/handover-queries.ts";
import { ordersOf, type StoredParcel } from "../storage/parcel-queries.ts";
import type { Store } from "../storage/store.ts";
import { boxScanned } from "./box-scanned.ts";
import { changeParcel, type ChangeParts } from "./change-parcel.ts";
import { inTurn } from "./in-turn.ts";
import type { LiveAnswer, ReadLive } from "./live-check.ts";
import { takeOutOfCage } from "./take-out-of-cage.ts";

type Operator = BenchView["operator"];

export interface HandoverDeskParts extends ChangeParts {
  readonly store: Store;
  readonly stationId: StationId;
  readonly stationName: string;
  readonly readLive: ReadLive;
  readonly papers: KeptPapers;
}

export interface InCage {
  readonly parcel: string;
  readonly carrier: string;
  /** In the cage after this scan. */
  readonly parcels: number;
  /** It came back out of the cage, for this reason. */
  readonly takenOut?: ReasonToStay;
}

/** The last gate: boxes are counted into the courier's cage, and each is asked about once more. */
export interface HandoverDesk {
  board(): Promise<HandoverBoard>;
  /**
   * A box into the cage; one that lies in it and has to stay comes out of it.
   * Refuses with `scan.not-signed-in`, with what `boxScanned` refuses, with `parcel.handed-over`, `handover.inside`,
   * `handover.not-sealed`, `handover.wrong-carrier`, with what the platform says of its orders (`parcel.cancelled`, `parcel.cancel-requested`,
   * `parcel.on-hold` …), and with `handover.unchecked` when it says nothing, unless a supervisor lets the box go.
   */
  scan(
    text: string,
    unchecked: boolean,
    operator: Operator,
  ): Promise<Result<InCage>>;
  /**
   * Keeps the paper of the visit, then ends it. Nothing happens while no courier is there.
   * Refuses with `scan.not-signed-in`, with `handover.take-out-first`, and with `storage.disk-full` when the paper cannot be kept: the visit goes on.
   */
  finish(
    operator: Operator,
    signature: Signature | null,
  ): Promise<Result<void>>;
  past(): Promise<PastVisit[]>;
  /** Refuses with `handover.paper-lost` when it is not there as it was signed. */
  paper(handoverId: string): Promise<Result<Uint8Array>>;
}

const mostShown = 100;
const mostPast = 30;
/** What was sealed longer ago went with a courier whom nobody counted boxes for. */
const waitsAtMostMs = 4 * 24 * 3_600_000;

export function createHandoverDesk(parts: HandoverDeskParts): HandoverDesk {
  const { store, clock, ids, stationId, readLive, papers } = parts;
  // Two boxes at once would open two cages.
  const turns = inTurn();

  async function intoCage(
    text: string,
    unchecked: boolean,
    operator: NonNullable<Operator>,
  ): Promise<Result<InCage>> {
    const found = await boxScanned(store.database, text, clock.now());
    if (!found.ok) return found;
    const stored = found.value;
    if (stored.stage === "handed-over") return outOfCage(stored, operator);
    const notReady = whyNotReady(stored);
    if (notReady !== null) return turnAway(stored, notReady, operator);
    const live = await ask(stored);
    const forced = unchecked && operator.role === "supervisor";
    const stop = whyNotGo(stored, live, forced);
    if (stop !== null) return turnAway(stored, stop, operator);
    return handOver(stored, live.kind === "clear", operator);
  }

  const ask = async ({ id, number }: StoredParcel): Promise<LiveAnswer> =>
    readLive(await ordersOf(store.database, id), number);

  /** A box in this cage that is scanned again comes out of it, if it has to. */
  async function outOfCage(
    stored: StoredParcel,
    operator: NonNullable<Operator>,
  ): Promise<Result<InCage>> {
    const { database } = store;
    const visit = await openHandover(database, stationId);
    const here =
      visit !== null && (await handoverOf(database, stored.id)) === visit.id;
    const gone = refusal("parcel.handed-over", { parcel: stored.number });
    if (!here) return turnAway(stored, gone, operator);
    const live = await ask(stored);
    const known = (await stopped(visit.id)).find(({ id }) => id === stored.id);
    // What the list names comes out even where the platform says otherwise by now: else the visit could not end.
    const why = live.kind === "held" ? reasonOf(live.reason) : known?.why;
    if (why === undefined) {
      const inside = { parcel: stored.number, carrier: visit.carrier };
      return turnAway(stored, refusal("handover.inside", inside), operator);
    }
    return store.transact(async (trx) => {
      const actor = { stationId, operatorId: asId<OperatorId>(operator.id) };
      const left = await takeOutOfCage(trx, parts, actor, visit, stored, why);
      if (!left.ok) return left;
      const { number: parcel } = stored;
      const { carrier } = visit;
      return ok({ parcel, carrier, parcels: left.value, takenOut: why });
    });
  }

  const stopped = (handoverId: string | null): Promise<BoxToTakeOut[]> =>
    boxesToTakeOut(
      store.database,
      handoverId,
      clock.now() - waitsAtMostMs,
      mostShown,
    );

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
            signed: 0,
            paper_sha256: null,
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

  /** The paper comes first: a visit that has ended has one, and ending it again makes the same file anew. */
  async function endVisit(
    operator: NonNullable<Operator>,
    signature: Signature | null,
  ): Promise<Result<void>> {
    const open = await openHandover(store.database, stationId);
    if (open === null) return done;
    const at = clock.now();
    const { id: handoverId, carrier } = open;
    const toTakeOut = await stopped(handoverId);
    const inside = whyNotFinished(carrier, toTakeOut.map(shownBox));
    if (inside !== null) return refused(inside);
    const stays = new Set(toTakeOut.map(({ number }) => number));
    const boxes = await boxesOfVisit(store.database, handoverId);
    const bytes = await visitPaper(
      {
        carrier,
        stationName: parts.stationName,
        operator: operator.name,
        openedAt: open.opened_at,
        closedAt: at,
        boxes,
        left: (await leftOf(carrier)).filter(
          ({ parcel }) => !stays.has(parcel),
        ),
        signature,
      },
      catalogues[operator.language],
    );
    const kept = await papers.keep(handoverId, bytes);
    if (!kept.ok) return kept;
    const signed = signature !== null;
    return store.transact(async (trx) => {
      await trx
        .updateTable("handovers")
        .set({
          closed_at: at,
          signed: signed ? 1 : 0,
          paper_sha256: kept.value,
        })
        .where("id", "=", handoverId)
        .execute();
      await appendJournal(trx, {
        at,
        actor: { stationId, operatorId: asId<OperatorId>(operator.id) },
        shopId: null,
        parcelId: null,
        kind: "handover.finished",
        data: {
          handoverId,
          carrier,
          parcels: boxes.length,
          signed,
          paper: kept.value,
        },
      });
      return done;
    });
  }

  const leftOf = (carrier: string) =>
    boxesLeft(store.database, carrier, clock.now() - waitsAtMostMs, mostShown);

  return {
    async board() {
      const { database } = store;
      const sealedAfter = clock.now() - waitsAtMostMs;
      const open = await openHandover(database, stationId);
      const [waiting, boxes, parcels, left] = await Promise.all([
        waitingByCarrier(database, sealedAfter),
        stopped(open?.id ?? null),
        open === null ? 0 : countHandedOver(database, open.id),
        open === null ? [] : leftOf(open.carrier),
      ]);
      const stays = new Set(boxes.map(({ number }) => number));
      return {
        open:
          open === null
            ? null
            : { carrier: open.carrier, since: open.opened_at, parcels },
        waiting: [...waiting],
        missing: left.filter(({ parcel }) => !stays.has(parcel)),
        takeOut: boxes.map(shownBox),
      };
    },
    scan: (text, unchecked, operator) =>
      operator === null
        ? Promise.resolve(refused(refusal("scan.not-signed-in", {})))
        : turns.run(() => intoCage(text, unchecked, operator)),
    finish: (operator, signature) =>
      operator === null
        ? Promise.resolve(refused(refusal("scan.not-signed-in", {})))
        : turns.run(() => endVisit(operator, signature)),
    past: () => pastVisits(store.database, stationId, mostPast),
    async paper(handoverId) {
      const row = await store.database
        .selectFrom("handovers")
        .select(["carrier", "paper_sha256"])
        .where("id", "=", handoverId)
        .executeTakeFirst();
      const lost = refusal("handover.paper-lost", {
        carrier: row?.carrier ?? "",
      });
      const sha256 = row?.paper_sha256 ?? null;
      if (sha256 === null) return refused(lost);
      const bytes = await papers.read(handoverId, sha256);
      return bytes === null ? refused(lost) : ok(bytes);
    },
  };
}

const shownBox = (box: BoxToTakeOut): HandoverBoard["takeOut"][number] => ({
  parcel: box.number,
  trackingNumber: box.trackingNumber,
  carrier: box.carrier,
  why: box.why,
  where: box.inCage ? "cage" : "bench",
});

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
