import { nextReadyAt } from "../../shared/domain/handover.ts";
import { done, type Result } from "../../shared/result.ts";
import { appendJournal } from "../evidence/journal.ts";
import { marketOfShop } from "../storage/mirror-shops.ts";
import {
  readMark,
  writeMark,
  type ReadingMark,
} from "../storage/reading-marks.ts";
import type { Refusal } from "../../shared/contract/refusals.ts";
import {
  readPackagesSince,
  reconcile,
  type ReconcileParts,
} from "./reconcile.ts";
import { dayMs, hourMs } from "../../shared/time.ts";

export type KeepReconciledParts = Omit<ReconcileParts, "stopping" | "pause">;

/** Packages seldom change without their orders. */
const packagesEveryMs = 10 * 60_000;
/** A search may lag behind what it searches. */
const overlapMs = 5 * 60_000;
/** What a shop shows that is new to us: longer than any order may stay unshipped. */
const lookBackMs = 90 * dayMs;
/** On the shop's clock, when nobody packs. */
const nightMinute = 3 * 60;
/** A bench that is off at night compares in the day, but not in the first minutes of a shift. */
const overdueMs = 36 * hourMs;
const firstAfterMs = 15 * 60_000;
/** Between pages: whoever packs goes first. */
const pauseMs = 2_000;

/**
 * Keeps the mirror honest beside the sync of orders: what packages say every ten minutes, and everything once a night.
 * What fails is tried again at the next turn. Returns a stop.
 */
export function keepReconciled(
  outer: KeepReconciledParts,
): () => Promise<void> {
  const { store, shopId, clock, log } = outer;
  let stopped = false;
  let endPause = (): void => undefined;
  const running = new Set<Promise<void>>();
  const cancels = new Map<ReadingMark, () => void>();
  const parts: ReconcileParts = {
    ...outer,
    stopping: () => stopped,
    pause: () =>
      new Promise((resolve) => {
        if (stopped) {
          resolve();
          return;
        }
        const cancel = clock.after(pauseMs, resolve);
        endPause = () => {
          cancel();
          resolve();
        };
      }),
  };

  const mark = (name: ReadingMark, at: number): Promise<Result<void>> =>
    store.transact(async (trx) => {
      await writeMark(trx, name, shopId, at);
      return done;
    });

  const packages = async (): Promise<Result<void>> => {
    const before = await readMark(store.database, "packages-read", shopId);
    const since = (before ?? clock.now()) - overlapMs;
    const read = await readPackagesSince(parts, since);
    if (!read.ok) return read;
    // A time ahead of now is a slip of the platform, and believing it would skip everything until then.
    return mark("packages-read", Math.min(read.value.newest, clock.now()));
  };

  const everything = async (): Promise<Result<void>> => {
    const begunAt = clock.now();
    const compared = await reconcile(parts, begunAt - lookBackMs);
    if (!compared.ok || stopped) return compared.ok ? done : compared;
    const { orders, packages: listed, mended } = compared.value;
    const noted = await store.transact(async (trx) => {
      await writeMark(trx, "reconciled", shopId, begunAt);
      await appendJournal(trx, {
        at: clock.now(),
        actor: { stationId: parts.stationId, operatorId: null },
        shopId,
        parcelId: null,
        kind: "shop.reconciled",
        data: { orders, packages: listed, mended: mended.length },
      });
      return done;
    });
    return noted;
  };

  const turns: {
    readonly [Name in ReadingMark]: () => Promise<Result<void>>;
  } = { "packages-read": packages, reconciled: everything };

  const turn = async (name: ReadingMark): Promise<void> => {
    const outcome = await turns[name]();
    if (!outcome.ok) failed(name, outcome.refusal);
    if (!stopped) await plan(name);
  };
  const failed = (stream: ReadingMark, { code }: Refusal): void =>
    log.write("warning", "sync.not-reconciled", { stream, code });

  const plan = async (name: ReadingMark): Promise<void> => {
    const afterMs =
      name === "packages-read" ? packagesEveryMs : await untilNight();
    if (stopped) return;
    const cancel = clock.after(afterMs, () => {
      begin(turn(name));
    });
    cancels.set(name, cancel);
  };
  const untilNight = async (): Promise<number> => {
    const now = clock.now();
    const last = await readMark(store.database, "reconciled", shopId);
    if (last !== null && now - last > overdueMs) return firstAfterMs;
    const market = await marketOfShop(store.database, shopId);
    const night = nextReadyAt(market, nightMinute, now);
    return night > now ? night - now : dayMs;
  };
  const begin = (work: Promise<void>): void => {
    running.add(work);
    void work.finally(() => running.delete(work));
  };

  begin(plan("packages-read"));
  begin(plan("reconciled"));
  return async () => {
    stopped = true;
    for (const cancel of cancels.values()) cancel();
    endPause();
    await Promise.all(running);
  };
}
