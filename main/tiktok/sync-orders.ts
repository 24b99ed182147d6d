import { z } from "zod";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import { writeCancellations } from "../storage/mirror-cancellations.ts";
import { readSyncMark, writeSyncMark } from "../storage/mirror-shops.ts";
import {
  walkOrders,
  type Walk,
  type WalkParts,
  type WalkPlace,
} from "./order-walk.ts";

export interface SyncState {
  readonly state: "starting" | "online" | "offline" | "refused";
  readonly problem: Refusal | null;
  /** When a run last came to its end. */
  readonly lastSyncAt: number | null;
}

export interface SyncOutcome {
  /** Orders written to the mirror. */
  readonly orders: number;
  readonly pages: number;
  /** Orders on these pages that could not be read and were left out. */
  readonly unreadable: number;
}

export interface OrderSyncOptions extends Omit<WalkParts, "stopping"> {
  onChange(state: SyncState): void;
}

export interface OrderSync {
  /** Reads everything that changed since the last run; a run that is going on already is shared. */
  run(): Promise<Result<SyncOutcome>>;
  state(): SyncState;
  /** Runs now and again and again: every 5 seconds while orders change, up to every minute while none do. */
  start(): () => Promise<void>;
}

/** A search may lag behind what it searches: every window reaches back this far into the one before. */
const overlapMs = 5 * 60_000;
/** What a shop that is new to us shows: longer than any order may stay unshipped. */
const firstLookBackMs = 90 * 24 * 3_600_000;
const mostWalks = 3;
const busyIntervalMs = 5_000;
const idleIntervalMs = 60_000;
const slowDown = 1.5;

/**
 * Keeps one shop's orders and requests to cancel in the mirror. Resumable: after a crash it goes on at the page it was
 * reading; idempotent: whatever is read twice is written once.
 */
export function createOrderSync(options: OrderSyncOptions): OrderSync {
  const { shopId, store, clock, log, onChange } = options;
  let current: SyncState = {
    state: "starting",
    problem: null,
    lastSyncAt: null,
  };
  let running: Promise<Result<SyncOutcome>> | null = null;
  let stopping = false;
  const parts: WalkParts = { ...options, stopping: () => stopping };

  const tell = (state: SyncState): void => {
    current = state;
    onChange(state);
  };

  const runOnce = async (): Promise<Result<SyncOutcome>> => {
    const mark = await readSyncMark(store.database, shopId);
    const windowStart =
      mark.syncedTo === 0
        ? clock.now() - firstLookBackMs
        : mark.syncedTo - overlapMs;
    const start: WalkPlace = {
      since: Math.max(0, windowStart),
      token: "",
      newest: mark.syncedTo,
    };
    let place = placeOf(mark.resume) ?? start;
    const { since } = place;
    const sum = { orders: 0, pages: 0, unreadable: 0 };
    let walk: Walk;
    for (let walks = 1; ; walks++) {
      const walked = await walkOrders(parts, place, mark.syncedTo);
      if (!walked.ok) return walked;
      walk = walked.value;
      sum.orders += walk.written;
      sum.pages += walk.pages;
      sum.unreadable = walk.unreadable;
      if (!walk.complete) return ok(sum);
      // A second look that finds nothing new is proof enough, whatever the platform counts.
      const settled = !walk.slipped || (walks > 1 && walk.written === 0);
      if (settled || walks === mostWalks) break;
      place = { since, token: "", newest: walk.newest };
    }
    const cancelled = await mirrorCancellations(parts, since);
    if (!cancelled.ok && cancelled.refusal.code !== "shop.scope-missing") {
      return cancelled;
    }
    sum.orders += cancelled.ok ? cancelled.value : 0;
    // A time ahead of now is a slip of the platform, and believing it would skip everything until then.
    const reached = Math.min(walk.heldAt ?? walk.newest, clock.now());
    await writeSyncMark(store.database, shopId, {
      syncedTo: Math.max(mark.syncedTo, reached),
      resume: null,
    });
    tell({
      state: "online",
      problem: walk.problem ?? (cancelled.ok ? null : cancelled.refusal),
      lastSyncAt: clock.now(),
    });
    return ok(sum);
  };

  const run = (): Promise<Result<SyncOutcome>> => {
    running ??= runOnce()
      .then((outcome) => {
        if (!outcome.ok) tell(afterRefusal(current, outcome.refusal));
        return outcome;
      })
      .finally(() => {
        running = null;
      });
    return running;
  };

  /** Like `run`, but a bug in it does not end the loop: it is shown and logged, and the next run may go well. */
  const runGuarded = (): Promise<Result<SyncOutcome>> =>
    run().catch((thrown: unknown) => {
      const reference = `sync-${String(clock.now())}`;
      const what = thrown instanceof Error ? thrown.message : "unknown";
      log.write("error", "sync.bug", { reference, what });
      const bug = refusal("program.bug", { reference });
      tell({ ...current, problem: bug });
      return refused(bug);
    });

  return {
    run,
    state: () => current,
    start() {
      stopping = false;
      let intervalMs = busyIntervalMs;
      let cancel = (): void => undefined;
      const turn = async (): Promise<void> => {
        const outcome = await runGuarded();
        if (stopping) return;
        intervalMs = nextInterval(intervalMs, outcome);
        cancel = clock.after(intervalMs, () => {
          turning = turn();
        });
      };
      let turning = turn();
      return async () => {
        stopping = true;
        cancel();
        await turning;
      };
    },
  };
}

function nextInterval(
  intervalMs: number,
  outcome: Result<SyncOutcome>,
): number {
  if (outcome.ok && outcome.value.orders > 0) return busyIntervalMs;
  const slowerMs = Math.min(idleIntervalMs, intervalMs * slowDown);
  if (outcome.ok || outcome.refusal.code !== "shop.rate-limited") {
    return slowerMs;
  }
  return Math.max(slowerMs, outcome.refusal.params.retryAfterSeconds * 1000);
}

const offlineCodes: ReadonlySet<Refusal["code"]> = new Set([
  "shop.unreachable",
]);
const refusedCodes: ReadonlySet<Refusal["code"]> = new Set([
  "shop.refused",
  "shop.reauthorise",
  "shop.scope-missing",
  "shop.clock-off",
]);

/** Too fast, a garbled answer or a full disk say nothing about the link to the shop. */
function afterRefusal(before: SyncState, problem: Refusal): SyncState {
  if (offlineCodes.has(problem.code)) {
    return { ...before, state: "offline", problem };
  }
  if (refusedCodes.has(problem.code)) {
    return { ...before, state: "refused", problem };
  }
  return { ...before, problem };
}

const resumePlace = z.object({
  since: z.number().nonnegative(),
  token: z.string().min(1),
  newest: z.number().nonnegative(),
});

/** A place that cannot be read costs walking the window from its start. */
function placeOf(resume: string | null): WalkPlace | null {
  if (resume === null) return null;
  const parsed = z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue("not JSON");
        return z.NEVER;
      }
    })
    .pipe(resumePlace)
    .safeParse(resume);
  return parsed.success ? parsed.data : null;
}

const mostCancellationPages = 1000;

/** Mirrors requests to cancel that changed since then, and tells of the orders they are about. */
async function mirrorCancellations(
  { shop, shopId, store, log, onOrdersWritten, stopping }: WalkParts,
  since: number,
): Promise<Result<number>> {
  let token = "";
  let changed = 0;
  for (let pages = 0; pages < mostCancellationPages; pages++) {
    if (stopping()) break;
    const page = await shop.searchCancellations({ since, token });
    if (!page.ok) return page;
    if (page.value.unreadable > 0) {
      const count = page.value.unreadable;
      log.write("warning", "sync.cancellations-unreadable", { count });
    }
    // The last word on each counts, and one statement may not write a row twice.
    const rows = new Map(
      page.value.entries.map((entry) => [
        entry.id,
        {
          id: entry.id,
          shop_id: shopId,
          order_id: entry.orderId,
          status: entry.status,
          pending: entry.pending ? (1 as const) : (0 as const),
          answer_by: entry.answerBy,
          updated_at: entry.updatedAt,
        },
      ]),
    );
    const stored = await store.transact(async (trx) => {
      const ids = await writeCancellations(trx, [...rows.values()]);
      if (ids.length > 0) await onOrdersWritten(trx, ids);
      return ok(ids.length);
    });
    if (!stored.ok) return stored;
    changed += stored.value;
    token = page.value.nextToken;
    if (token === "") break;
  }
  return ok(changed);
}
