import { refusal } from "../../shared/contract/refusals.ts";
import type { ParcelId, ShopId, StationId } from "../../shared/ids.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import { appendJournal, type Actor } from "../evidence/journal.ts";
import { dropOrders } from "../storage/forget-buyers.ts";
import { forgetFeeds } from "../storage/mirror-feeds.ts";
import { dropAfterSales } from "../storage/mirror-returns.ts";
import { isOpenCall, isOpenPrintJob } from "../storage/open-jobs.ts";
import { countOpenCalls } from "../storage/outbox-queries.ts";
import {
  dropUnusedAccounts,
  keptShops,
  tieShop,
} from "../storage/shop-accounts.ts";
import { writeSyncMark } from "../storage/mirror-shops.ts";
import type { Store, Trx } from "../storage/store.ts";
import { changeParcel, type ChangeParts } from "./change-parcel.ts";
import { ownerOf } from "./owner.ts";
import type { SignedIn } from "./signed-in.ts";

export interface DisconnectParts extends ChangeParts {
  readonly store: Store;
  readonly stationId: StationId;
  /** Settles when nothing of the shop is read or written any more. */
  stopShop(shopId: ShopId): Promise<void>;
  /** The queue, the bench and the outbox look different now. */
  changed(): void;
  /** Its buyers are forgotten in the database: what lies beside it is to follow. */
  forgotten(): Promise<void>;
}

/** A transaction of so many orders is over before anybody at the bench notices. */
const ordersAtOnce = 500;

const unpacked = [
  "waiting",
  "claimed",
  "packing",
  "packed",
  "labelled",
  "held",
] as const;

/**
 * Lets a shop go: open parcels end, its buyers are forgotten now, its tokens and secret are gone; the journal stays.
 *
 * Refuses with `role.supervisor-needed`, `shop.not-connected`, and with `shop.calls-waiting` while calls are open and
 * nobody has said that they may be dropped.
 */
export async function disconnectShop(
  parts: DisconnectParts,
  shop: { readonly id: string; readonly dropCalls: boolean },
  operator: SignedIn,
): Promise<Result<void>> {
  const { store, stationId } = parts;
  const owner = await ownerOf(store.database, operator);
  if (!owner.ok) return owner;
  const known = await keptShops(store.database);
  const kept = known.find(({ id }) => id === shop.id);
  if (kept === undefined) return refused(refusal("shop.not-connected", {}));
  const calls = (await countOpenCalls(store.database)).get(kept.id) ?? 0;
  if (calls > 0 && !shop.dropCalls)
    return refused(refusal("shop.calls-waiting", { shop: kept.name, calls }));
  await parts.stopShop(kept.id);
  const actor: Actor = { stationId, ...owner.value };
  const ended = await store.transact(async (trx) => {
    await giveUpCalls(trx, kept.id);
    const parcels = await endParcels(trx, parts, actor, kept.id);
    await tieShop(trx, kept.id, null);
    await forgetFeeds(trx, kept.id);
    // Connected again, it is read from its first day.
    await writeSyncMark(trx, kept.id, { syncedTo: 0, resume: null });
    await dropUnusedAccounts(trx);
    await appendJournal(trx, {
      at: parts.clock.now(),
      actor,
      shopId: kept.id,
      parcelId: null,
      kind: "shop.disconnected",
      data: { name: kept.name, parcels, callsDropped: calls },
    });
    return done;
  });
  if (!ended.ok) return ended;
  const forgotten = await forgetAll(store, kept.id);
  await parts.forgotten();
  parts.changed();
  return forgotten;
}

async function giveUpCalls(trx: Trx, shopId: ShopId): Promise<void> {
  await trx
    .updateTable("outbox")
    .set({ state: "given-up" })
    .where("shop_id", "=", shopId)
    .where(isOpenCall)
    .execute();
}

/** @returns how many were still to be packed */
async function endParcels(
  trx: Trx,
  parts: ChangeParts,
  actor: Actor,
  shopId: ShopId,
): Promise<number> {
  const rows = await trx
    .selectFrom("parcels")
    .select("id")
    .where("shop_id", "=", shopId)
    .where("stage", "in", unpacked)
    .execute();
  for (const { id } of rows) {
    const cancel = { kind: "cancel" } as const;
    const line = { kind: "parcel.cancelled", data: {} } as const;
    await changeParcel(trx, parts, actor, id, cancel, line);
  }
  await dropPrints(
    trx,
    rows.map(({ id }) => id),
  );
  await voidLabels(trx, shopId);
  return rows.length;
}

/** A label that is not out yet must not come out. */
async function dropPrints(
  trx: Trx,
  parcelIds: readonly ParcelId[],
): Promise<void> {
  if (parcelIds.length === 0) return;
  await trx
    .updateTable("print_jobs")
    .set({ state: "given-up" })
    .where(isOpenPrintJob)
    .where("state", "in", ["due", "failed"])
    .where("parcel_id", "in", parcelIds)
    .execute();
}

/** Void, so that a label on its way when the shop was let go is not stored after all. */
async function voidLabels(trx: Trx, shopId: ShopId): Promise<void> {
  await trx
    .updateTable("labels")
    .set({ state: "void" })
    .where("parcel_id", "in", (eb) =>
      eb.selectFrom("parcels").select("id").where("shop_id", "=", shopId),
    )
    .execute();
}

async function forgetAll(store: Store, shopId: ShopId): Promise<Result<void>> {
  for (;;) {
    let found = 0;
    const forgotten = await store.transact(async (trx) => {
      found = await dropOrders(trx, shopId, ordersAtOnce);
      if (found < ordersAtOnce) await dropAfterSales(trx, shopId);
      return done;
    });
    if (!forgotten.ok) return forgotten;
    if (found < ordersAtOnce) return done;
  }
}
