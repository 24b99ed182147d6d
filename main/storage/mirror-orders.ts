import type { PlatformOrder } from "../../shared/domain/platform-order.ts";
import type { OrderId, ShopId } from "../../shared/ids.ts";
import type { Vault } from "../station-ports.ts";
import { addressMark } from "./address-marks.ts";
import type { Database } from "./open-database.ts";
import type { OrderRow, OrderUnitRow } from "./schema.ts";
import type { Trx } from "./store.ts";

/** An order and its units as rows, sealed and ready: making them is work that need not happen inside a transaction. */
export interface MirrorOrder {
  readonly order: OrderRow;
  readonly units: readonly OrderUnitRow[];
}

/** SQLite takes 32,766 values in one statement; this many rows of the widest table stay far below. */
const rowsPerStatement = 500;

export function mirrorOrder(
  shopId: ShopId,
  order: PlatformOrder,
  raw: string,
  vault: Vault,
): MirrorOrder {
  return {
    order: {
      id: order.id,
      shop_id: shopId,
      status: order.status,
      fulfillment_type: order.fulfillmentType,
      shipping_type: order.shippingType,
      delivery_option: order.deliveryOption,
      is_on_hold: order.isOnHoldOrder ? 1 : 0,
      cancel_requested: order.cancelRequested ? 1 : 0,
      buyer_note: order.buyerNote === null ? null : vault.seal(order.buyerNote),
      created_at: order.createdAt,
      paid_at: order.paidAt,
      deadline_at: order.deadlineAt,
      updated_at: order.updatedAt,
      raw: vault.seal(raw),
      address_mark: addressMark(order.recipientPrint, vault),
    },
    units: order.units.map((unit) => ({
      id: unit.id,
      part: unit.part,
      order_id: order.id,
      shop_id: shopId,
      sku_id: unit.skuId,
      package_id: unit.packageId,
      is_gift: unit.isGift ? 1 : 0,
      status: unit.status,
      cancelled: unit.cancelled ? 1 : 0,
    })),
  };
}

/**
 * Writes a lot of orders with their units; an answer older than what is there changes nothing.
 * Keep lots at 100 orders or fewer: a scan waits for the transaction it meets.
 *
 * @returns the orders that were written
 */
export async function writeOrders(
  trx: Trx,
  orders: readonly MirrorOrder[],
): Promise<OrderId[]> {
  if (orders.length === 0) return [];
  const rows = await trx
    .insertInto("orders")
    .values(orders.map(({ order }) => order))
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet((eb) => ({
          status: eb.ref("excluded.status"),
          fulfillment_type: eb.ref("excluded.fulfillment_type"),
          shipping_type: eb.ref("excluded.shipping_type"),
          delivery_option: eb.ref("excluded.delivery_option"),
          is_on_hold: eb.ref("excluded.is_on_hold"),
          cancel_requested: eb.ref("excluded.cancel_requested"),
          buyer_note: eb.ref("excluded.buyer_note"),
          created_at: eb.ref("excluded.created_at"),
          paid_at: eb.ref("excluded.paid_at"),
          deadline_at: eb.ref("excluded.deadline_at"),
          updated_at: eb.ref("excluded.updated_at"),
          raw: eb.ref("excluded.raw"),
          // An address that is no longer shown is still the last one.
          address_mark: eb.fn.coalesce(
            "excluded.address_mark",
            "orders.address_mark",
          ),
        }))
        .whereRef("excluded.updated_at", ">=", "orders.updated_at"),
    )
    .returning("id")
    .execute();
  const written = new Set(rows.map((row) => row.id));
  if (written.size === 0) return [];
  // A split, a combination or a bundle's contents may have changed which units there are.
  await trx
    .deleteFrom("order_units")
    .where("order_id", "in", [...written])
    .execute();
  const units = orders
    .filter(({ order }) => written.has(order.id))
    .flatMap((each) => each.units);
  for (let from = 0; from < units.length; from += rowsPerStatement) {
    await trx
      .insertInto("order_units")
      .values(units.slice(from, from + rowsPerStatement))
      .onConflict((conflict) =>
        conflict.columns(["id", "part"]).doUpdateSet((eb) => ({
          order_id: eb.ref("excluded.order_id"),
          shop_id: eb.ref("excluded.shop_id"),
          sku_id: eb.ref("excluded.sku_id"),
          package_id: eb.ref("excluded.package_id"),
          is_gift: eb.ref("excluded.is_gift"),
          status: eb.ref("excluded.status"),
          cancelled: eb.ref("excluded.cancelled"),
        })),
      )
      .execute();
  }
  return [...written];
}

/** Which of these orders have lines in the mirror. */
export async function ordersWithUnits(
  trx: Trx,
  ids: readonly OrderId[],
): Promise<Set<OrderId>> {
  if (ids.length === 0) return new Set();
  const rows = await trx
    .selectFrom("order_units")
    .select("order_id")
    .distinct()
    .where("order_id", "in", ids)
    .execute();
  return new Set(rows.map((row) => row.order_id));
}

/** What the mirror knows of an order, as far as a search's answer can contradict it. */
export interface KnownOrder {
  readonly updatedAt: number;
  readonly addressMark: string | null;
  readonly facts: string;
}

/**
 * Update times count whole seconds: two changes in one second carry the same. These facts tell them apart.
 * A bundle counts as its one line, because a search does not say what is inside.
 */
export function factsOf(
  order: Pick<PlatformOrder, "status" | "cancelRequested">,
  units: readonly {
    readonly id: string;
    readonly packageId: string | null;
    readonly status: string;
    readonly cancelled: boolean;
  }[],
): string {
  const lines = new Map(
    units.map((unit) => [
      unit.id,
      [unit.id, unit.packageId ?? "", unit.status, unit.cancelled].join(" "),
    ]),
  );
  const sorted = [...lines.values()].sort();
  return JSON.stringify([order.status, order.cancelRequested, sorted]);
}

export async function knownOrders(
  database: Database | Trx,
  ids: readonly OrderId[],
): Promise<Map<OrderId, KnownOrder>> {
  if (ids.length === 0) return new Map();
  const orders = await database
    .selectFrom("orders")
    .select(["id", "status", "cancel_requested", "updated_at", "address_mark"])
    .where("id", "in", ids)
    .execute();
  const units = await database
    .selectFrom("order_units")
    .select(["id", "order_id", "package_id", "status", "cancelled"])
    .where("order_id", "in", ids)
    .execute();
  const unitsByOrder = Map.groupBy(units, (unit) => unit.order_id);
  return new Map(
    orders.map((row) => [
      row.id,
      {
        updatedAt: row.updated_at,
        addressMark: row.address_mark,
        facts: factsOf(
          { status: row.status, cancelRequested: row.cancel_requested === 1 },
          (unitsByOrder.get(row.id) ?? []).map((unit) => ({
            id: unit.id,
            packageId: unit.package_id,
            status: unit.status,
            cancelled: unit.cancelled === 1,
          })),
        ),
      },
    ]),
  );
}
