import type { Vault } from "../station-ports.ts";
import type { OrderId, ParcelId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

/** What is kept of where an order goes: nobody without the station's key can tell an address by it. */
export function addressMark(
  print: string | null,
  vault: Pick<Vault, "mark">,
): string | null {
  if (print === null) return null;
  const kind = print.slice(0, print.indexOf(":"));
  return `${kind}:${vault.mark(print)}`;
}

/** Masked and clear ones cannot be compared, and an address that is not shown says nothing. */
export const isOtherAddress = (
  before: string | null,
  now: string | null,
): boolean =>
  before !== null &&
  now !== null &&
  before !== now &&
  before.split(":")[0] === now.split(":")[0];

export interface ParcelAddress {
  readonly orderId: OrderId;
  /** Where the parcel goes, as far as anybody has said. */
  readonly mark: string | null;
}

export async function addressesOf(
  database: Database | Trx,
  parcelId: ParcelId,
): Promise<ParcelAddress[]> {
  const rows = await database
    .selectFrom("parcel_orders")
    .select(["order_id", "address_mark"])
    .where("parcel_id", "=", parcelId)
    .execute();
  return rows.map((row) => ({ orderId: row.order_id, mark: row.address_mark }));
}

/** Where the parcel's orders go now, as far as the mirror knows. */
export async function latestAddresses(
  database: Database | Trx,
  parcelId: ParcelId,
): Promise<Map<OrderId, string | null>> {
  const rows = await database
    .selectFrom("orders")
    .innerJoin("parcel_orders", "parcel_orders.order_id", "orders.id")
    .select(["orders.id", "orders.address_mark"])
    .where("parcel_orders.parcel_id", "=", parcelId)
    .execute();
  return new Map(rows.map((row) => [row.id, row.address_mark]));
}

/** From now on the parcel goes where its orders say. */
export async function followAddresses(
  trx: Trx,
  parcelId: ParcelId,
): Promise<void> {
  await trx
    .updateTable("parcel_orders")
    .set(({ selectFrom, ref }) => ({
      address_mark: selectFrom("orders")
        .select("orders.address_mark")
        .whereRef("orders.id", "=", ref("parcel_orders.order_id")),
    }))
    .where("parcel_id", "=", parcelId)
    .execute();
}

/** Whether a label with an address on it was asked for, was made, or is on paper. */
export async function isAddressed(
  database: Database | Trx,
  parcelId: ParcelId,
): Promise<boolean> {
  const label = await database
    .selectFrom("labels")
    .select("state")
    .where("parcel_id", "=", parcelId)
    .where("state", "=", "ready")
    .executeTakeFirst();
  if (label !== undefined) return true;
  const asked = await database
    .selectFrom("outbox")
    .select("id")
    .where("parcel_id", "=", parcelId)
    .where("kind", "in", ["ship", "buy-package", "buy-label"])
    .where("state", "in", ["in-flight", "done", "unsure"])
    .executeTakeFirst();
  return asked !== undefined;
}
