import type { OutboxCall } from "../../shared/contract/outbox-view.ts";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { withParcel } from "../../shared/contract/with-parcel.ts";
import type { ParcelId, StationId } from "../../shared/ids.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import { appendJournal, type JournalKind } from "../evidence/journal.ts";
import {
  callById,
  giveUpCallsFrom,
  reviveCalls,
  unfinishedCalls,
  type NamedCall,
} from "../storage/outbox-queries.ts";
import { loadParcel } from "../storage/parcel-queries.ts";
import type { LabelRow, OutboxRow } from "../storage/schema.ts";
import type { Store, Trx } from "../storage/store.ts";
import { supervisorAt, type SignedIn } from "./signed-in.ts";

export interface OutboxDeskParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly stationId: StationId;
  /** Rows of this parcel changed: carry out what is due, and show it. */
  changed(parcelId: ParcelId): void;
}

/**
 * Where a person sees what the platform still has to be told. Both acts refuse with `role.supervisor-needed`,
 * `parcel.not-found` for an unknown call, and `parcel.wrong-stage` for one that is done or on its way right now.
 */
export interface OutboxDesk {
  list(): Promise<OutboxCall[]>;
  /** Due now, and with it whatever else of the package failed or was given up. */
  retry(callId: string, operator: SignedIn): Promise<Result<void>>;
  /** Not tried again by itself, nor what was to follow it. */
  giveUp(callId: string, operator: SignedIn): Promise<Result<void>>;
}

const mostShown = 200;

export function createOutboxDesk(parts: OutboxDeskParts): OutboxDesk {
  const { store, clock, stationId, changed } = parts;

  const act = async (
    callId: string,
    operator: SignedIn,
    kind: Extract<JournalKind, "call.retried" | "call.given-up">,
    from: readonly OutboxRow["state"][],
    carryOut: (trx: Trx, row: OutboxRow) => Promise<void>,
  ): Promise<Result<void>> => {
    const supervisor = supervisorAt(stationId, operator);
    if (!supervisor.ok) return supervisor;
    let parcelId: ParcelId | null = null;
    const result = await store.transact(async (trx) => {
      const row = await callById(trx, callId);
      if (row === null)
        return refused(refusal("parcel.not-found", { scanned: callId }));
      if (!from.includes(row.state)) {
        const parcel = (await loadParcel(trx, row.parcel_id))?.number ?? "";
        return refused(refusal("parcel.wrong-stage", { parcel }));
      }
      await carryOut(trx, row);
      await appendJournal(trx, {
        at: clock.now(),
        actor: supervisor.value,
        shopId: row.shop_id,
        parcelId: row.parcel_id,
        kind,
        data: { call: row.kind },
      });
      parcelId = row.parcel_id;
      return done;
    });
    if (parcelId !== null) changed(parcelId);
    return result;
  };

  return {
    async list() {
      return (await unfinishedCalls(store.database, mostShown)).map(shown);
    },
    retry: (callId, operator) =>
      act(
        callId,
        operator,
        "call.retried",
        ["due", "failed", "given-up"],
        async (trx, row) => {
          await reviveCalls(trx, row, clock.now());
          await setLabel(trx, row, "refused", "asked");
        },
      ),
    giveUp: (callId, operator) =>
      act(
        callId,
        operator,
        "call.given-up",
        ["due", "failed"],
        async (trx, row) => {
          await giveUpCallsFrom(trx, row);
          await setLabel(trx, row, "asked", "refused");
        },
      ),
  };
}

/** The calls a bench waits for. */
const makesLabel: ReadonlySet<OutboxRow["kind"]> = new Set([
  "ship",
  "buy-package",
  "fetch-label",
  "buy-label",
  "fetch-carrier-label",
]);

/** The bench waits for a label that is asked for, and calls for help for one that is refused. */
const setLabel = async (
  trx: Trx,
  row: OutboxRow,
  from: LabelRow["state"],
  to: LabelRow["state"],
): Promise<void> => {
  if (!makesLabel.has(row.kind)) return;
  await trx
    .updateTable("labels")
    .set({ state: to, problem: to === "asked" ? null : row.problem })
    .where("parcel_id", "=", row.parcel_id)
    .where("state", "=", from)
    .execute();
};

const shown = (row: NamedCall): OutboxCall => ({
  id: row.id,
  shop: row.shop,
  parcel: row.number,
  kind: row.kind,
  state: shownState(row.state),
  attempts: row.attempts,
  createdAt: row.created_at,
  dueAt: row.state === "given-up" ? null : row.due_at,
  problem:
    row.problem === null
      ? null
      : withParcel(JSON.parse(row.problem) as Refusal, row.number),
  requestId: row.request_id,
});

const shownState = (state: OutboxRow["state"]): OutboxCall["state"] =>
  state === "in-flight" || state === "failed" || state === "given-up"
    ? state
    : "due";
