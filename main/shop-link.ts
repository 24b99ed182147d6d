import type { Refusal } from "../shared/contract/refusals.ts";
import { callSchedule, retryDelayMs } from "../shared/domain/retry-delay.ts";
import type { OrderId, StationId } from "../shared/ids.ts";
import { ok, type Result } from "../shared/result.ts";
import { startShopFeeds, type ShopFeeds } from "./shop-feeds.ts";
import { keepLease } from "./shop-lease.ts";
import { readSyncMark } from "./storage/mirror-shops.ts";
import type { Trx } from "./storage/store.ts";
import type { ConnectedShop, ConnectParts } from "./tiktok/connect-shop.ts";
import { keepReconciled } from "./tiktok/keep-reconciled.ts";
import { createArticleSync } from "./tiktok/sync-articles.ts";
import { createOrderSync, type SyncState } from "./tiktok/sync-orders.ts";
import { createReturnSync } from "./tiktok/sync-returns.ts";
import type { Stream } from "./webhooks/webhook-event.ts";

export interface ShopLinkParts extends ConnectParts {
  readonly stationId: StationId;
  /** Called again and again until it works. */
  connect(): Promise<Result<ConnectedShop>>;
  planOrders(
    trx: Trx,
    shop: ConnectedShop,
    orderIds: readonly OrderId[],
  ): Promise<void>;
  /** Orders or articles in the mirror changed. */
  mirrored(): void;
  changed(): void;
  /** The shop can be reached: whatever waits for it may try again. */
  reached(shop: ConnectedShop): void;
}

export interface ShopLinkRunner {
  state(): SyncState;
  /** False while another bench reads this shop for all of them. */
  syncing(): boolean;
  /** The shop, once it has been reached; null before. */
  shop(): ConnectedShop | null;
  /** Reads what changed at the platform now, instead of at the next interval. */
  syncNow(): Promise<Result<void>>;
  /** This stream changed, as the platform says: it is read at once where this bench reads the shop. */
  reread(stream: Stream): void;
  stop(): Promise<void>;
}

/**
 * Keeps one shop connected and mirrored. A shop that cannot be reached at start is tried again for as long as the station
 * runs; what was mirrored before keeps packing meanwhile. One bench reads each shop; the others take over when it dies.
 */
export function runShopLink(parts: ShopLinkParts): ShopLinkRunner {
  const { clock, random, store, vault, log } = parts;
  let connected: ConnectedShop | null = null;
  let sync: SyncState = { state: "starting", problem: null, lastSyncAt: null };
  let syncing = true;
  let stopLease = (): Promise<void> => Promise.resolve();
  let stops: (() => Promise<void>)[] = [];
  let orders: ReturnType<typeof createOrderSync> | null = null;
  let feeds: ShopFeeds | null = null;
  let returns: ReturnType<typeof createReturnSync> | null = null;
  let stopped = false;
  let cancelRetry = (): void => undefined;

  const tell = (state: SyncState): void => {
    const wasOnline = sync.state === "online";
    sync = state;
    parts.changed();
    if (!wasOnline && state.state === "online" && connected !== null)
      parts.reached(connected);
  };

  const failed = (problem: Refusal, attempts: number): void => {
    const state = problem.code === "shop.unreachable" ? "offline" : "refused";
    tell({ ...sync, state, problem });
    cancelRetry = clock.after(
      retryDelayMs(callSchedule, attempts, random),
      () => {
        connecting = connect(attempts + 1);
      },
    );
  };

  const connect = async (attempts: number): Promise<void> => {
    const found = await parts.connect();
    if (stopped) return;
    if (!found.ok) {
      failed(found.refusal, attempts);
      return;
    }
    const shop = found.value;
    connected = shop;
    parts.changed();
    stopLease = keepLease({
      store,
      clock,
      name: `sync.${shop.id}`,
      owner: parts.owner,
      changed: (mine) => (mine ? startSyncs(shop) : follow(shop)),
      ended: stopSyncs,
    });
  };

  const startSyncs = (shop: ConnectedShop): Promise<void> => {
    syncing = true;
    const ofShop = { shopId: shop.id, shop: shop.shop, store, clock, log };
    const articles = createArticleSync({
      ...ofShop,
      onArticlesWritten() {
        parts.mirrored();
        feeds?.articlesWritten();
      },
    });
    orders = createOrderSync({
      ...ofShop,
      vault,
      random,
      onOrdersWritten: (trx, orderIds) => parts.planOrders(trx, shop, orderIds),
      onUnknownArticles: () => void articles.readUnknown(),
      onChange(state) {
        tell(state);
        parts.mirrored();
      },
    });
    const stopOrders = orders.start();
    feeds = startShopFeeds({
      shop,
      store,
      clock,
      random,
      log,
      articles,
      orders,
    });
    stops = [stopOrders, feeds.stop];
    returns = createReturnSync(ofShop);
    stops.push(returns.start());
    const stopReconciling = keepReconciled({
      ...ofShop,
      vault,
      stationId: parts.stationId,
      onOrdersWritten: (trx, orderIds) => parts.planOrders(trx, shop, orderIds),
      onUnknownArticles: () => void articles.readUnknown(),
    });
    stops.push(stopReconciling);
    return Promise.resolve();
  };

  const stopSyncs = async (): Promise<void> => {
    const running = stops;
    stops = [];
    orders = null;
    returns = null;
    feeds = null;
    await Promise.all(running.map((stop) => stop()));
  };

  /** Another bench reads the shop: it can be called all the same. */
  const follow = async (shop: ConnectedShop): Promise<void> => {
    await stopSyncs();
    syncing = false;
    const { syncedTo } = await readSyncMark(store.database, shop.id);
    const lastSyncAt = syncedTo === 0 ? null : syncedTo;
    tell({ state: "online", problem: null, lastSyncAt });
  };
  let connecting = connect(1);

  return {
    state: () => sync,
    syncing: () => syncing,
    shop: () => connected,
    reread: (stream) => feeds?.reread(stream),
    async syncNow() {
      const [run] = await Promise.all([
        orders?.runAfresh(),
        returns?.runAfresh(),
      ]);
      return run === undefined || run.ok ? ok(undefined) : run;
    },
    async stop() {
      stopped = true;
      cancelRetry();
      await connecting;
      await stopLease();
    },
  };
}
