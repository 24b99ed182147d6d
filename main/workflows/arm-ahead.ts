import type { LabelTime } from "../../shared/domain/label-time.ts";
import type { ParcelId, ShopId } from "../../shared/ids.ts";
import { done } from "../../shared/result.ts";
import { waitingWithoutLabel } from "../storage/labels-ahead.ts";
import { loadParcel } from "../storage/parcel-queries.ts";
import { readShipTerms } from "../storage/ship-terms.ts";
import type { Store } from "../storage/store.ts";
import { armLabel } from "./arm-label.ts";
import type { ChangeParts } from "./change-parcel.ts";

/**
 * How many labels of waiting parcels may be on their way or lie ready at a time. A bench opens one parcel after the other; a
 * whole shift's labels fit a morning, and no more than these have to be thrown away when a shop is stopped.
 */
const mostAhead: { readonly [Time in LabelTime]: number } = {
  queued: 200,
  next: 4,
  claimed: 0,
  complete: 0,
};

/** Between two looks: calls of parcels that somebody holds in hand come first, and the platform counts calls by the second. */
const pauseMs = 1_000;
/** Orders come while nobody moves at the bench. */
const lookEveryMs = 15_000;
const mostAtOnce = 5;

export interface ArmAheadParts extends ChangeParts {
  readonly store: Store;
  /** Shops that have been reached. */
  shopIds(): readonly ShopId[];
  /** Calls to the platform were committed. */
  queued(): void;
}

/** Asks for the labels of waiting parcels, the most urgent first, where their shop wants that. */
export interface ArmAhead {
  /** The bench goes on: other parcels may be next. */
  poke(): void;
  stop(): Promise<void>;
}

export function createArmAhead(parts: ArmAheadParts): ArmAhead {
  const { clock } = parts;
  let working: Promise<void> | null = null;
  let dueAt = Infinity;
  let cancel = (): void => undefined;
  let stopped = false;

  const look = async (): Promise<void> => {
    let armed = 0;
    for (const shopId of parts.shopIds()) armed += await armShop(parts, shopId);
    if (armed > 0) parts.queued();
    lookIn(armed > 0 ? pauseMs : lookEveryMs);
  };

  /** Never later than it was going to be anyway, and never two at a time. */
  function lookIn(delayMs: number): void {
    const at = clock.now() + delayMs;
    if (stopped || at >= dueAt) return;
    dueAt = at;
    cancel();
    cancel = clock.after(delayMs, () => {
      dueAt = Infinity;
      working = (working ?? Promise.resolve()).then(look);
    });
  }

  lookIn(pauseMs);
  return {
    poke() {
      lookIn(pauseMs);
    },
    async stop() {
      stopped = true;
      cancel();
      await working;
    },
  };
}

async function armShop(parts: ArmAheadParts, shopId: ShopId): Promise<number> {
  const { database } = parts.store;
  const { labelTime } = await readShipTerms(database, shopId);
  const most = mostAhead[labelTime];
  if (most === 0) return 0;
  const ids = await waitingWithoutLabel(database, shopId, most, mostAtOnce);
  for (const id of ids) await armOne(parts, id);
  return ids.length;
}

/** Whether it still waits is looked at in the transaction that asks: between the look and now it may have been cancelled. */
async function armOne(parts: ArmAheadParts, id: ParcelId): Promise<void> {
  await parts.store.transact(async (trx) => {
    const stored = await loadParcel(trx, id);
    if (stored?.stage === "waiting")
      await armLabel(trx, parts, stored, parts.clock.now());
    return done;
  });
}
