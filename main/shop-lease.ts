import { ok } from "../shared/result.ts";
import type { Clock } from "../shared/time.ts";
import { freeLease, takeLease } from "./storage/leases.ts";
import type { Store } from "./storage/store.ts";

/** A bench that died is replaced within this. */
const leaseMs = 60_000;
/** Three tries before it runs out: one slow disk does not hand the shop over. */
const heartbeatMs = 20_000;

export interface ShopLeaseParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly name: string;
  /** Of this bench. Started anew after a crash it still has what it had. */
  readonly owner: string;
  /** This bench is the one now, or no longer is. Told when it changes, and once at first. */
  changed(mine: boolean): Promise<void>;
  /** Ends what this bench did, before another may begin it. */
  ended(): Promise<void>;
}

/** Keeps trying to be the one bench that does something, and stays it while alive. Returns a stop that frees the place. */
export function keepLease(parts: ShopLeaseParts): () => Promise<void> {
  const { store, clock, name, owner } = parts;
  let mine: boolean | null = null;
  let stopped = false;
  let cancel = (): void => undefined;

  const beat = async (): Promise<void> => {
    const now = clock.now();
    const taken = await store.transact(async (trx) =>
      ok(await takeLease(trx, name, owner, now, now + leaseMs)),
    );
    if (stopped) return;
    // A disk that refuses has not given the place to anybody else.
    if (taken.ok && taken.value !== mine) {
      mine = taken.value;
      await parts.changed(mine);
    }
    cancel = clock.after(heartbeatMs, () => {
      beating = beat();
    });
  };
  let beating = beat();

  return async () => {
    stopped = true;
    cancel();
    await beating;
    await parts.ended();
    // Also when a beat took it that did not hear the end of its own transaction.
    await freeLease(store.database, name, owner);
  };
}
