import type { AppKey } from "../tiktok/authorisation.ts";
import type { ShopId } from "../../shared/ids.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import type { Log, Vault } from "../station-ports.ts";
import { keptShops, readAccount } from "../storage/shop-accounts.ts";
import type { Store } from "../storage/store.ts";
import { createWebhookDesk, type HearingApp } from "./webhook-desk.ts";
import type { Stream } from "./webhook-event.ts";
import {
  openWebhookReceiver,
  webhookPath,
  type WebhookReceiver,
} from "./webhook-receiver.ts";

export interface WebhooksParts {
  /** Undefined: nobody hosts a public name for this station, and nothing listens. */
  readonly port: number | undefined;
  readonly store: Store;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly log: Log;
  /** The practice shop's app; null outside training. */
  readonly practiceApp: AppKey | null;
  readonly shops: {
    ids(): readonly ShopId[];
    reread(shopId: string, stream: Stream): void;
  };
  /** Where events are heard now; null while the port belongs to another program. */
  listening(url: string | null): void;
}

/** Hears what the platform sends of its own accord; null where that was not asked for. */
export function openWebhooks(parts: WebhooksParts): WebhookReceiver | null {
  const { port, clock, log, store, shops, practiceApp } = parts;
  if (port === undefined) return null;
  const desk = createWebhookDesk({
    store,
    clock,
    log,
    reread: shops.reread,
    apps: async () =>
      practiceApp === null
        ? appsOfAccounts(parts)
        : ok([{ ...practiceApp, shopIds: shops.ids() }]),
  });
  const receiver = openWebhookReceiver({
    port,
    desk,
    clock,
    log,
    changed() {
      const heardAt = receiver.port();
      parts.listening(
        heardAt === null ? null : `http://127.0.0.1:${heardAt}${webhookPath}`,
      );
    },
  });
  return receiver;
}

/** One of each app key: several sellers may have authorised the same one. */
async function appsOfAccounts({
  store,
  vault,
}: Pick<WebhooksParts, "store" | "vault">): Promise<
  Result<readonly HearingApp[]>
> {
  const apps = new Map<string, { secret: string; shopIds: string[] }>();
  for (const shop of await keptShops(store.database)) {
    const account = await readAccount(store.database, vault, shop.account_id);
    if (!account.ok) return account;
    if (account.value === null) continue;
    const { app_key: key, appSecret: secret } = account.value;
    const app = apps.get(key) ?? { secret, shopIds: [] };
    apps.set(key, app);
    app.shopIds.push(shop.id);
  }
  return ok([...apps].map(([key, app]) => ({ key, ...app })));
}
