import { z } from "zod";
import { refusal } from "../../shared/contract/refusals.ts";
import type { ShopId } from "../../shared/ids.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import { dayMs, type Clock } from "../../shared/time.ts";
import type { Log } from "../station-ports.ts";
import type { ReturnRow } from "../storage/after-sales-schema.ts";
import { writeReturns } from "../storage/mirror-returns.ts";
import { readStreamMark, writeStreamMark } from "../storage/sync-marks.ts";
import type { Store } from "../storage/store.ts";
import type { PlatformReturn } from "./return-answer.ts";
import type { ShopReturns } from "./shop-returns.ts";
import { createSyncStream, type SyncStream } from "./sync-stream.ts";

export interface ReturnSyncOptions {
  readonly shopId: ShopId;
  readonly shop: Pick<ShopReturns, "searchReturns">;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
}

export interface ReturnsRead {
  /** How many were news. */
  readonly returns: number;
}

const everyMs = 60_000;
const retryMs = 5 * 60_000;
/** A search may lag behind what it searches. */
const overlapMs = 5 * 60_000;
/** What a shop that is new to us shows. */
const firstLookBackMs = 90 * dayMs;
const mostPages = 1_000;
const mostWalks = 3;

interface Place {
  readonly since: number;
  readonly token: string;
  /** The latest change seen so far. */
  readonly newest: number;
}

/** Keeps one shop's returns in the mirror: resumable at the page, and whatever is read twice is written once. */
export function createReturnSync(
  options: ReturnSyncOptions,
): SyncStream<ReturnsRead> {
  const { shopId, store, clock, log } = options;

  const runOnce = async (
    stopping: () => boolean,
  ): Promise<Result<ReturnsRead>> => {
    const mark = await readStreamMark(store.database, shopId, "returns");
    const from =
      mark.syncedTo === 0
        ? clock.now() - firstLookBackMs
        : mark.syncedTo - overlapMs;
    let place = placeOf(mark.resume) ?? {
      since: Math.max(0, from),
      token: "",
      newest: mark.syncedTo,
    };
    let returns = 0;
    for (let walks = 1; ; walks++) {
      const walk = await walkReturns(options, place, mark.syncedTo, stopping);
      if (!walk.ok) return walk;
      const { written, newest, slipped, complete } = walk.value;
      returns += written;
      if (!complete) return ok({ returns });
      // One that changes jumps to the end of the list, and the one behind it to the page that was read before.
      if (slipped && walks < mostWalks) {
        place = { since: place.since, token: "", newest };
        continue;
      }
      if (slipped) log.write("warning", "sync.returns-slipped", {});
      const syncedTo = slipped ? mark.syncedTo : Math.min(newest, clock.now());
      await writeStreamMark(store.database, shopId, "returns", {
        syncedTo: Math.max(mark.syncedTo, syncedTo),
        resume: null,
      });
      return ok({ returns });
    }
  };

  return createSyncStream({
    name: "returns",
    clock,
    log,
    everyMs,
    retryMs,
    runOnce,
  });
}

interface Walk {
  readonly written: number;
  readonly newest: number;
  readonly slipped: boolean;
  readonly complete: boolean;
}

async function walkReturns(
  { shop, shopId, store, log }: ReturnSyncOptions,
  from: Place,
  syncedTo: number,
  stopping: () => boolean,
): Promise<Result<Walk>> {
  let { token, newest } = from;
  const { since } = from;
  const seen = new Set<string>();
  const fromStart = token === "";
  let [written, unreadable] = [0, 0];
  let restarted = false;
  for (let pages = 0; pages < mostPages; pages++) {
    if (stopping())
      return ok({ written, newest, slipped: false, complete: false });
    const page = await shop.searchReturns({ since, token });
    if (
      !page.ok &&
      page.refusal.code === "shop.refused" &&
      token !== "" &&
      !restarted
    ) {
      // A page token may have died of old age; the start of the window never does.
      restarted = true;
      token = "";
      seen.clear();
      continue;
    }
    if (!page.ok) return page;
    const { entries, nextToken, total } = page.value;
    if (nextToken !== "" && nextToken === token)
      return refused(refusal("shop.garbled-answer", { requestId: "" }));
    unreadable += page.value.unreadable;
    if (page.value.unreadable > 0) {
      const count = page.value.unreadable;
      log.write("warning", "sync.returns-unreadable", { count });
    }
    // The last word on each counts, and one statement may not write a row twice.
    const rows = new Map(entries.map((one) => [one.id, rowOf(shopId, one)]));
    for (const { id, updatedAt } of entries) {
      seen.add(id);
      newest = Math.max(newest, updatedAt);
    }
    const stored = await store.transact(async (trx) => {
      const news = await writeReturns(trx, [...rows.values()]);
      if (nextToken !== "") {
        const resume = JSON.stringify({ since, token: nextToken, newest });
        await writeStreamMark(trx, shopId, "returns", { syncedTo, resume });
      }
      return ok(news);
    });
    if (!stored.ok) return stored;
    written += stored.value;
    token = nextToken;
    if (token !== "") continue;
    const counted = fromStart || restarted;
    const slipped =
      !counted || (total !== null && seen.size + unreadable < total);
    return ok({ written, newest, slipped, complete: true });
  }
  return refused(refusal("shop.garbled-answer", { requestId: "" }));
}

const rowOf = (shopId: ShopId, one: PlatformReturn): ReturnRow => ({
  id: one.id,
  shop_id: shopId,
  order_id: one.orderId,
  type: one.type,
  status: one.status,
  reason: one.reason,
  question: one.question,
  answer_by: one.answerBy,
  tracking_number: one.trackingNumber,
  carrier: one.carrier,
  refund_amount: one.refund.amount,
  currency: one.refund.currency,
  lines: JSON.stringify(one.lines),
  updated_at: one.updatedAt,
});

const resumePlace = z.object({
  since: z.number().nonnegative(),
  token: z.string().min(1),
  newest: z.number().nonnegative(),
});

/** Written by us alone, in the transaction that wrote the page before it. */
const placeOf = (resume: string | null): Place | null =>
  resume === null ? null : resumePlace.parse(JSON.parse(resume));
