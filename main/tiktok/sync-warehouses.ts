import type { ShopId } from "../../shared/ids.ts";
import { ok, type Result } from "../../shared/result.ts";
import { writeWarehouses } from "../storage/mirror-warehouses.ts";
import type { Store } from "../storage/store.ts";
import type { Shop } from "./shop.ts";

export interface WarehouseSyncOptions {
  readonly shopId: ShopId;
  readonly shop: Pick<Shop, "warehouses">;
  readonly store: Store;
}

export interface WarehouseSync {
  run(): Promise<Result<{ readonly warehouses: number }>>;
}

/** Keeps a shop's warehouses in the mirror, with what the platform says they may do. */
export function createWarehouseSync(
  options: WarehouseSyncOptions,
): WarehouseSync {
  const { shopId, shop, store } = options;

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

  return { run };
}
