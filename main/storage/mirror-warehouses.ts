import type { ShopId } from "../../shared/ids.ts";
import type { WarehouseRow } from "./schema.ts";
import type { Trx } from "./store.ts";

/** The platform lists all of a shop's warehouses at once: one it no longer names is gone. */
export async function writeWarehouses(
  trx: Trx,
  shopId: ShopId,
  rows: readonly WarehouseRow[],
): Promise<void> {
  await trx.deleteFrom("warehouses").where("shop_id", "=", shopId).execute();
  if (rows.length === 0) return;
  await trx
    .insertInto("warehouses")
    .values([...rows])
    .onConflict((conflict) => conflict.columns(["shop_id", "id"]).doNothing())
    .execute();
}
