import type { ShopId } from "../../shared/ids.ts";
import { done, type Result } from "../../shared/result.ts";
import { dayMs, type Clock } from "../../shared/time.ts";
import { readRecipient } from "../carriers/recipient.ts";
import type { Log, Vault } from "../station-ports.ts";
import {
  providersReadAt,
  writeProviders,
  type ProviderLane,
} from "../storage/mirror-providers.ts";
import { rawSellerOrders } from "../storage/seller-shipping-queries.ts";
import type { Store } from "../storage/store.ts";
import type { Shop } from "./shop.ts";

export interface ProviderParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly log: Log;
  shopIds(): readonly ShopId[];
  /** Null while the shop has not been reached. */
  shop(shopId: ShopId): Pick<Shop, "shippingProviders"> | null;
}

export interface KeptProviders {
  /** Orders came in: there may be a lane nobody has asked about. */
  poke(): void;
  stop(): Promise<void>;
}

/** New lanes are rare, and a list that is a day old still names the right carriers. */
const lookEveryMs = 60_000;
const staleAfterMs = dayMs;

/** Keeps whom the platform takes tracking numbers of, for every lane of orders that the seller's own carrier takes. */
export function keepProviders(parts: ProviderParts): KeptProviders {
  let stopped = false;
  let running: Promise<void> | null = null;
  let again = false;
  let cancel = (): void => undefined;

  async function look(): Promise<void> {
    do {
      again = false;
      for (const shopId of parts.shopIds()) await lookAt(parts, shopId);
    } while (again && !stopped);
  }

  function poke(): void {
    if (stopped) return;
    if (running !== null) {
      again = true;
      return;
    }
    cancel();
    running = look().finally(() => {
      running = null;
      if (!stopped) cancel = parts.clock.after(lookEveryMs, poke);
    });
  }

  poke();
  return {
    poke,
    async stop() {
      stopped = true;
      cancel();
      await running;
    },
  };
}

async function lookAt(parts: ProviderParts, shopId: ShopId): Promise<void> {
  const { store, vault, clock, log } = parts;
  const shop = parts.shop(shopId);
  if (shop === null) return;
  const lanes = new Map<string, ProviderLane>();
  for (const raw of await rawSellerOrders(store.database, shopId)) {
    const opened = vault.open(raw);
    if (!opened.ok) continue;
    const { lane } = readRecipient(opened.value);
    // A held order does not say where it goes.
    if (lane.deliveryOptionId === "" || lane.buyerRegion === "") continue;
    lanes.set(`${lane.deliveryOptionId} ${lane.buyerRegion}`, lane);
  }
  for (const lane of lanes.values()) {
    const readAt = await providersReadAt(store.database, shopId, lane);
    if (clock.now() - readAt < staleAfterMs) continue;
    const read = await readLane(store, clock, shop, shopId, lane);
    if (!read.ok) {
      const { code } = read.refusal;
      log.write("warning", "sync.providers-refused", { code });
    }
  }
}

/** Asks for the carriers of one lane and mirrors them. Refuses with what the call and the disk refuse with. */
export async function readLane(
  store: Store,
  clock: Clock,
  shop: Pick<Shop, "shippingProviders">,
  shopId: ShopId,
  lane: ProviderLane,
): Promise<Result<void>> {
  const warehouse = await store.database
    .selectFrom("warehouses")
    .select("region")
    .where("shop_id", "=", shopId)
    .where("type", "=", "SALES_WAREHOUSE")
    .orderBy("is_default", "desc")
    .limit(1)
    .executeTakeFirst();
  const own = await store.database
    .selectFrom("shops")
    .select("region")
    .where("id", "=", shopId)
    .executeTakeFirst();
  const found = await shop.shippingProviders({
    ...lane,
    warehouseRegion: warehouse?.region || (own?.region ?? ""),
  });
  if (!found.ok) return found;
  return store.transact(async (trx) => {
    await writeProviders(trx, shopId, lane, found.value, clock.now());
    return done;
  });
}
