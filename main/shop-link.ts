import type { ShopLink } from "../shared/contract/queue-view.ts";
import { ok, type Result } from "../shared/result.ts";
import type { Refusal } from "../shared/contract/refusals.ts";
import type { OrderId } from "../shared/ids.ts";
import {
  connectShop,
  type ConnectedShop,
  type ConnectParts,
  type ShopAccess,
} from "./tiktok/connect-shop.ts";
import { createArticleSync } from "./tiktok/sync-articles.ts";
import { createWarehouseSync } from "./tiktok/sync-warehouses.ts";
import { createOrderSync, type SyncState } from "./tiktok/sync-orders.ts";
import { retryDelayMs, callSchedule } from "../shared/domain/retry-delay.ts";
import type { Trx } from "./storage/store.ts";

export interface ShopLinkParts extends ConnectParts {
  readonly access: ShopAccess;
  planOrders(
    trx: Trx,
    shop: ConnectedShop,
    orderIds: readonly OrderId[],
  ): Promise<void>;
  /** Orders or articles in the mirror changed. */
  mirrored(): void;
  changed(link: ShopLink): void;
  /** Calls to the platform that wait in the outbox. */
  outboxDue(): number;
  /** The shop can be reached: whatever waits for it may try again. */
  reached(shop: ConnectedShop): void;
}

export interface ShopLinkRunner {
  link(): ShopLink;
  /** The shop, once it has been reached; null before. */
  shop(): ConnectedShop | null;
  /** Reads what changed at the platform now, instead of at the next interval. */
  syncNow(): Promise<Result<void>>;
  stop(): Promise<void>;
}

/**
 * Keeps the shop connected and mirrored. A shop that cannot be reached at start is tried again for as long as the
 * station runs; what was mirrored before keeps packing meanwhile.
 */
export function runShopLink(parts: ShopLinkParts): ShopLinkRunner {
  const { clock, random, access } = parts;
  let connected: ConnectedShop | null = null;
  let sync: SyncState = { state: "starting", problem: null, lastSyncAt: null };
  let stops: (() => Promise<void>)[] = [];
  let orders: ReturnType<typeof createOrderSync> | null = null;
  let stopped = false;
  let cancelRetry = (): void => undefined;

  const link = (): ShopLink => ({
    shopName: connected?.name ?? access.shopName,
    state: sync.state,
    problem: sync.problem,
    lastSyncAt: sync.lastSyncAt,
    outboxDue: parts.outboxDue(),
  });

  const tell = (state: SyncState): void => {
    const wasOnline = sync.state === "online";
    sync = state;
    parts.changed(link());
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
    const found = await connectShop(access, parts);
    if (stopped) return;
    if (!found.ok) {
      failed(found.refusal, attempts);
      return;
    }
    const shop = found.value;
    connected = shop;
    const { store, vault, log } = parts;
    const articles = createArticleSync({
      shopId: shop.id,
      shop: shop.shop,
      store,
      clock,
      log,
      onArticlesWritten: parts.mirrored,
    });
    orders = createOrderSync({
      shopId: shop.id,
      shop: shop.shop,
      store,
      vault,
      clock,
      log,
      onOrdersWritten: (trx, orderIds) => parts.planOrders(trx, shop, orderIds),
      onUnknownArticles: () => void articles.readUnknown(),
      onChange(state) {
        tell(state);
        parts.mirrored();
      },
    });
    const warehouses = createWarehouseSync({
      shopId: shop.id,
      shop: shop.shop,
      store,
      clock,
      log,
    });
    stops = [orders.start(), articles.start(), warehouses.start()];
  };
  let connecting = connect(1);

  return {
    link,
    shop: () => connected,
    async syncNow() {
      const run = await orders?.runAfresh();
      return run === undefined || run.ok ? ok(undefined) : run;
    },
    async stop() {
      stopped = true;
      cancelRetry();
      await connecting;
      await Promise.all(stops.map((stop) => stop()));
    },
  };
}
