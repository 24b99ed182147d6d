import { refusal } from "../../shared/contract/refusals.ts";
import { mayBePacked } from "../../shared/domain/platform-order.ts";
import type { OrderId, ShopId } from "../../shared/ids.ts";
import type { Clock } from "../../shared/time.ts";
import type { PlatformOrder } from "../../shared/domain/platform-order.ts";
import type { Vault } from "../station-ports.ts";
import { addressMark } from "../storage/address-marks.ts";
import { parcelByNumber } from "../storage/parcel-queries.ts";
import type { Database } from "../storage/open-database.ts";
import type { Shop } from "../tiktok/shop.ts";
import { isMisaddressed } from "./follow-address.ts";
import type { ReadLive } from "./live-check.ts";

/** Asks the platform about the parcel's orders now: their status, and requests of buyers to cancel. */
export const readLiveFrom =
  (
    database: Database,
    reach: (shopId: ShopId) => Shop | null,
    clock: Clock,
    vault: Pick<Vault, "mark">,
  ): ReadLive =>
  async (orderIds, parcel) => {
    const shop = await shopOf(database, reach, orderIds);
    if (shop === null) return { kind: "unreachable" };
    const [orders, pending] = await Promise.all([
      shop.readOrders(orderIds),
      shop.pendingCancellations(orderIds),
    ]);
    if (!orders.ok || !pending.ok) return { kind: "unreachable" };
    if (pending.value.length > 0) {
      return {
        kind: "held",
        reason: refusal("parcel.cancel-requested", { parcel }),
      };
    }
    for (const order of orders.value) {
      const verdict = mayBePacked(order, clock.now(), parcel);
      // "Gone" is what our own ship call makes of an order; only a hold stops the parcel here.
      if (verdict.kind === "hold")
        return { kind: "held", reason: verdict.refusal };
    }
    if (await isAstray(database, parcel, orders.value, vault))
      return {
        kind: "held",
        reason: refusal("parcel.address-changed", { parcel }),
      };
    const missing = orders.value.length < orderIds.length;
    return missing
      ? {
          kind: "held",
          reason: refusal("parcel.unknown-status", { parcel, status: "?" }),
        }
      : { kind: "clear" };
  };

/** The label was made for an address these orders do not go to any more. */
async function isAstray(
  database: Database,
  parcel: string,
  orders: readonly PlatformOrder[],
  vault: Pick<Vault, "mark">,
): Promise<boolean> {
  const marks = new Map(
    orders.map((order) => [order.id, addressMark(order.recipientPrint, vault)]),
  );
  const stored = await parcelByNumber(database, parcel);
  return stored !== null && isMisaddressed(database, stored.id, marks);
}

/** The orders of one parcel are of one shop. */
async function shopOf(
  database: Database,
  reach: (shopId: ShopId) => Shop | null,
  orderIds: readonly OrderId[],
): Promise<Shop | null> {
  const row = await database
    .selectFrom("orders")
    .select("shop_id")
    .where("id", "in", orderIds)
    .executeTakeFirst();
  return row === undefined ? null : reach(row.shop_id);
}
