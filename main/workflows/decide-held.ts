import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { HeldDecision } from "../../shared/contract/trouble-view.ts";
import {
  decisionsFor,
  type HeldFacts,
} from "../../shared/domain/held-decisions.ts";
import { marketRules } from "../../shared/domain/market-rules.ts";
import type { OrderId, ParcelId, UnitId } from "../../shared/ids.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import { appendJournal, type Actor } from "../evidence/journal.ts";
import { marketOfShop } from "../storage/mirror-shops.ts";
import type { Database } from "../storage/open-database.ts";
import { isOpenCall } from "../storage/open-jobs.ts";
import {
  loadParcel,
  ordersOf,
  type StoredParcel,
} from "../storage/parcel-queries.ts";
import { openUnitsOf } from "../storage/seller-shipping-queries.ts";
import { writeShortUnits } from "../storage/short-unit-queries.ts";
import type { Trx } from "../storage/store.ts";
import { changeParcel, type ChangeParts } from "./change-parcel.ts";
import { queueRepack } from "./queue-repack.ts";

/** What goes into the journal with each decision. */
const reasons = {
  release: "stock-is-back",
  "ship-without": "rest-follows",
  "cancel-lines": "out-of-stock",
  "cancel-order": "out-of-stock",
} as const satisfies { readonly [Decision in HeldDecision]: string };

/** What may be decided about a held parcel now; nothing while an earlier decision is on its way to the platform. */
export async function heldDecisionsOf(
  database: Database | Trx,
  stored: StoredParcel,
): Promise<readonly HeldDecision[]> {
  return (await isUnderWay(database, stored.id))
    ? []
    : decisionsFor(await factsOf(database, stored));
}

/**
 * Carries out what a supervisor decided about a parcel that lacks something, in the caller's transaction. What has to be
 * told to the platform waits in the outbox; the parcel follows when the platform's news of it come.
 *
 * Refuses with `parcel.not-found`, `parcel.label-made`, `order.whole-only`, `parcel.cannot-split`, `parcel.wrong-stage`.
 */
export async function decideHeld(
  trx: Trx,
  parts: ChangeParts,
  actor: Actor,
  parcelId: ParcelId,
  decision: HeldDecision,
  approvedBy: string,
): Promise<Result<void>> {
  const stored = await loadParcel(trx, parcelId);
  if (stored === null)
    return refused(refusal("parcel.not-found", { scanned: parcelId }));
  const possible = await heldDecisionsOf(trx, stored);
  if (!possible.includes(decision))
    return refused(whyNot(stored, decision, await factsOf(trx, stored)));
  const data = { decision, reason: reasons[decision], approvedBy };
  const line = { kind: "parcel.decided" as const, data };
  if (decision === "release") {
    const event = { kind: "release" as const };
    const back = await changeParcel(trx, parts, actor, parcelId, event, line);
    return back.ok ? done : back;
  }
  const [orderId] = await ordersOf(trx, parcelId);
  if (orderId === undefined) return refused(cannotSplit(stored));
  const told =
    decision === "ship-without"
      ? await partParcel(trx, parts, stored, orderId)
      : await cancelUnits(trx, parts, stored, orderId, decision);
  if (!told.ok) return told;
  await withdrawLabel(trx, stored);
  await appendJournal(trx, {
    at: parts.clock.now(),
    actor,
    shopId: stored.shop_id,
    parcelId,
    ...line,
  });
  return done;
}

/** The present units become a package of their own; so do the missing ones. */
async function partParcel(
  trx: Trx,
  parts: ChangeParts,
  stored: StoredParcel,
  orderId: OrderId,
): Promise<Result<void>> {
  const units = await openUnitsOf(trx, stored, orderId);
  const later = await missingUnits(trx, stored, orderId);
  const now = units.filter(({ id }) => !later.has(id));
  if (later.size === 0 || now.length === 0) return refused(cannotSplit(stored));
  const groups = [
    { id: "1", unitIds: now.map(({ id }) => id) },
    { id: "2", unitIds: [...later] },
  ];
  const request = { orderId, groups };
  const queued = await queueRepack(
    trx,
    parts,
    stored,
    "split-order",
    orderId,
    request,
  );
  if (queued.ok) await writeShortUnits(trx, stored, [...later]);
  return queued;
}

async function cancelUnits(
  trx: Trx,
  parts: ChangeParts,
  stored: StoredParcel,
  orderId: OrderId,
  decision: "cancel-lines" | "cancel-order",
): Promise<Result<void>> {
  const units = await openUnitsOf(trx, stored, orderId);
  const all = units.map(({ id }) => id);
  const unitIds =
    decision === "cancel-order"
      ? all
      : [...(await missingUnits(trx, stored, orderId))];
  if (unitIds.length === 0) return refused(cannotSplit(stored));
  return queueRepack(trx, parts, stored, "cancel-units", orderId, {
    orderId,
    unitIds,
    whole: decision === "cancel-order",
  });
}

/** Which of the order's units are the missing ones: the last of each article. A bundle that lacks a part is missing whole. */
async function missingUnits(
  trx: Trx,
  stored: StoredParcel,
  orderId: OrderId,
): Promise<ReadonlySet<UnitId>> {
  const rows = await trx
    .selectFrom("order_units")
    .select(["id", "sku_id"])
    .where("order_id", "=", orderId)
    .where("cancelled", "=", 0)
    .where(
      "package_id",
      stored.package_id === null ? "is" : "=",
      stored.package_id,
    )
    .orderBy("id", "desc")
    .execute();
  const found = new Set<UnitId>();
  for (const { skuId, units } of stored.parcel.missing ?? []) {
    const own = rows.filter((row) => row.sku_id === skuId);
    for (const row of own.slice(0, units)) found.add(row.id);
  }
  return found;
}

async function factsOf(
  database: Database | Trx,
  stored: StoredParcel,
): Promise<HeldFacts> {
  const orders = await ordersOf(database, stored.id);
  return {
    parcel: stored.parcel,
    market: await marketOfShop(database, stored.shop_id),
    orders: orders.length,
    arranged: await isArranged(database, stored),
  };
}

/** The platform was told that the package ships, or is being told. */
async function isArranged(
  database: Database | Trx,
  { id }: StoredParcel,
): Promise<boolean> {
  const row = await database
    .selectFrom("outbox")
    .select("id")
    .where("parcel_id", "=", id)
    .where("kind", "in", ["ship", "buy-package"])
    .where("state", "in", ["done", "in-flight"])
    .executeTakeFirst();
  return row !== undefined;
}

/** A label nobody has asked the platform for yet is not asked for any more: it would be for another box. */
async function withdrawLabel(trx: Trx, { id }: StoredParcel): Promise<void> {
  await trx
    .deleteFrom("outbox")
    .where("parcel_id", "=", id)
    .where("kind", "in", ["ship", "buy-package", "fetch-label"])
    .where("state", "in", ["due", "failed", "given-up"])
    .execute();
}

export async function isUnderWay(
  database: Database | Trx,
  parcelId: ParcelId,
): Promise<boolean> {
  const row = await database
    .selectFrom("outbox")
    .select("id")
    .where(isOpenCall)
    .where("parcel_id", "=", parcelId)
    .where("kind", "in", ["split-order", "cancel-units"])
    .executeTakeFirst();
  return row !== undefined;
}

function whyNot(
  stored: StoredParcel,
  decision: HeldDecision,
  { arranged, market, parcel }: HeldFacts,
): Refusal {
  const named = { parcel: stored.number };
  if (parcel.held?.code !== "parcel.short")
    return parcel.held ?? refusal("parcel.wrong-stage", named);
  if (arranged) return refusal("parcel.label-made", named);
  if (decision === "cancel-lines" && market !== null)
    if (marketRules[market].sellerCancelsUnits.value !== true)
      return refusal("order.whole-only", named);
  return decision === "ship-without"
    ? cannotSplit(stored)
    : refusal("parcel.wrong-stage", named);
}

const cannotSplit = ({ number }: StoredParcel): Refusal =>
  refusal("parcel.cannot-split", { parcel: number, reason: "" });
