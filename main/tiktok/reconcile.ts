import { appendJournalAll } from "../evidence/journal.ts";
import { done, ok, type Result } from "../../shared/result.ts";
import type { OrderId, PackageId, StationId } from "../../shared/ids.ts";
import { knownOrders } from "../storage/mirror-orders.ts";
import {
  ordersInWork,
  ordersOtherwisePacked,
} from "../storage/package-differences.ts";
import { changedOrders, mirrorLot, type WalkParts } from "./order-walk.ts";
import { lots, type FeedPage, type FeedWindow } from "./shop-feed.ts";

export interface ReconcileParts extends WalkParts {
  readonly stationId: StationId;
  /** Between pages of a slow walk; shorter when the walk is to stop. */
  pause(): Promise<void>;
}

export interface Reconciled {
  /** Listed by the platform. */
  readonly orders: number;
  readonly packages: number;
  /** Of which the mirror said otherwise, and says no more. */
  readonly mended: readonly OrderId[];
}

/** Half a million orders; a shop that goes on for longer is not telling the truth. */
const mostPages = 5_000;

/**
 * Compares the mirror with everything the platform lists since a time, slowly, and reads anew what differs: orders that
 * slipped through, units that moved to another package, packages that are gone. Differences are journalled.
 */
export async function reconcile(
  parts: ReconcileParts,
  since: number,
): Promise<Result<Reconciled>> {
  const seenOrders = new Set<OrderId>();
  const seenPackages = new Set<PackageId>();
  const mended: OrderId[] = [];

  const mend = async (ids: readonly OrderId[]): Promise<Result<void>> => {
    const read = await readAnew(parts, ids);
    if (!read.ok) return read;
    mended.push(...read.value);
    return done;
  };

  const orders = await everyPage(
    parts,
    (window) => parts.shop.searchOrders(window),
    since,
    async (entries) => {
      for (const { order } of entries) seenOrders.add(order.id);
      const changed = await changedOrders(parts, entries);
      return mend([...changed.keys()]);
    },
  );
  if (!orders.ok) return orders;
  const packages = await everyPage(
    parts,
    (window) => parts.shop.searchPackages(window),
    since,
    async (entries) => {
      for (const { id } of entries) seenPackages.add(id);
      const { store, shopId } = parts;
      return mend(await ordersOtherwisePacked(store.database, shopId, entries));
    },
  );
  if (!packages.ok) return packages;
  if (orders.value && packages.value) {
    const inWork = await ordersInWork(parts.store.database, parts.shopId);
    const gone = inWork.filter(
      ({ orderId, packageId }) =>
        !seenOrders.has(orderId) ||
        (packageId !== null && !seenPackages.has(packageId)),
    );
    const asked = await mend([...new Set(gone.map(({ orderId }) => orderId))]);
    if (!asked.ok) return asked;
  }
  return ok({
    orders: seenOrders.size,
    packages: seenPackages.size,
    mended,
  });
}

/** What changed of packages alone: an order need not tell that its package was split, merged or given up. */
export async function readPackagesSince(
  parts: ReconcileParts,
  since: number,
): Promise<Result<{ readonly newest: number; readonly mended: number }>> {
  let newest = since;
  let mended = 0;
  const walked = await everyPage(
    parts,
    (window) => parts.shop.searchPackages(window),
    since,
    async (entries) => {
      for (const { updatedAt } of entries)
        newest = Math.max(newest, updatedAt ?? 0);
      const { store, shopId } = parts;
      const read = await readAnew(
        parts,
        await ordersOtherwisePacked(store.database, shopId, entries),
      );
      if (!read.ok) return read;
      mended += read.value.length;
      return done;
    },
    () => Promise.resolve(),
  );
  if (!walked.ok) return walked;
  return ok({ newest: walked.value ? newest : since, mended });
}

/** @returns whether the last page was reached */
async function everyPage<Entry>(
  parts: ReconcileParts,
  search: (window: FeedWindow) => Promise<Result<FeedPage<Entry>>>,
  since: number,
  look: (entries: readonly Entry[]) => Promise<Result<void>>,
  pause = parts.pause,
): Promise<Result<boolean>> {
  let token = "";
  for (let pages = 0; pages < mostPages; pages++) {
    if (parts.stopping()) return ok(false);
    const page = await search({ since, token });
    if (!page.ok) return page;
    const looked = await look(page.value.entries);
    if (!looked.ok) return looked;
    const { nextToken } = page.value;
    if (nextToken === "") return ok(true);
    // A page that names itself as the next would be read for ever.
    if (nextToken === token) return ok(false);
    token = nextToken;
    await pause();
  }
  return ok(false);
}

/** Reads these orders whole and tells which of them really were otherwise. */
async function readAnew(
  parts: ReconcileParts,
  ids: readonly OrderId[],
): Promise<Result<readonly OrderId[]>> {
  const { store } = parts;
  const different: OrderId[] = [];
  for (const lot of lots(ids)) {
    const before = await knownOrders(store.database, lot);
    const mirrored = await mirrorLot(parts, lot);
    if (!mirrored.ok) return mirrored;
    const after = await knownOrders(store.database, lot);
    const changed = mirrored.value.written.filter(
      (id) => before.get(id)?.facts !== after.get(id)?.facts,
    );
    if (changed.length === 0) continue;
    different.push(...changed);
    const noted = await store.transact(async (trx) => {
      await appendJournalAll(
        trx,
        changed.map((orderId) => ({
          at: parts.clock.now(),
          actor: { stationId: parts.stationId, operatorId: null },
          shopId: parts.shopId,
          parcelId: null,
          kind: "order.mended" as const,
          data: { orderId },
        })),
      );
      return done;
    });
    if (!noted.ok) return noted;
  }
  return ok(different);
}
