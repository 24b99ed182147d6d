import type { ShopId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { ShippingProviderRow } from "./schema.ts";
import type { Trx } from "./store.ts";

export interface ProviderLane {
  readonly deliveryOptionId: string;
  readonly buyerRegion: string;
}

/** The carriers of one lane; null when the platform has not been asked yet. Empty: it ships that option itself. */
export async function providersOf(
  database: Database | Trx,
  shopId: ShopId,
  lane: ProviderLane,
): Promise<readonly ShippingProviderRow[] | null> {
  const rows = await laneRows(database, shopId, lane).selectAll().execute();
  return rows.length === 0 ? null : rows.filter(({ id }) => id !== nobody);
}

/** When a lane was read last; 0 for one nobody has asked about. */
export async function providersReadAt(
  database: Database | Trx,
  shopId: ShopId,
  lane: ProviderLane,
): Promise<number> {
  const row = await laneRows(database, shopId, lane)
    .select("read_at")
    .executeTakeFirst();
  return row?.read_at ?? 0;
}

/** A lane that nobody serves is remembered by a row without a name: it was asked about. */
const nobody = "";

/** The platform lists all carriers of a lane at once: one it no longer names is gone. */
export async function writeProviders(
  trx: Trx,
  shopId: ShopId,
  lane: ProviderLane,
  providers: readonly { readonly id: string; readonly name: string }[],
  readAt: number,
): Promise<void> {
  await trx
    .deleteFrom("shipping_providers")
    .where("shop_id", "=", shopId)
    .where("delivery_option_id", "=", lane.deliveryOptionId)
    .where("buyer_region", "=", lane.buyerRegion)
    .execute();
  const listed =
    providers.length === 0 ? [{ id: nobody, name: "" }] : providers;
  await trx
    .insertInto("shipping_providers")
    .values(
      listed.map(({ id, name }) => ({
        shop_id: shopId,
        delivery_option_id: lane.deliveryOptionId,
        buyer_region: lane.buyerRegion,
        id,
        name,
        read_at: readAt,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const laneRows = (
  database: Database | Trx,
  shopId: ShopId,
  lane: ProviderLane,
) =>
  database
    .selectFrom("shipping_providers")
    .where("shop_id", "=", shopId)
    .where("delivery_option_id", "=", lane.deliveryOptionId)
    .where("buyer_region", "=", lane.buyerRegion);
