import { asId, type ShopId, type SkuId } from "../../shared/ids.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import {
  skusAfter,
  writeDeliveryOptions,
  writeStock,
} from "../storage/mirror-feeds.ts";
import type { Store } from "../storage/store.ts";
import { mostSkusAtOnce, type OtherFeeds } from "./other-feeds.ts";

export interface StockSyncParts {
  readonly shopId: ShopId;
  readonly shop: Pick<OtherFeeds, "stock" | "deliveryOptions">;
  readonly store: Store;
  readonly clock: Clock;
  /** A catalogue of 100,000 articles takes minutes: a stop ends it between two calls. */
  stopping(): boolean;
}

/** Reads the stock of every article in the mirror, per warehouse. */
export async function readAllStock(
  parts: StockSyncParts,
): Promise<Result<{ readonly changed: number }>> {
  const { shopId, shop, store, clock } = parts;
  let changed = 0;
  let after = asId<SkuId>("");
  while (!parts.stopping()) {
    const skuIds = await skusAfter(
      store.database,
      shopId,
      after,
      mostSkusAtOnce,
    );
    const last = skuIds.at(-1);
    if (last === undefined) break;
    const found = await shop.stock(skuIds);
    if (!found.ok) return found;
    const asked = new Set<string>(skuIds);
    const rows = found.value
      .filter(({ skuId }) => asked.has(skuId))
      .map((entry) => ({
        shop_id: shopId,
        sku_id: entry.skuId,
        warehouse_id: entry.warehouseId,
        available: entry.available,
        committed: entry.committed,
        read_at: clock.now(),
      }));
    const written = await store.transact(async (trx) =>
      ok(await writeStock(trx, shopId, skuIds, rows)),
    );
    if (!written.ok) return written;
    changed += written.value;
    after = last;
  }
  return ok({ changed });
}

/** Reads the ways out of every warehouse goods are sent from. */
export async function readAllDeliveryOptions(
  parts: StockSyncParts,
): Promise<Result<void>> {
  const { shopId, shop, store, clock } = parts;
  const warehouses = await store.database
    .selectFrom("warehouses")
    .select("id")
    .where("shop_id", "=", shopId)
    .where("type", "=", "SALES_WAREHOUSE")
    .execute();
  for (const { id: warehouseId } of warehouses) {
    if (parts.stopping()) break;
    const found = await shop.deliveryOptions(warehouseId);
    if (!found.ok) return found;
    const rows = found.value.map((option) => ({
      shop_id: shopId,
      warehouse_id: warehouseId,
      id: option.id,
      name: option.name,
      type: option.type,
      min_grams: option.minGrams,
      max_grams: option.maxGrams,
      max_length_mm: option.maxLengthMm,
      max_width_mm: option.maxWidthMm,
      max_height_mm: option.maxHeightMm,
      read_at: clock.now(),
    }));
    const written = await store.transact(async (trx) => {
      await writeDeliveryOptions(trx, shopId, warehouseId, rows);
      return ok(undefined);
    });
    if (!written.ok) return written;
  }
  return ok(undefined);
}
