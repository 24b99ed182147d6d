import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Randomness } from "../../shared/time.ts";
import { readSyncMark, writeSyncMark } from "../storage/mirror-shops.ts";
import { walkCancellations } from "./cancellation-walk.ts";
import { keepReading, orderPace, type Reading } from "./keep-reading.ts";
import type { WalkParts } from "./order-walk.ts";
import { walkWindow, type SyncOutcome } from "./order-window.ts";

export interface SyncState {
  readonly state: "starting" | "online" | "offline" | "refused";
  readonly problem: Refusal | null;
  /** When a run last came to its end. */
  readonly lastSyncAt: number | null;
}

export interface OrderSyncOptions extends Omit<WalkParts, "stopping"> {
  readonly random: Randomness;
  onChange(state: SyncState): void;
}

export interface OrderSync {
  /** Reads everything that changed since the last run; a run that is going on already is shared. */
  run(): Promise<Result<SyncOutcome>>;
  /** A run that begins after this call: one that is going on may be past what has just changed. */
  runAfresh(): Promise<Result<SyncOutcome>>;
  state(): SyncState;
  /** Something is known to have changed: runs now, where it was started. */
  poke(): void;
  /** Runs now and again and again: every 5 seconds while orders change, up to every minute while none do, and as `orderPace` says while the shop is out of reach. */
  start(): () => Promise<void>;
}

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
  let reading: Reading | null = null;
  const parts: WalkParts = { ...options, stopping: () => stopping };

  const tell = (state: SyncState): void => {
    current = state;
    onChange(state);
  };

  const runOnce = async (): Promise<Result<SyncOutcome>> => {
    const mark = await readSyncMark(store.database, shopId);
    const window = await walkWindow(parts, mark);
    if (!window.ok) return window;
    const { since, walk, settled, outcome } = window.value;
    if (!walk.complete) return ok(outcome);
    const cancelled = await walkCancellations(parts, since);
    if (!cancelled.ok && cancelled.refusal.code !== "shop.scope-missing") {
      return cancelled;
    }
    // A time ahead of now is a slip of the platform, and believing it would skip everything until then.
    const reached = settled
      ? Math.min(walk.heldAt ?? walk.newest, clock.now())
      : mark.syncedTo;
    await writeSyncMark(store.database, shopId, {
      syncedTo: Math.max(mark.syncedTo, reached),
      resume: null,
    });
    tell({
      state: "online",
      problem: walk.problem ?? (cancelled.ok ? null : cancelled.refusal),
      lastSyncAt: clock.now(),
    });
    const told = cancelled.ok ? cancelled.value : 0;
    return ok({ ...outcome, orders: outcome.orders + told });
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

  const runAfresh: OrderSync["runAfresh"] = async () => {
    if (running !== null) await runGuarded();
    return runGuarded();
  };

  return {
    run,
    runAfresh,
    state: () => current,
    poke: () => reading?.poke(),
    start() {
      stopping = false;
      const loop = keepReading({
        clock,
        random: options.random,
        pace: orderPace,
        async read() {
          const outcome = await runAfresh();
          return outcome.ok ? ok({ changed: outcome.value.orders }) : outcome;
        },
      });
      reading = loop;
      return async () => {
        stopping = true;
        reading = null;
        await loop.stop();
        while (running !== null) await runGuarded();
      };
    },
  };
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
