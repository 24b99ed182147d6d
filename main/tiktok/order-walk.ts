import { scheduler } from "node:timers/promises";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { OrderId, ShopId } from "../../shared/ids.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import { hourMs, type Clock } from "../../shared/time.ts";
import type { Log, Vault } from "../station-ports.ts";
import { writeArticlesOfOrders } from "../storage/mirror-articles.ts";
import { addressMark, isOtherAddress } from "../storage/address-marks.ts";
import {
  factsOf,
  knownOrders,
  mirrorOrder,
  ordersWithUnits,
  writeOrders,
} from "../storage/mirror-orders.ts";
import { writeSyncMark } from "../storage/mirror-shops.ts";
import type { Store, Trx } from "../storage/store.ts";
import { articlesOfUnits } from "./article-rows.ts";
import type { ReadOrder } from "./order-answer.ts";
import { lots, type FeedPage, type ShopFeed } from "./shop-feed.ts";

export interface WalkParts {
  readonly shopId: ShopId;
  readonly shop: ShopFeed;
  readonly store: Store;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly log: Log;
  /** Runs inside the transaction that wrote these orders: what it decides is stored with them or not at all. */
  onOrdersWritten(trx: Trx, orderIds: readonly OrderId[]): Promise<void>;
  /** Orders named articles whose products have not been read. Called after the commit. */
  onUnknownArticles(): void;
  stopping(): boolean;
}

/** Where a walk stands; stored with every page, so that a crash costs one page. */
export interface WalkPlace {
  readonly since: number;
  readonly token: string;
  /** The latest change seen so far. */
  readonly newest: number;
}

export interface Walk {
  readonly pages: number;
  readonly written: number;
  readonly unreadable: number;
  readonly newest: number;
  /** Something may have slipped through between two pages: walk again. */
  readonly slipped: boolean;
  /** Changes older than where this walk began: what an earlier one had missed. */
  readonly late: number;
  /** Everything before this time is in the mirror, if less than up to `newest`. */
  readonly heldAt: number | null;
  /** A stretch could not be read and was stepped over. */
  readonly problem: Refusal | null;
  /** False when it was stopped on the way. */
  readonly complete: boolean;
}

const pageAttempts = 3;
/** Steps over a stretch of garbled answers: a minute, then four times as much each time, in all about two weeks. */
const firstStepMs = 60_000;
const mostSteps = 8;
/** An order the search lists and the detail does not know holds the mark back no longer than this. */
const longestHoldMs = hourMs;

/**
 * Walks the orders by the time of their last change and mirrors what changed.
 *
 * The list moves while it is walked: an order that changes jumps to its end, and the one behind it may slip to the page
 * already read. A slip shows as fewer orders than the platform counts; where it does not count, a jump (an order met
 * twice) is warning enough.
 *
 * @param seen orders met in earlier walks of the same window; grows
 */
export async function walkOrders(
  parts: WalkParts,
  from: WalkPlace,
  syncedTo: number,
  seen: Set<OrderId>,
): Promise<Result<Walk>> {
  let { since, token, newest } = from;
  const met = new Set<OrderId>();
  let [pages, written, late, unreadable, steps] = [0, 0, 0, 0, 0];
  let moved = false;
  let heldAt: number | null = null;
  let problem: Refusal | null = null;
  let total: number | null = null;

  const ended = (complete: boolean): Result<Walk> => {
    const slipped =
      total === null
        ? moved || from.token !== ""
        : seen.size + unreadable < total;
    return ok({
      pages,
      written,
      unreadable,
      newest,
      slipped: slipped && problem === null,
      late,
      heldAt,
      problem,
      complete,
    });
  };

  for (;;) {
    if (parts.stopping()) return ended(false);
    const read = await readPage(parts, since, token);
    if (!read.ok && read.refusal.code === "shop.refused" && token !== "") {
      // A page token may have died of old age; the start of the window never does.
      token = "";
      met.clear();
      if (steps++ < mostSteps) continue;
    }
    if (!read.ok) {
      const garbled = read.refusal.code === "shop.garbled-answer";
      if (!garbled || steps >= mostSteps) return read;
      problem = read.refusal;
      heldAt = Math.min(heldAt ?? Infinity, Math.max(since, newest));
      since = Math.max(since, newest) + firstStepMs * 4 ** steps++;
      token = "";
      parts.log.write("warning", "sync.page-skipped", { steps });
      continue;
    }
    const page = read.value;
    pages += 1;
    unreadable += page.unreadable;
    if (page.unreadable > 0) {
      parts.log.write("warning", "sync.orders-unreadable", {
        count: page.unreadable,
      });
    }
    total = page.total ?? total;
    for (const { order } of page.entries) {
      moved ||= met.has(order.id);
      met.add(order.id);
      seen.add(order.id);
      newest = Math.max(newest, order.updatedAt);
    }
    const mirrored = await mirrorPage(parts, page.entries);
    if (!mirrored.ok) return mirrored;
    const { missingSince, changes } = mirrored.value;
    written += mirrored.value.written;
    late += changes.filter((updatedAt) => updatedAt <= from.newest).length;
    if (missingSince !== null) {
      const hold = Math.max(missingSince, newest - longestHoldMs);
      heldAt = Math.min(heldAt ?? Infinity, hold);
    }
    if (page.nextToken === "") return ended(true);
    token = page.nextToken;
    if (problem === null) {
      const resume = JSON.stringify({ since, token, newest });
      await writeSyncMark(parts.store.database, parts.shopId, {
        syncedTo,
        resume,
      });
    }
  }
}

async function readPage(
  { shop }: WalkParts,
  since: number,
  token: string,
): Promise<Result<FeedPage<ReadOrder>>> {
  for (let attempt = 1; ; attempt++) {
    const page = await shop.searchOrders({ since, token });
    if (page.ok && page.value.nextToken === token && token !== "") {
      // A page that names itself as the next would be read for ever.
      return refused(refusal("shop.garbled-answer", { requestId: "" }));
    }
    const garbled = !page.ok && page.refusal.code === "shop.garbled-answer";
    if (!garbled || attempt === pageAttempts) return page;
  }
}

/** Reads what changed on this page in lots of 50 and writes each lot in one short transaction. */
async function mirrorPage(
  parts: WalkParts,
  listed: readonly ReadOrder[],
): Promise<
  Result<{ written: number; changes: number[]; missingSince: number | null }>
> {
  const { log } = parts;
  const changed = await changedOrders(parts, listed);
  let written = 0;
  let missingSince: number | null = null;
  for (const lot of lots([...changed.keys()])) {
    const mirrored = await mirrorLot(parts, lot);
    if (!mirrored.ok) return mirrored;
    const { missing } = mirrored.value;
    if (missing.length > 0) {
      log.write("warning", "sync.orders-missing", { count: missing.length });
      const since = missing.map((id) => changed.get(id) ?? 0);
      missingSince = Math.min(missingSince ?? Infinity, ...since);
    }
    written += mirrored.value.written.length;
    // A scan that arrived meanwhile goes first.
    await scheduler.yield();
  }
  return ok({ written, changes: [...changed.values()], missingSince });
}

/** Reads at most fifty orders whole and writes them, with what follows from them, in one short transaction. */
export async function mirrorLot(
  parts: WalkParts,
  lot: readonly OrderId[],
): Promise<
  Result<{
    readonly written: readonly OrderId[];
    /** Asked for, and not known to the platform or not readable. */
    readonly missing: readonly OrderId[];
  }>
> {
  const { shop, shopId, store, vault } = parts;
  const details = await readDetails(shop, lot);
  if (!details.ok) return details;
  const rows = details.value.map(({ order, raw }) =>
    mirrorOrder(shopId, order, raw, vault),
  );
  const units = details.value.flatMap(({ order }) => order.units);
  const articles = articlesOfUnits(shopId, units);
  const stored = await store.transact(async (trx) => {
    const emptied = await ordersWithUnits(
      trx,
      rows
        .filter(({ units: own }) => own.length === 0)
        .map((row) => row.order.id),
    );
    // Lines are cancelled, never taken back: an answer that has lost them is half an answer.
    const whole = rows.filter(({ order }) => !emptied.has(order.id));
    const written = await writeOrders(trx, whole);
    const unknown = await writeArticlesOfOrders(trx, articles);
    if (written.length > 0) await parts.onOrdersWritten(trx, written);
    const found = new Set(whole.map(({ order }) => order.id));
    return ok({ written, unknown, found });
  });
  if (!stored.ok) return stored;
  if (stored.value.unknown) parts.onUnknownArticles();
  const { written, found } = stored.value;
  return ok({ written, missing: lot.filter((id) => !found.has(id)) });
}

/** Halves a lot that comes back garbled until only the order that garbles it is left out. */
async function readDetails(
  shop: ShopFeed,
  ids: readonly OrderId[],
): Promise<Result<readonly ReadOrder[]>> {
  const details = await shop.orderDetails(ids);
  if (details.ok) return ok(details.value.entries);
  if (details.refusal.code !== "shop.garbled-answer") return details;
  if (ids.length === 1) return ok([]);
  const middle = Math.ceil(ids.length / 2);
  const first = await readDetails(shop, ids.slice(0, middle));
  if (!first.ok) return first;
  const second = await readDetails(shop, ids.slice(middle));
  return second.ok ? ok([...first.value, ...second.value]) : second;
}

/** The orders the mirror does not have as listed, each with the time of its change. */
export async function changedOrders(
  { store, vault }: Pick<WalkParts, "store" | "vault">,
  listed: readonly ReadOrder[],
): Promise<Map<OrderId, number>> {
  const ids = listed.map(({ order }) => order.id);
  const known = await knownOrders(store.database, ids);
  const changed = new Map<OrderId, number>();
  for (const { order } of listed) {
    const before = known.get(order.id);
    if (before !== undefined) {
      if (before.updatedAt > order.updatedAt) continue;
      const same =
        before.facts === factsOf(order, order.units) &&
        !isOtherAddress(
          before.addressMark,
          addressMark(order.recipientPrint, vault),
        );
      if (before.updatedAt === order.updatedAt && same) continue;
    }
    changed.set(order.id, order.updatedAt);
  }
  return changed;
}
