import type { ShopCard } from "../shared/contract/shops-view.ts";
import type { ShopLink } from "../shared/contract/queue-view.ts";
import { refusal, type Refusal } from "../shared/contract/refusals.ts";
import type { OrderId, ShopId, StationId } from "../shared/ids.ts";
import { done, type Result } from "../shared/result.ts";
import { runShopLink, type ShopLinkRunner } from "./shop-link.ts";
import type { Trx } from "./storage/store.ts";
import type { ConnectedShop, ConnectParts } from "./tiktok/connect-shop.ts";
import { missingScopes } from "./tiktok/needed-scopes.ts";
import type { Shop } from "./tiktok/shop.ts";
import type { Stream } from "./webhooks/webhook-event.ts";
import { dayMs } from "../shared/time.ts";

export interface ShopsParts extends ConnectParts {
  readonly stationId: StationId;
  planOrders(
    trx: Trx,
    shop: ConnectedShop,
    orderIds: readonly OrderId[],
  ): Promise<void>;
  mirrored(): void;
  changed(): void;
  /** Calls to the platform that wait in the outbox. */
  outboxDue(shopId: ShopId): number;
  reached(): void;
}

/** A shop as it is known before it has been reached. */
export interface ExpectedShop {
  readonly id: ShopId | null;
  readonly name: string;
  /** "" where only the platform can say. */
  readonly region: string;
  readonly merchantId: string;
  readonly mayDisconnect: boolean;
  connect(): Promise<Result<ConnectedShop>>;
}

/** Every shop this station packs for, side by side: each with its own sync, tokens, rate limits and clock. */
export interface Shops {
  cards(): ShopCard[];
  /** All of them as one, for whoever only asks whether the platform is there. */
  link(): ShopLink;
  /** Null for a shop that is not connected, or has not been reached. */
  of(shopId: ShopId): Shop | null;
  ids(): ShopId[];
  add(shop: ExpectedShop): void;
  /** Settles when nothing of this shop is read or written any more. */
  remove(shopId: ShopId): Promise<void>;
  syncNow(): Promise<Result<void>>;
  /** Reads this stream of a shop at once; nothing where the shop is not here, or another bench reads it. */
  reread(shopId: string, stream: Stream): void;
  stop(): Promise<void>;
}

interface Running {
  readonly expected: ExpectedShop;
  readonly runner: ShopLinkRunner;
}

/** The owner hears of the end of a permission this long before. Source: TikTok Shop, webhook 7 fires from 30 days before. */
const announcedBeforeMs = 30 * dayMs;

export function createShops(parts: ShopsParts): Shops {
  const running = new Set<Running>();

  const idOf = ({ expected, runner }: Running): ShopId | null =>
    runner.shop()?.id ?? expected.id;
  const find = (shopId: ShopId): Running | undefined =>
    [...running].find((one) => idOf(one) === shopId);

  const cardOf = (one: Running): ShopCard => {
    const shop = one.runner.shop();
    const { state, problem, lastSyncAt } = one.runner.state();
    const granted = shop?.granted() ?? null;
    const name = shop?.name ?? one.expected.name;
    const shopId = idOf(one);
    const offset = shop?.clockOffsetMs() ?? null;
    return {
      shopId: shopId ?? "",
      name,
      region: shop?.region ?? one.expected.region,
      merchant: shop?.merchantId ?? one.expected.merchantId,
      state,
      problem,
      lastSyncAt,
      syncing: one.runner.syncing(),
      clockOffsetSeconds: offset === null ? null : Math.round(offset / 1000),
      authorisedUntil: granted?.until ?? null,
      notices: noticesOf(name, granted?.until ?? null, parts.clock.now()),
      missingScopes: granted === null ? [] : missingScopes(granted.scopes),
      outboxDue: shopId === null ? 0 : parts.outboxDue(shopId),
      mayDisconnect: one.expected.mayDisconnect,
    };
  };
  const cards = (): ShopCard[] => [...running].map(cardOf);

  return {
    cards,
    link: () => summaryOf(cards()),
    of: (shopId) => find(shopId)?.runner.shop()?.shop ?? null,
    ids: () => [...running].flatMap(({ runner }) => runner.shop()?.id ?? []),
    add(expected) {
      const runner = runShopLink({
        ...parts,
        connect: expected.connect,
        reached: parts.reached,
      });
      running.add({ expected, runner });
      parts.changed();
    },
    async remove(shopId) {
      const one = find(shopId);
      if (one === undefined) return;
      await one.runner.stop();
      running.delete(one);
      parts.changed();
    },
    reread(shopId, stream) {
      const one = [...running].find((found) => idOf(found) === shopId);
      one?.runner.reread(stream);
    },
    async syncNow() {
      const runs = await Promise.all(
        [...running].map(({ runner }) => runner.syncNow()),
      );
      return runs.find((run) => !run.ok) ?? done;
    },
    async stop() {
      await Promise.all([...running].map(({ runner }) => runner.stop()));
    },
  };
}

const noticesOf = (
  shop: string,
  authorisedUntil: number | null,
  now: number,
): Refusal[] => {
  if (authorisedUntil === null || authorisedUntil - now > announcedBeforeMs)
    return [];
  const days = Math.max(0, Math.floor((authorisedUntil - now) / dayMs));
  return [refusal("shop.authorisation-ends", { shop, days })];
};

/** From bad to good: what is worst is what all of them together are. */
const stateOrder = ["refused", "offline", "starting", "online"] as const;

/** Without any shop there is nothing to be out of reach. */
const summaryOf = (cards: readonly ShopCard[]): ShopLink => {
  const worst = cards.toSorted(
    (a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state),
  )[0];
  const times = cards.flatMap(({ lastSyncAt }) => lastSyncAt ?? []);
  return {
    shopName: worst?.name ?? "",
    state: worst?.state ?? "online",
    problem: worst?.problem ?? null,
    lastSyncAt:
      times.length === 0 || times.length < cards.length
        ? null
        : Math.min(...times),
    outboxDue: cards.reduce((sum, { outboxDue }) => sum + outboxDue, 0),
  };
};
