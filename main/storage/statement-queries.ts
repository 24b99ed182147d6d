import type {
  StatementLine,
  StatementView,
} from "../../shared/contract/statements-contract.ts";
import { asId, type OrderId, type ShopId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";

const mostStatements = 100;
const mostLines = 500;

/** What the platform settled, the newest day first. */
export async function newestStatements(
  database: Database,
): Promise<StatementView[]> {
  const rows = await database
    .selectFrom("statements")
    .innerJoin("shops", "shops.id", "statements.shop_id")
    .selectAll("statements")
    .select((from) => [
      "shops.name as shop",
      from
        .selectFrom("statement_lines")
        .select(({ fn }) => fn.count<number>("order_id").distinct().as("count"))
        .whereRef("statement_lines.shop_id", "=", "statements.shop_id")
        .whereRef("statement_lines.statement_id", "=", "statements.id")
        .as("orders"),
    ])
    .orderBy("statements.at", "desc")
    .orderBy("shops.name")
    .limit(mostStatements)
    .execute();
  return rows.map((row) => ({
    shopId: row.shop_id,
    shop: row.shop,
    id: row.id,
    at: row.at,
    currency: row.currency,
    revenue: row.revenue,
    fees: row.fees,
    shipping: row.shipping,
    adjustment: row.adjustment,
    settlement: row.settlement,
    paymentStatus: row.payment_status,
    paidAt: row.paid_at,
    orders: row.lines_read === 1 ? (row.orders ?? 0) : null,
    unreadable: row.unreadable,
  }));
}

/** The lines of one statement: orders by their id, then what else money moved for. */
export async function statementLines(
  database: Database,
  shopId: ShopId,
  statementId: string,
): Promise<StatementLine[]> {
  const rows = await database
    .selectFrom("statement_lines")
    .selectAll()
    .where("shop_id", "=", shopId)
    .where("statement_id", "=", statementId)
    .orderBy(({ eb }) => eb("order_id", "is", null))
    .orderBy("order_id")
    .orderBy("id")
    .limit(mostLines)
    .execute();
  const orderIds = [...new Set(rows.flatMap((row) => row.order_id ?? []))].map(
    (id) => asId<OrderId>(id),
  );
  const parcels = await parcelsOf(database, orderIds);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    orderId: row.order_id,
    parcels: parcels.get(row.order_id ?? "") ?? [],
    revenue: row.revenue,
    fees: row.fees,
    shipping: row.shipping,
    adjustment: row.adjustment,
    settlement: row.settlement,
  }));
}

async function parcelsOf(
  database: Database,
  orderIds: readonly OrderId[],
): Promise<Map<string, string[]>> {
  const numbers = new Map<string, string[]>();
  if (orderIds.length === 0) return numbers;
  const rows = await database
    .selectFrom("parcel_orders")
    .innerJoin("parcels", "parcels.id", "parcel_orders.parcel_id")
    .select(["parcel_orders.order_id", "parcels.number"])
    .where("parcel_orders.order_id", "in", orderIds)
    .where("parcels.stage", "!=", "cancelled")
    .orderBy("parcels.number")
    .execute();
  for (const { order_id: orderId, number } of rows)
    numbers.set(orderId, [...(numbers.get(orderId) ?? []), number]);
  return numbers;
}
