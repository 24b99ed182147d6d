import type { OrderId, ShopId } from "../../shared/ids.ts";
import type { Verdict } from "../../shared/contract/bench-view.ts";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { Told } from "../../shared/domain/captured-unit.ts";
import type { ParcelEvent } from "../../shared/domain/parcel.ts";
import { changeParcel, type ChangeParts, type Line } from "./change-parcel.ts";
import {
  appendJournal,
  type Actor,
  type JournalKind,
  type JournalKinds,
} from "../evidence/journal.ts";
import type { Vault } from "../station-ports.ts";
import type { Trx } from "../storage/store.ts";
import type { BenchSession } from "./bench-session.ts";
import { withVerdict } from "./bench-session.ts";
import type { Desk } from "./desk.ts";

/** One input at the bench, being decided: everything it may read, and the transaction it writes in. */
export interface Turn {
  readonly trx: Trx;
  /** Makes the parcels of these orders what the platform last said, in this transaction. */
  replan(shopId: ShopId, orderIds: readonly OrderId[]): Promise<void>;
  readonly parts: ChangeParts;
  readonly vault: Vault;
  readonly actor: Actor;
  /** What people call this bench. */
  readonly stationName: string;
  readonly session: BenchSession;
  readonly desk: Desk;
  /** What was scanned; null for a key or a button. */
  readonly scanned: string | null;
  /** What the scan says of the units it counts. */
  readonly told: Told;
}

/** What an input leads to: the bench's next session, its verdict included. */
export type TurnEnd = BenchSession;

type VerdictFacts = Partial<
  Omit<Verdict, "sequence" | "at" | "tone" | "scanned">
>;

export const answer = (
  turn: Turn,
  tone: Verdict["tone"],
  facts: VerdictFacts = {},
  session: BenchSession = turn.session,
): TurnEnd =>
  withVerdict(session, {
    at: turn.parts.clock.now(),
    tone,
    scanned: turn.scanned,
    title: null,
    skuId: null,
    refusal: null,
    expected: null,
    ...facts,
  });

/** A stop: says what was scanned, what was expected, and stays until something is put right. */
export const stop = (
  turn: Turn,
  problem: Refusal,
  facts: Omit<VerdictFacts, "refusal"> = {},
): TurnEnd => answer(turn, "stop", { ...facts, refusal: problem });

/** One event at the open parcel; the refusal when it may not happen, null when it did. */
export async function changeOpenParcel(
  { trx, parts, actor, session }: Turn,
  event: ParcelEvent,
  line: Line,
): Promise<Refusal | null> {
  if (session.parcelId === null) return refusal("parcel.none-open", {});
  const changed = await changeParcel(
    trx,
    parts,
    actor,
    session.parcelId,
    event,
    line,
  );
  return changed.ok ? null : changed.refusal;
}

/** A journal line about the open parcel, for what changes nothing in its table. */
export const note = <Kind extends JournalKind>(
  turn: Turn,
  kind: Kind,
  data: JournalKinds[Kind],
): Promise<void> =>
  appendJournal(turn.trx, {
    at: turn.parts.clock.now(),
    actor: turn.actor,
    shopId: turn.desk.stored?.shop_id ?? null,
    parcelId: turn.session.parcelId,
    kind,
    data,
  });
