import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import {
  retryDelayMs,
  type RetrySchedule,
} from "../../shared/domain/retry-delay.ts";
import type { ParcelId } from "../../shared/ids.ts";
import { done } from "../../shared/result.ts";
import type { Clock, Randomness } from "../../shared/time.ts";
import { isOpenCall } from "../storage/open-jobs.ts";
import { giveUpCallsFrom } from "../storage/outbox-queries.ts";
import type { OutboxRow } from "../storage/schema.ts";
import type { Store, Trx } from "../storage/store.ts";

/** How one try of a row ended; `commit` writes what it means in the transaction that settles the row. */
export type CallEnd =
  | {
      readonly kind: "done";
      /** The platform's reference of its answer, where it gave one. */
      readonly requestId?: string | null;
      readonly commit: (trx: Trx) => Promise<void>;
    }
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
  /** Rows were committed: see what is due. */
  poke(): void;
  /** The line is back: what failed for want of it is due now. */
  reached(): Promise<void>;
  stop(): Promise<void>;
}

/** Packages are independent of each other; more at once would only queue at the platform's rate limit. */
const atOnce = 4;

/** A disk that refuses is left alone for this long: nothing is called that cannot be noted. */
const diskPauseMs = 5_000;

const lineDown = JSON.stringify(refusal("shop.unreachable", {}));

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
  let pausedUntil = 0;

  async function look(): Promise<void> {
    const rows = await openRows(store, atOnce + running.size);
    const now = clock.now();
    let nextAt: number | null = null;
    for (const open of rows) {
      const row = { ...open, due_at: Math.max(open.due_at, pausedUntil) };
      if (stopped || running.size >= atOnce) return;
      if (running.has(row.package_id)) continue;
      if (row.due_at > now) {
        nextAt = Math.min(nextAt ?? row.due_at, row.due_at);
        continue;
      }
      running.set(row.package_id, run(row));
    }
    cancelTimer();
    if (nextAt !== null)
      cancelTimer = clock.after(Math.max(1, nextAt - now), poke);
  }

  async function run(row: OutboxRow): Promise<void> {
    const noted = await carryOut(parts, row);
    if (!noted) pausedUntil = clock.now() + diskPauseMs;
    running.delete(row.package_id);
    poke();
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
    async reached() {
      await store.transact(async (trx) => {
        await trx
          .updateTable("outbox")
          .set({ due_at: clock.now() })
          .where(isOpenCall)
          .where("state", "=", "failed")
          .where("problem", "=", lineDown)
          .execute();
        return done;
      });
      poke();
    },
    async stop() {
      stopped = true;
      cancelTimer();
      await Promise.allSettled(running.values());
    },
  };
}

/**
 * The first open row of each package, soonest first: a later step waits for the one before it. One in flight that nobody
 * is carrying out was cut off by a crash or a full disk; its next try knows that this one may have worked.
 */
async function openRows(store: Store, most: number): Promise<OutboxRow[]> {
  const rows = await store.database
    .selectFrom("outbox")
    .selectAll()
    .where(isOpenCall)
    .where("state", "in", ["due", "failed", "in-flight"])
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

/** @returns whether the disk could note it; a row that is not noted as in flight is not carried out */
async function carryOut(parts: OutboxParts, row: OutboxRow): Promise<boolean> {
  const attempts = row.attempts + 1;
  const marked = await parts.store.transact(async (trx) => {
    await setRow(trx, row, { state: "in-flight", attempts });
    return done;
  });
  if (!marked.ok) return false;
  const end = await parts.calls[row.kind](row, row.attempts > 0);
  const settled = await parts.store.transact(async (trx) => {
    await setRow(trx, row, afterwards(parts, end, attempts));
    // What was to come after it in this package has nothing to stand on.
    if (end.kind === "give-up") await giveUpCallsFrom(trx, row);
    await end.commit?.(trx);
    return done;
  });
  parts.changed(row.parcel_id);
  return settled.ok;
}

function afterwards(
  { clock, random }: OutboxParts,
  end: CallEnd,
  attempts: number,
): Partial<OutboxRow> {
  switch (end.kind) {
    case "done":
      return {
        state: "done",
        problem: null,
        request_id: end.requestId ?? null,
      };
    case "again":
      return {
        state: "failed",
        due_at: clock.now() + retryDelayMs(end.schedule, attempts, random),
        ...lastAnswer(end.problem),
      };
    case "give-up":
      return { state: "given-up", ...lastAnswer(end.problem) };
    default:
      return end satisfies never;
  }
}

const lastAnswer = (
  problem: Refusal,
): Pick<OutboxRow, "problem" | "request_id"> => ({
  problem: JSON.stringify(problem),
  request_id:
    "requestId" in problem.params && problem.params.requestId !== ""
      ? problem.params.requestId
      : null,
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
