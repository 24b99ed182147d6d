import type { ShopId } from "../../shared/ids.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import { writeFbt } from "../storage/mirror-feeds.ts";
import type { Store } from "../storage/store.ts";
import { toldInbounds } from "../storage/webhook-log.ts";
import type { PlatformFbtInbound, PlatformFbtStock } from "./fbt-answer.ts";
import type { OtherFeeds } from "./other-feeds.ts";

export interface FbtSyncParts {
  readonly shopId: ShopId;
  readonly shop: Pick<
    OtherFeeds,
    "fbtRegions" | "fbtWarehouses" | "fbtStock" | "fbtInbounds"
  >;
  readonly store: Store;
  readonly clock: Clock;
}

/** Ten thousand goods; a seller with more keeps them elsewhere. */
const mostPages = 100;
/** Deliveries under way at once; the newest are the ones somebody waits for. */
const mostInbounds = 50;

/**
 * Reads what the platform keeps for this seller: watched, never changed. A seller whose goods it does not keep, or who has
 * not granted the permission, has nothing to read, which is no fault.
 */
export async function readFbt(
  parts: FbtSyncParts,
): Promise<Result<{ readonly changed: number }>> {
  const { shopId, shop, store, clock } = parts;
  const regions = await shop.fbtRegions();
  if (!regions.ok) {
    return regions.refusal.code === "shop.scope-missing"
      ? ok({ changed: 0 })
      : regions;
  }
  if (regions.value.length === 0) return ok({ changed: 0 });
  const warehouses = await shop.fbtWarehouses();
  if (!warehouses.ok) return warehouses;
  const stock = await allStock(shop);
  if (!stock.ok) return stock;
  const told = await toldInbounds(store.database, shopId, mostInbounds);
  const known = await knownInbounds(store, shopId);
  const ids = [...new Set([...told, ...known])].slice(0, mostInbounds);
  const inbounds =
    ids.length === 0
      ? ok<readonly PlatformFbtInbound[]>([])
      : await shop.fbtInbounds(ids);
  if (!inbounds.ok) return inbounds;

  const now = clock.now();
  const rows = {
    warehouses: warehouses.value
      .filter(({ subscribed }) => subscribed)
      .map(({ id, name, region }) => ({ shop_id: shopId, id, name, region })),
    stock: stock.value.map((entry) => ({
      shop_id: shopId,
      fbt_warehouse_id: entry.warehouseId,
      goods_id: entry.goodsId,
      name: entry.name,
      reference: entry.reference,
      available: entry.available,
      reserved: entry.reserved,
      unfulfillable: entry.unfulfillable,
      in_transit: entry.inTransit,
    })),
    inbounds: inbounds.value.map((entry) => ({
      shop_id: shopId,
      id: entry.id,
      status: entry.status,
      warehouse: entry.warehouse,
      planned: entry.planned,
      received: entry.received,
      defective: entry.defective,
      expected_at: entry.expectedAt,
      arrived_at: entry.arrivedAt,
      read_at: now,
    })),
  };
  return store.transact(async (trx) => {
    await writeFbt(trx, shopId, rows);
    return ok({ changed: 0 });
  });
}

async function allStock(
  shop: Pick<OtherFeeds, "fbtStock">,
): Promise<Result<readonly PlatformFbtStock[]>> {
  const stock: PlatformFbtStock[] = [];
  let token = "";
  for (let pages = 0; pages < mostPages; pages++) {
    const page = await shop.fbtStock(token);
    if (!page.ok) return page;
    stock.push(...page.value.entries);
    const { nextToken } = page.value;
    if (nextToken === "" || nextToken === token) break;
    token = nextToken;
  }
  return ok(stock);
}

/** What is over is not asked for again. Source: FBT inbound order, 202409, order_status. */
const over = ["RECEIVED", "CANCELLED"];

async function knownInbounds(store: Store, shopId: ShopId): Promise<string[]> {
  const rows = await store.database
    .selectFrom("fbt_inbounds")
    .select("id")
    .where("shop_id", "=", shopId)
    .where("status", "not in", over)
    .orderBy("read_at")
    .limit(mostInbounds)
    .execute();
  return rows.map(({ id }) => id);
}
