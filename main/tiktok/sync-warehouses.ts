import type { ShopId } from "../../shared/ids.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import type { Log } from "../station-ports.ts";
import { writeWarehouses } from "../storage/mirror-warehouses.ts";
import type { Store } from "../storage/store.ts";
import type { Shop } from "./shop.ts";

export interface WarehouseSyncOptions {
  readonly shopId: ShopId;
  readonly shop: Pick<Shop, "warehouses">;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
}

export interface WarehouseSync {
  run(): Promise<Result<{ readonly warehouses: number }>>;
  /** Reads them now and every hour; returns once the reading in progress has ended. */
  start(): () => Promise<void>;
}

/** Nobody builds a warehouse in an hour, but one may go on holiday. */
const intervalMs = 3_600_000;
const retryMs = 60_000;

/** Keeps a shop's warehouses in the mirror, with what the platform says they may do. */
export function createWarehouseSync(
  options: WarehouseSyncOptions,
): WarehouseSync {
  const { shopId, shop, store, clock, log } = options;

  const run: WarehouseSync["run"] = async () => {
    const found = await shop.warehouses();
    if (!found.ok) return found;
    const rows = found.value.map((warehouse) => ({
      shop_id: shopId,
      id: warehouse.id,
      name: warehouse.name,
      type: warehouse.type,
      status: warehouse.status,
      is_default: warehouse.isDefault ? (1 as const) : (0 as const),
      region: warehouse.region,
    }));
    return store.transact(async (trx) => {
      await writeWarehouses(trx, shopId, rows);
      return ok({ warehouses: rows.length });
    });
  };

  return {
    run,
    start() {
      let stopping = false;
      let cancel = (): void => undefined;
      const turn = async (): Promise<void> => {
        const outcome = await run();
        if (stopping) return;
        if (!outcome.ok) {
          const { code } = outcome.refusal;
          log.write("warning", "sync.warehouses-refused", { code });
        }
        cancel = clock.after(outcome.ok ? intervalMs : retryMs, () => {
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
