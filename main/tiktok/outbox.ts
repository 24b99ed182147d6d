import type { Refusal } from "../../shared/contract/refusals.ts";
import {
  retryDelayMs,
  type RetrySchedule,
} from "../../shared/domain/retry-delay.ts";
import type { ParcelId } from "../../shared/ids.ts";
import { done } from "../../shared/result.ts";
import type { Clock, Randomness } from "../../shared/time.ts";
import type { OutboxRow } from "../storage/schema.ts";
import type { Store, Trx } from "../storage/store.ts";

/** How one try of a row ended; `commit` writes what it means in the transaction that settles the row. */
export type CallEnd =
  | { readonly kind: "done"; readonly commit: (trx: Trx) => Promise<void> }
  | {
      readonly kind: "again";
      readonly problem: Refusal;
      readonly schedule: RetrySchedule;
      readonly commit?: (trx: Trx) => Promise<void>;
    }
  | {
      readonly kind: "give-up";
      readonly problem: Refusal;
      readonly commit: (trx: Trx) => Promise<void>;
    };

/** Carries out one row. `repeated` says that an earlier try may have had its effect: re-read before doing it again. */
export type Call = (row: OutboxRow, repeated: boolean) => Promise<CallEnd>;

export interface OutboxParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly calls: Readonly<Record<OutboxRow["kind"], Call>>;
  /** A row settled or failed: the parcel's label may look different now. */
  changed(parcelId: ParcelId): void;
}

export interface Outbox {
  /** Rows were committed, or the line is back: see what is due. */
  poke(): void;
  stop(): Promise<void>;
}

/** Packages are independent of each other; more at once would only queue at the platform's rate limit. */
const atOnce = 4;

/**
 * Carries out calls that change the platform, from durable rows written with the decision that caused them.
 * In order per package, side by side between packages, backed off with jitter, never lost and never doubled.
 */
export async function createOutbox(parts: OutboxParts): Promise<Outbox> {
  const { store, clock } = parts;
  const running = new Map<string, Promise<void>>();
  let stopped = false;
  let cancelTimer = (): void => undefined;
  let looking = false;
  let lookAgain = false;

  // In flight at start means the program died during the call: due again, and the try that may have worked counts.
  await store.database
    .updateTable("outbox")
    .set({ state: "failed", due_at: clock.now() })
    .where("state", "=", "in-flight")
    .execute();

  async function look(): Promise<void> {
    const rows = await openRows(store, atOnce + running.size);
    const now = clock.now();
    let nextAt: number | null = null;
    for (const row of rows) {
      if (stopped || running.size >= atOnce) return;
      if (running.has(row.package_id)) continue;
      if (row.due_at > now) {
        nextAt = Math.min(nextAt ?? row.due_at, row.due_at);
        continue;
      }
      const call = carryOut(parts, row).finally(() => {
        running.delete(row.package_id);
        poke();
      });
      running.set(row.package_id, call);
    }
    cancelTimer();
    if (nextAt !== null)
      cancelTimer = clock.after(Math.max(1, nextAt - now), poke);
  }

  function poke(): void {
    if (stopped) return;
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    void look().finally(() => {
      looking = false;
      if (lookAgain) {
        lookAgain = false;
        poke();
      }
    });
  }

  poke();
  return {
    poke,
    async stop() {
      stopped = true;
      cancelTimer();
      await Promise.allSettled(running.values());
    },
  };
}

/** The first open row of each package, soonest first: a later step waits for the one before it. */
async function openRows(store: Store, most: number): Promise<OutboxRow[]> {
  const rows = await store.database
    .selectFrom("outbox")
    .selectAll()
    .where("state", "in", ["due", "failed"])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("outbox as before")
            .select("before.id")
            .whereRef("before.shop_id", "=", "outbox.shop_id")
            .whereRef("before.package_id", "=", "outbox.package_id")
            .whereRef("before.id", "<", "outbox.id")
            .where("before.state", "not in", ["done"]),
        ),
      ),
    )
    .orderBy("due_at")
    .limit(most + 1)
    .execute();
  return rows;
}

async function carryOut(parts: OutboxParts, row: OutboxRow): Promise<void> {
  const attempts = row.attempts + 1;
  await update(parts.store, row, { state: "in-flight", attempts });
  const end = await parts.calls[row.kind](row, row.attempts > 0);
  await parts.store.transact(async (trx) => {
    switch (end.kind) {
      case "done":
        await setRow(trx, row, { state: "done", problem: null });
        break;
      case "again":
        await setRow(trx, row, {
          state: "failed",
          due_at:
            parts.clock.now() +
            retryDelayMs(end.schedule, attempts, parts.random),
          problem: JSON.stringify(end.problem),
        });
        break;
      case "give-up":
        await setRow(trx, row, {
          state: "given-up",
          problem: JSON.stringify(end.problem),
        });
        break;
      default:
        end satisfies never;
    }
    await end.commit?.(trx);
    return done;
  });
  parts.changed(row.parcel_id);
}

const update = (
  store: Store,
  row: OutboxRow,
  change: Partial<OutboxRow>,
): Promise<unknown> =>
  store.transact(async (trx) => {
    await setRow(trx, row, change);
    return done;
  });

async function setRow(
  trx: Trx,
  row: OutboxRow,
  change: Partial<OutboxRow>,
): Promise<void> {
  await trx
    .updateTable("outbox")
    .set(change)
    .where("id", "=", row.id)
    .execute();
}
