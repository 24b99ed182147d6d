import { ok, refused, type Result } from "../../shared/result.ts";
import {
  readFbtInbounds,
  readFbtRegions,
  readFbtStock,
  readFbtWarehouses,
  type PlatformFbtInbound,
  type PlatformFbtStock,
  type PlatformFbtWarehouse,
} from "./fbt-answer.ts";
import {
  deliveryOptions,
  fbtInbounds,
  fbtRegions,
  fbtWarehouses,
  searchFbtStock,
  searchStock,
} from "./feed-endpoints.ts";
import type { CallInput, ShopClient } from "./shop-client.ts";
import type { Endpoint } from "./endpoints.ts";
import { garbled, readPage, type FeedPage } from "./shop-feed.ts";
import {
  readDeliveryOptions,
  readStock,
  type PlatformDeliveryOption,
  type PlatformStock,
} from "./stock-answer.ts";

/** What is read of a shop beside its orders and articles. Refuses with what `ShopClient.call` refuses with. */
export interface OtherFeeds {
  /** At most 600 SKUs at once. One the platform does not know is simply missing. */
  stock(skuIds: readonly string[]): Promise<Result<readonly PlatformStock[]>>;
  deliveryOptions(
    warehouseId: string,
  ): Promise<Result<readonly PlatformDeliveryOption[]>>;
  /** Regions where the platform keeps goods for this seller. */
  fbtRegions(): Promise<Result<readonly string[]>>;
  fbtWarehouses(): Promise<Result<readonly PlatformFbtWarehouse[]>>;
  /** @param token "" for the first page */
  fbtStock(token: string): Promise<Result<FeedPage<PlatformFbtStock>>>;
  fbtInbounds(
    ids: readonly string[],
  ): Promise<Result<readonly PlatformFbtInbound[]>>;
}

/** Source: "Search Inventory" (202309): 600 SKU ids in one call. */
export const mostSkusAtOnce = 600;

export function createOtherFeeds(client: ShopClient): OtherFeeds {
  const asked = async <Answer>(
    endpoint: Endpoint,
    input: CallInput,
    read: (data: unknown) => Answer | null,
  ): Promise<Result<Answer>> => {
    const answered = await client.call(endpoint, input);
    if (!answered.ok) return refused(answered.refusal.refusal);
    const found = read(answered.value.data);
    return found === null ? refused(garbled(answered.value)) : ok(found);
  };

  return {
    stock: (skuIds) =>
      asked(searchStock, { body: { sku_ids: skuIds } }, readStock),
    deliveryOptions: (warehouseId) =>
      asked(
        deliveryOptions(warehouseId),
        { query: { scope: "WAREHOUSE" } },
        readDeliveryOptions,
      ),
    fbtRegions: () => asked(fbtRegions, {}, readFbtRegions),
    fbtWarehouses: () => asked(fbtWarehouses, {}, readFbtWarehouses),
    async fbtStock(token) {
      const answered = await client.call(searchFbtStock, {
        query: {
          page_size: "100",
          ...(token === "" ? {} : { page_token: token }),
        },
        body: {},
      });
      if (!answered.ok) return refused(answered.refusal.refusal);
      return readPage(answered.value, "inventory", readFbtStock);
    },
    fbtInbounds: (ids) =>
      asked(fbtInbounds, { query: { ids: ids.join(",") } }, readFbtInbounds),
  };
}
