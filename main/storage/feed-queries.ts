import type {
  FbtShop,
  FeedsView,
} from "../../shared/contract/feeds-contract.ts";
import type { Database } from "./open-database.ts";

const mostSoldOut = 100;
const mostGoods = 500;
const mostInbounds = 50;

/** When the platform last sent anything; null when it never did. */
export async function lastWebhookAt(
  database: Database,
): Promise<number | null> {
  const row = await database
    .selectFrom("webhooks")
    .select("received_at")
    .orderBy("received_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.received_at ?? null;
}

/** Articles nothing is left of in any warehouse. */
export async function soldOut(
  database: Database,
): Promise<FeedsView["soldOut"]> {
  const rows = await database
    .selectFrom("stock")
    .innerJoin("articles", (join) =>
      join
        .onRef("articles.sku_id", "=", "stock.sku_id")
        .onRef("articles.shop_id", "=", "stock.shop_id"),
    )
    .select(({ fn }) => [
      "stock.shop_id",
      "stock.sku_id",
      "articles.title",
      fn.sum<number>("stock.committed").as("committed"),
    ])
    .groupBy(["stock.shop_id", "stock.sku_id"])
    .having(({ fn }) => fn.sum("stock.available"), "=", 0)
    .orderBy("articles.title")
    .limit(mostSoldOut)
    .execute();
  return rows.map((row) => ({
    shopId: row.shop_id,
    skuId: row.sku_id,
    title: row.title,
    committed: row.committed,
  }));
}

/** Shops with goods at the platform, and what lies there. */
export async function fbtShops(database: Database): Promise<FbtShop[]> {
  const shops = await database
    .selectFrom("shops")
    .select(["id", "name"])
    .where("id", "in", (from) =>
      from.selectFrom("fbt_warehouses").select("shop_id"),
    )
    .orderBy("name")
    .execute();
  const found: FbtShop[] = [];
  for (const { id: shopId, name } of shops) {
    const warehouses = await database
      .selectFrom("fbt_warehouses")
      .select(["id", "name", "region"])
      .where("shop_id", "=", shopId)
      .orderBy("name")
      .execute();
    const nameOf = new Map(warehouses.map((one) => [one.id, one.name]));
    const goods = await database
      .selectFrom("fbt_stock")
      .selectAll()
      .where("shop_id", "=", shopId)
      .orderBy("name")
      .limit(mostGoods)
      .execute();
    const inbounds = await database
      .selectFrom("fbt_inbounds")
      .selectAll()
      .where("shop_id", "=", shopId)
      .orderBy("read_at", "desc")
      .limit(mostInbounds)
      .execute();
    const open = await database
      .selectFrom("orders")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("shop_id", "=", shopId)
      .where("fulfillment_type", "=", "FULFILLMENT_BY_TIKTOK")
      .where("status", "in", ["ON_HOLD", "AWAITING_SHIPMENT"])
      .executeTakeFirstOrThrow();
    found.push({
      shopId,
      name,
      warehouses: warehouses.map((one) => ({
        name: one.name,
        region: one.region,
      })),
      openOrders: open.count,
      goods: goods.map((row) => ({
        goodsId: row.goods_id,
        name: row.name,
        reference: row.reference,
        warehouse: nameOf.get(row.fbt_warehouse_id) ?? row.fbt_warehouse_id,
        available: row.available,
        reserved: row.reserved,
        unfulfillable: row.unfulfillable,
        inTransit: row.in_transit,
      })),
      inbounds: inbounds.map((row) => ({
        id: row.id,
        status: row.status,
        warehouse: row.warehouse,
        planned: row.planned,
        received: row.received,
        defective: row.defective,
        expectedAt: row.expected_at,
      })),
    });
  }
  return found;
}
