import { randomBytes } from "node:crypto";
import { keyVault } from "../../main/host/key-vault.ts";
import { sortableIds } from "../../main/host/sortable-ids.ts";
import { idChance, systemRandomness } from "../../main/host/system-chance.ts";
import { systemClock as clock } from "../../main/host/system-clock.ts";
import { writeShop } from "../../main/storage/mirror-shops.ts";
import { openDatabase } from "../../main/storage/open-database.ts";
import { createStore } from "../../main/storage/store.ts";
import { createOrderSync } from "../../main/tiktok/sync-orders.ts";
import { planParcels } from "../../main/workflows/plan-parcels.ts";
import { asId, type ShopId, type StationId } from "../../shared/ids.ts";
import { shopOfMany } from "./many-orders.ts";

/** What a program that syncs this many orders needed of the machine. */
export interface SyncedMany {
  readonly orders: number;
  readonly tookMs: number;
  readonly mostMegabytes: number;
}

/** A program of its own, because what it needs at most is counted from its start. */
const [folder = "", count = "0"] = process.argv.slice(2);
const database = await openDatabase(folder);
if (!database.ok) throw new Error(database.refusal.code);
const store = createStore(database.value, folder);
const shopId = asId<ShopId>("7494049642642441621");
await writeShop(store.database, {
  id: shopId,
  merchant_id: "own",
  name: "De Bonte Kraai",
  region: "NL",
  cipher: "ROW_nlSandboxCipher01",
});
const plan = {
  clock,
  ids: sortableIds(clock, idChance),
  stationId: asId<StationId>("bench"),
  merchantId: "own",
};
const sync = createOrderSync({
  shopId,
  shop: shopOfMany(Number(count), clock.now()),
  store,
  vault: keyVault(randomBytes(32), folder),
  clock,
  random: systemRandomness,
  log: { write: () => undefined },
  onOrdersWritten: (trx, orderIds) => planParcels(trx, plan, shopId, orderIds),
  onUnknownArticles: () => undefined,
  onChange: () => undefined,
});
const from = performance.now();
const run = await sync.run();
const tookMs = performance.now() - from;
if (!run.ok) throw new Error(run.refusal.code);
await store.close();
process.send?.({
  orders: run.value.orders,
  tookMs,
  mostMegabytes: process.resourceUsage().maxRSS / 1024,
} satisfies SyncedMany);
process.disconnect();
