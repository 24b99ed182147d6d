import { createHash } from "node:crypto";
import type { RefusalCode } from "../../shared/contract/refusals.ts";
import type {
  HeldDecision,
  PaperReason,
} from "../../shared/contract/trouble-view.ts";
import type {
  OperatorId,
  ParcelId,
  ShopId,
  StationId,
} from "../../shared/ids.ts";
import type { BenchRules } from "../../shared/domain/bench-rules.ts";
import type { Database } from "../storage/open-database.ts";
import type { JournalRow } from "../storage/schema.ts";
import type { Trx } from "../storage/store.ts";
import { canonicalJson } from "./canonical-json.ts";

/** What happened, by kind, with the facts that prove it. No buyer data: the journal outlives it. */
export interface JournalKinds {
  "operator.signed-in": { by: "badge" };
  "operator.signed-out": Record<never, never>;
  "bench.locked": Record<never, never>;
  /** The badge that had locked it. */
  "bench.unlocked": { lockedBy: string };
  /** Another badge, with the open parcel. */
  "bench.taken-over": { lockedBy: string };
  "bench.rules-set": BenchRules;
  "supervisor.called": Record<never, never>;
  "supervisor.came": { operator: string };
  "parcel.planned": { units: number; lines: number };
  "parcel.replanned": { units: number; lines: number };
  "parcel.claimed": { expiresAt: number };
  "parcel.set-aside": Record<never, never>;
  /** Given away half packed, to whoever scans it next. */
  "parcel.offered": Record<never, never>;
  "parcel.taken-over": { from: string };
  /** Another bench has it now. */
  "parcel.given-up": { to: string };
  "tote.filled": { tote: string };
  "run.started": { runId: string; labels: number };
  "run.answered": { runId: string; place: number; cameOut: boolean };
  "run.stopped": { runId: string };
  "label.taken": { checked: boolean };
  "parcel.held": { code: RefusalCode };
  "parcel.released": Record<never, never>;
  "parcel.cancelled": Record<never, never>;
  "parcel.checked": { found: "clear" | "unreachable" | "held" };
  "unit.scanned": {
    skuId: string;
    scanned: string;
    /** Left out: one. */
    units?: number;
    serial?: string;
    lot?: string;
    expiresOn?: string;
  };
  "unit.refused": { code: RefusalCode; scanned: string };
  "insert.put-in": { title: string; scanned: string };
  "barcode.taught": { skuId: string; code: string; approvedBy: string };
  "barcode.forgotten": { skuId: string; code: string };
  "article.rules-set": {
    skuId: string;
    multiply: boolean;
    serial: boolean;
    lot: boolean;
    expiry: boolean;
    minimumDays: number;
    fragile: boolean;
  };
  "insert.added": { title: string; skuId: string };
  "insert.removed": { id: string };
  "unit.undone": { skuId: string; units?: number };
  "parcel.short": { skuId: string; missing: number };
  "unit.damaged": { skuId: string; found: "in-hand" | "in-box" };
  "parcel.decided": {
    decision: HeldDecision;
    reason: string;
    approvedBy: string;
  };
  "label.unmade": {
    trackingNumber: string;
    reason: PaperReason;
    approvedBy: string;
  };
  "parcel.weighed": { grams: number; expectedGrams: number | null };
  "weight.refused": {
    code: RefusalCode;
    grams: number;
    expectedGrams: number | null;
  };
  /** Packed on the scale: what the packer was told while packing. */
  "weight.noticed": { code: RefusalCode; grams: number };
  "weight.forgotten": { kind: "article" | "box"; key: string };
  "box.chosen": { box: string };
  "box.saved": { box: string };
  "box.removed": { box: string };
  "box.counted": { box: string; from: number; to: number };
  "weighing.skipped": { approvedBy: string };
  "label.ready": { trackingNumber: string; sha256: string };
  "label.refused": { call: string; code: RefusalCode };
  "label.bought": { trackingNumber: string; carrier: string; service: string };
  "package.bought": {
    service: string;
    carrier: string;
    priceCents: number;
    currency: string;
  };
  "label.stuck-on": { trackingNumber: string; carrier: string };
  "label.voided": { trackingNumber: string; answer: string };
  /** The address had changed: the label of before is void. */
  "label.renewed": { approvedBy: string | null };
  "shipping.told": {
    orderId: string;
    trackingNumber: string;
    provider: string;
    warning: string | null;
  };
  "shipping.corrected": { orderId: string; from: string; to: string };
  "order.split": { orderId: string; units: number };
  "packages.combined": { orderIds: string };
  "package.uncombined": { orderIds: string };
  "order.mended": { orderId: string };
  "shop.reconciled": { orders: number; packages: number; mended: number };
  "print.queued": { copy: number; reason: string; approvedBy: string | null };
  "print.ended": {
    copy: number;
    outcome: "printed" | "sent" | "unsure" | "given-up";
    /** Its name; null for a label that was sent to none, or whose printer died with the program. */
    printer: string | null;
  };
  "print.answered": { cameOut: boolean };
  "parcel.sealed": { trackingNumber: string };
  /** SHA-256 of the picture as the camera gave it. */
  "parcel.photographed": { sha256: string };
  "camera.set-up": { on: boolean; blur: boolean };
  "shop.told": { call: string; requestId: string | null };
  "shop.refused": { call: string; code: RefusalCode };
  "cancellation.answered": {
    cancelId: string;
    answer: "approve" | "reject";
    reason: string | null;
  };
  "parcel.handed-over": {
    handoverId: string;
    carrier: string;
    checked: boolean;
  };
  /** Back out of the cage of a visit that went on. */
  "parcel.taken-out": {
    handoverId: string;
    carrier: string;
    code: RefusalCode;
  };
  "handover.refused": { code: RefusalCode };
  "handover.finished": {
    handoverId: string;
    carrier: string;
    parcels: number;
    signed: boolean;
    /** SHA-256 of the paper that is kept. */
    paper: string;
  };
  "return.answered": {
    returnId: string;
    question: string;
    answer: "approve" | "reject";
    reason: string | null;
    /** SHA-256 of each, with a space between. */
    photos: string;
  };
  "shop.connected": { name: string; merchant: string };
  "shop.disconnected": { name: string; parcels: number; callsDropped: number };
  "shop.terms-set": {
    handover: string;
    readyMinute: number | null;
    labelForm: string;
    labelTime: string;
  };
  "person.hired": { role: "packer" | "supervisor" };
  "lesson.begun": { lesson: string };
  "lesson.ended": { lesson: string; outcome: string };
  "person.profile-changed": { personId: string };
  "paper.printed": { paper: string };
  "call.retried": { call: string };
  "call.given-up": { call: string };
  "device.set-up": { device: string; driver: string; wire: string };
  "device.removed": { device: string };
  "device.used-at-bench": { device: string };
  "devices.taken-over": { devices: number };
}
export type JournalKind = keyof JournalKinds;

export interface Actor {
  readonly stationId: StationId;
  readonly operatorId: OperatorId | null;
}

export interface JournalEntry<Kind extends JournalKind = JournalKind> {
  readonly at: number;
  readonly actor: Actor;
  readonly shopId: ShopId | null;
  readonly parcelId: ParcelId | null;
  readonly kind: Kind;
  readonly data: JournalKinds[Kind];
}

/** The first entry of a station's chain has nothing before it. */
const chainStart = "0".repeat(64);

/** Appends within the transaction of the decision it records; the chain is one per station, so benches never wait for each other. */
export async function appendJournal<Kind extends JournalKind>(
  trx: Trx,
  entry: JournalEntry<Kind>,
): Promise<void> {
  await appendJournalAll(trx, [entry]);
}

export async function appendJournalAll(
  trx: Trx,
  entries: readonly JournalEntry[],
): Promise<void> {
  const first = entries[0];
  if (first === undefined) return;
  const last = await trx
    .selectFrom("journal")
    .select("hash")
    .where("station_id", "=", first.actor.stationId)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  let previous = last?.hash ?? chainStart;
  const rows = entries.map((entry) => {
    const row = {
      station_id: entry.actor.stationId,
      at: entry.at,
      operator_id: entry.actor.operatorId,
      shop_id: entry.shopId,
      parcel_id: entry.parcelId,
      kind: entry.kind,
      data: canonicalJson(entry.data),
      previous_hash: previous,
    };
    previous = hashOf(row);
    return { ...row, hash: previous };
  });
  // SQLite takes at most 32,766 parameters a statement.
  for (let from = 0; from < rows.length; from += 1_000) {
    await trx
      .insertInto("journal")
      .values(rows.slice(from, from + 1_000))
      .execute();
  }
}

type HashedPart = Omit<JournalRow, "seq" | "hash">;

/** SHA-256 over the canonical JSON of the entry, which holds the hash before it. */
const hashOf = (row: HashedPart): string =>
  createHash("sha256")
    .update(canonicalJson({ ...row }))
    .digest("hex");

export interface JournalCheck {
  readonly entries: number;
  /** The first entry that does not follow from the one before it; null when the chain is whole. */
  readonly brokenAtSeq: number | null;
}

/** Where the newest `entries` lines of a station's chain begin; 0 when it is no longer than that. */
export async function journalTail(
  database: Database,
  stationId: StationId,
  entries: number,
): Promise<number> {
  const first = await database
    .selectFrom("journal")
    .select("seq")
    .where("station_id", "=", stationId)
    .orderBy("seq", "desc")
    .offset(entries - 1)
    .limit(1)
    .executeTakeFirst();
  return first?.seq ?? 0;
}

/** Walks one station's chain, oldest first, from `fromSeq` on; reads in slices so that a long history costs no memory. */
export async function checkJournal(
  database: Database,
  stationId: StationId,
  fromSeq = 0,
): Promise<JournalCheck> {
  let entries = 0;
  let after = fromSeq - 1;
  let previous: string | null = fromSeq === 0 ? chainStart : null;
  for (;;) {
    const rows = await database
      .selectFrom("journal")
      .selectAll()
      .where("station_id", "=", stationId)
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(2_000)
      .execute();
    if (rows.length === 0) return { entries, brokenAtSeq: null };
    for (const { seq, hash, ...row } of rows) {
      const follows = previous === null || row.previous_hash === previous;
      if (!follows || hashOf(row) !== hash)
        return { entries, brokenAtSeq: seq };
      previous = hash;
      after = seq;
      entries++;
    }
  }
}
