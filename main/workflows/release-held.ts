import type { OrderId, ShopId } from "../../shared/ids.ts";
import { done } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import type { Store, Trx } from "../storage/store.ts";

/** A hold that ended is noticed within this: nobody waits for one to the second. */
const lookEveryMs = 60_000;

export interface HeldReleaseParts {
  readonly store: Store;
  readonly clock: Clock;
  /** Shops that have been reached. */
  shopIds(): readonly ShopId[];
  plan(trx: Trx, shopId: ShopId, orderIds: readonly OrderId[]): Promise<void>;
  released(): void;
}

/** Plans orders on hold again from time to time: a hold that ends by the clock alone is never in the news. */
export function releaseHeld(parts: HeldReleaseParts): () => void {
  let cancel = (): void => undefined;
  const look = async (): Promise<void> => {
    for (const shopId of parts.shopIds()) {
      await parts.store.transact(async (trx) => {
        const orderIds = await ordersOnHold(trx, shopId);
        if (orderIds.length > 0) await parts.plan(trx, shopId, orderIds);
        return done;
      });
    }
    parts.released();
    wait();
  };
  const wait = (): void => {
    cancel = parts.clock.after(lookEveryMs, () => void look());
  };
  wait();
  return () => cancel();
}

async function ordersOnHold(trx: Trx, shopId: ShopId): Promise<OrderId[]> {
  const rows = await trx
    .selectFrom("parcels")
    .innerJoin("parcel_orders", "parcel_orders.parcel_id", "parcels.id")
    .select("parcel_orders.order_id")
    .where("parcels.shop_id", "=", shopId)
    .where("parcels.stage", "=", "held")
    .where("parcels.held_code", "=", "parcel.on-hold")
    .execute();
  return rows.map((row) => row.order_id);
}
