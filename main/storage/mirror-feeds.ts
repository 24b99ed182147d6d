import type { ShopId, SkuId } from "../../shared/ids.ts";
import type {
  DeliveryOptionRow,
  FbtInboundRow,
  FbtStockRow,
  FbtWarehouseRow,
  StockRow,
} from "./feeds-schema.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

/** SQLite takes some 32,000 values in one statement; no row here has more than twelve. */
const rowsAtOnce = 500;

function* lots<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    yield rows.slice(from, from + rowsAtOnce);
}

/** Of these SKUs. A warehouse the platform no longer names for one holds it no longer. Returns how many figures changed. */
export async function writeStock(
  trx: Trx,
  shopId: ShopId,
  skuIds: readonly string[],
  rows: readonly StockRow[],
): Promise<number> {
  const key = (row: Pick<StockRow, "sku_id" | "warehouse_id">): string =>
    `${row.sku_id} ${row.warehouse_id}`;
  const before = await trx
    .selectFrom("stock")
    .selectAll()
    .where("shop_id", "=", shopId)
    .where("sku_id", "in", [...skuIds])
    .execute();
  const known = new Map(before.map((row) => [key(row), row]));
  const unique = new Map(rows.map((row) => [key(row), row]));
  await trx
    .deleteFrom("stock")
    .where("shop_id", "=", shopId)
    .where("sku_id", "in", [...skuIds])
    .execute();
  for (const lot of lots([...unique.values()]))
    await trx.insertInto("stock").values(lot).execute();
  const gone = before.filter((row) => !unique.has(key(row))).length;
  const other = [...unique].filter(([name, row]) => {
    const was = known.get(name);
    return was?.available !== row.available || was.committed !== row.committed;
  }).length;
  return gone + other;
}

/** SKUs of a shop after this one, by id, at most so many. */
export async function skusAfter(
  database: Database,
  shopId: ShopId,
  after: SkuId,
  most: number,
): Promise<SkuId[]> {
  const rows = await database
    .selectFrom("articles")
    .select("sku_id")
    .where("shop_id", "=", shopId)
    .where("sku_id", ">", after)
    .orderBy("sku_id")
    .limit(most)
    .execute();
  return rows.map(({ sku_id: skuId }) => skuId);
}

/** All ways out of one warehouse: one the platform no longer names is gone. */
export async function writeDeliveryOptions(
  trx: Trx,
  shopId: ShopId,
  warehouseId: string,
  rows: readonly DeliveryOptionRow[],
): Promise<void> {
  await trx
    .deleteFrom("delivery_options")
    .where("shop_id", "=", shopId)
    .where("warehouse_id", "=", warehouseId)
    .execute();
  if (rows.length === 0) return;
  await trx
    .insertInto("delivery_options")
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** All the platform keeps for a shop, at once. Deliveries stay until they are read again. */
export async function writeFbt(
  trx: Trx,
  shopId: ShopId,
  fbt: {
    readonly warehouses: readonly FbtWarehouseRow[];
    readonly stock: readonly FbtStockRow[];
    readonly inbounds: readonly FbtInboundRow[];
  },
): Promise<void> {
  await trx
    .deleteFrom("fbt_warehouses")
    .where("shop_id", "=", shopId)
    .execute();
  await trx.deleteFrom("fbt_stock").where("shop_id", "=", shopId).execute();
  for (const lot of lots(fbt.warehouses))
    await trx
      .insertInto("fbt_warehouses")
      .values(lot)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  for (const lot of lots(fbt.stock))
    await trx
      .insertInto("fbt_stock")
      .values(lot)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  for (const lot of lots(fbt.inbounds))
    await trx.replaceInto("fbt_inbounds").values(lot).execute();
}

/** What was read of a shop that is let go: stock, ways out, goods at the platform, settlements. */
export async function forgetFeeds(trx: Trx, shopId: ShopId): Promise<void> {
  for (const table of [
    "stock",
    "delivery_options",
    "fbt_warehouses",
    "fbt_stock",
    "fbt_inbounds",
    "statements",
    "statement_lines",
  ] as const)
    await trx.deleteFrom(table).where("shop_id", "=", shopId).execute();
}
