import { z } from "zod";
import type { Article } from "../catalogue/article.ts";
import type { ApiCall } from "../server/api-call.ts";
import { failure, success, type Answer } from "../server/envelope.ts";
import {
  readPageToken,
  searchFingerprint,
  writePageToken,
} from "../server/page-token.ts";
import type { ShopState } from "../shop-state.ts";
import {
  fbtAddress,
  fbtWarehouse,
  goodsIdOf,
  goodsThere,
  keepsGoodsThere,
  merchant,
  shopWarehouseIds,
  unitsOnTheWay,
  unitsThere,
} from "./platform-warehouse.ts";

/** GET /fbt/202409/merchants/onboarded_regions */
export const onboardedRegions = (_call: ApiCall, shop: ShopState): Answer =>
  success(
    keepsGoodsThere(shop)
      ? { onboarded_regions: [{ region_code: fbtAddress.region_code }] }
      : {},
  );

/** GET /fbt/202408/warehouses */
export const listFbtWarehouses = (_call: ApiCall, shop: ShopState): Answer =>
  success(
    keepsGoodsThere(shop)
      ? {
          warehouses: [
            {
              ...fbtWarehouse,
              subscribed: true,
              warehouse_ids: shopWarehouseIds,
              addresses: [fbtAddress],
              logistics_services: [
                {
                  id: "12123232323",
                  name: "Fulfilled by TikTok Shop-Standard",
                  subscribed: true,
                },
              ],
            },
          ],
        }
      : {},
  );

const stockQuery = z.object({
  page_size: z.coerce.number().int().min(1).max(100),
  page_token: z.string().default(""),
});
const idList = z.array(z.string()).max(100).default([]);
const stockSchema = z.object({
  goods_ids: idList,
  sku_ids: idList,
  fbt_warehouse_ids: idList,
});

/** POST /fbt/202408/inventory/search */
export function searchFbtStock(call: ApiCall, shop: ShopState): Answer {
  const query = stockQuery.safeParse(Object.fromEntries(call.query));
  const body = stockSchema.safeParse(call.body);
  if (!query.success || !body.success) return failure(36009004);
  const { page_size, page_token } = query.data;
  const { goods_ids, sku_ids, fbt_warehouse_ids } = body.data;
  const named = (ids: readonly string[], id: string): boolean =>
    ids.length === 0 || ids.includes(id);
  const found =
    keepsGoodsThere(shop) &&
    named(fbt_warehouse_ids, fbtWarehouse.fbt_warehouse_id)
      ? goodsThere(shop).filter(
          (article) =>
            named(goods_ids, goodsIdOf(article)) &&
            named(sku_ids, article.skuId),
        )
      : [];
  const fingerprint = searchFingerprint([call.path, call.body]);
  const place =
    page_token === "" ? null : readPageToken(fingerprint, page_token);
  if (page_token !== "" && place === null) return failure(36009004);
  const from = place?.time ?? 0;
  const page = found.slice(from, from + page_size);
  const next = from + page.length;
  const last = { time: next, id: page.at(-1)?.skuId ?? "" };
  return success({
    next_page_token:
      next < found.length
        ? writePageToken(fingerprint, { ...last, totalCount: found.length })
        : "",
    total_count: found.length,
    ...(page.length > 0 && {
      inventory: page.map((article) => stockEntry(shop, article)),
    }),
  });
}

function stockEntry(shop: ShopState, article: Article): object {
  const { available, reserved, unfulfillable } = unitsThere(shop, article);
  const sellable = {
    total_quantity: available + reserved,
    reserved_quantity: reserved,
    available_quantity: available,
  };
  return {
    fbt_warehouse_id: fbtWarehouse.fbt_warehouse_id,
    goods: {
      id: goodsIdOf(article),
      name: article.title,
      reference_code: article.sellerSku,
      skus: [{ id: article.skuId, on_hand_detail: sellable }],
    },
    on_hand_detail: {
      ...sellable,
      total_quantity: available + reserved + unfulfillable,
      unfulfillable_quantity: unfulfillable,
    },
    in_transit_quantity: unitsOnTheWay,
  };
}

/** The one delivery that is always on its way: a box of each of the goods. */
export const practiceInboundId = "IBR720260921001";
const day = 24 * 3600;

/** GET /fbt/202409/inbound_orders: only what is asked for by id. */
export function inboundOrders(call: ApiCall, shop: ShopState): Answer {
  const ids = (call.query.get("ids") ?? "").split(",").filter(Boolean);
  if (ids.length === 0) return failure(36009004);
  if (!keepsGoodsThere(shop) || !ids.includes(practiceInboundId))
    return success({});
  // Since noon of the day before: on its way for as long as anybody trains.
  const now = Math.floor(shop.clock.now() / 1000);
  const madeAt = now - (now % day) - day / 2;
  return success({
    inbound_orders: [
      {
        id: practiceInboundId,
        type: "REPLENISHMENT",
        merchant,
        warehouse: { ...fbtWarehouse, warehouse_ids: shopWarehouseIds },
        create_time: madeAt,
        ship_time: madeAt + 3600,
        expect_arrive_time: madeAt + 2 * day,
        actual_arrive_time: 0,
        carriers: [],
        planned_goods: goodsThere(shop).map((article) => ({
          id: goodsIdOf(article),
          name: article.title,
          reference_code: article.sellerSku,
          sku_ids: [article.skuId],
          quantity: unitsOnTheWay,
        })),
        received_batches: [],
        order_operation_logs: [
          { operate_time: madeAt, order_status: "WORKING" },
          { operate_time: madeAt + 3600, order_status: "TO_BE_RECEIVED" },
        ],
      },
    ],
  });
}
