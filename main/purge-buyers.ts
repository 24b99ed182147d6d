import { marketRules } from "../shared/domain/market-rules.ts";
import type { ShopId } from "../shared/ids.ts";
import { done } from "../shared/result.ts";
import { dayMs, type Clock } from "../shared/time.ts";
import type { Log } from "./station-ports.ts";
import { endedOrders, forgetBuyers } from "./storage/forget-buyers.ts";
import { marketOfShop } from "./storage/mirror-shops.ts";
import type { Store } from "./storage/store.ts";

/** Not in the first minutes of a shift, when everything else wants the disk. */
const firstAfterMs = 10 * 60_000;
const everyMs = dayMs;
const ordersAtOnce = 200;
/** Where nobody wrote rules for the market. */
const usualDays = 30;

export interface PurgeParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** A round is over: what lies beside the database is to follow. */
  forgotten(): Promise<void>;
}

/** Forgets buyers once a day, as long after the end of their orders as the market's rules say. Returns a stop. */
export function purgeBuyersDaily(parts: PurgeParts): () => Promise<void> {
  let stopped = false;
  let purging: Promise<void> = Promise.resolve();
  let cancel = (): void => undefined;
  const round = async (): Promise<void> => {
    await purgeBuyers(parts, () => stopped);
    await parts.forgotten();
    if (!stopped) wait(everyMs);
  };
  const wait = (afterMs: number): void => {
    cancel = parts.clock.after(afterMs, () => {
      purging = round();
    });
  };
  wait(firstAfterMs);
  return async () => {
    stopped = true;
    cancel();
    await purging;
  };
}

/** One round over every shop, connected or not, in small transactions. */
export async function purgeBuyers(
  { store, clock, log }: Omit<PurgeParts, "forgotten">,
  isStopped: () => boolean,
): Promise<void> {
  const shops = await store.database.selectFrom("shops").select("id").execute();
  for (const { id } of shops) {
    const before = clock.now() - (await keptDays(store, id)) * dayMs;
    for (;;) {
      if (isStopped()) return;
      const orderIds = await endedOrders(
        store.database,
        id,
        before,
        ordersAtOnce,
      );
      if (orderIds.length === 0) break;
      const forgotten = await store.transact(async (trx) => {
        await forgetBuyers(trx, orderIds);
        return done;
      });
      if (!forgotten.ok) {
        // The disk refuses: tomorrow's round finds the same orders again.
        const { code } = forgotten.refusal;
        log.write("warning", "buyers-not-forgotten", { code });
        return;
      }
      log.write("info", "buyers-forgotten", { orders: orderIds.length });
    }
  }
}

async function keptDays(store: Store, shopId: ShopId): Promise<number> {
  const market = await marketOfShop(store.database, shopId);
  const rule = market === null ? null : marketRules[market].keepBuyerDataDays;
  return rule?.value ?? usualDays;
}
