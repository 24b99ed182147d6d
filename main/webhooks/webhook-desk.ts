import { ok, type Result } from "../../shared/result.ts";
import { dayMs, type Clock } from "../../shared/time.ts";
import type { Log } from "../station-ports.ts";
import type { Store } from "../storage/store.ts";
import { forgetWebhooks, writeWebhook } from "../storage/webhook-log.ts";
import type { AppKey } from "../tiktok/authorisation.ts";
import { isPlatformWebhook } from "../tiktok/signing.ts";
import { readWebhook, streamsOf, type Stream } from "./webhook-event.ts";

/** An app of the user's, and the shops that go by it: an app speaks for no others. */
export interface HearingApp extends AppKey {
  readonly shopIds: readonly string[];
}

export interface WebhookDeskParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Refuses with `storage.damaged` when a secret cannot be opened. */
  apps(): Promise<Result<readonly HearingApp[]>>;
  /** Reads this stream of a shop as soon as may be. */
  reread(shopId: string, stream: Stream): void;
}

/** What became of one delivery. */
export type WebhookVerdict =
  | "heard"
  | "repeated"
  /** Genuine, and nothing for this station: too old, another shop's, or of a kind it has no use for. */
  | "ignored"
  | "not-genuine"
  /** It should be sent again: the disk or its key refuses. */
  | "not-now";

export interface WebhookDesk {
  take(rawBody: string, authorization: string): Promise<WebhookVerdict>;
}

/** The platform repeats for 15.5 hours (2 min, 30 min, 3 h, 12 h); what is older was kept back by somebody. */
const oldestMs = dayMs;
/** Longer than the above, so that a repetition always finds the one before. */
const keptMs = 3 * dayMs;

/**
 * Takes what the platform says has happened. Nothing in it is believed but that something changed: the stream it is about
 * is read again, so a forged, repeated, late or disordered event can do no more than cost one reading.
 */
export function createWebhookDesk(parts: WebhookDeskParts): WebhookDesk {
  const { store, clock, log } = parts;
  return {
    async take(rawBody, authorization) {
      const apps = await parts.apps();
      if (!apps.ok) return "not-now";
      const app = apps.value.find((one) =>
        isPlatformWebhook({ rawBody, authorization }, one),
      );
      if (app === undefined) return "not-genuine";
      const event = readWebhook(rawBody);
      if (event === null) return "ignored";
      const { id, type, shopId, sentAt, inboundId } = event;
      const now = clock.now();
      if (now - (sentAt ?? now) > oldestMs) return "ignored";

      const isNew = await store.transact(async (trx) => {
        await forgetWebhooks(trx, now - keptMs);
        const row = { id, type, shop_id: shopId, inbound_id: inboundId };
        return ok(await writeWebhook(trx, { ...row, received_at: now }));
      });
      if (!isNew.ok) return "not-now";
      if (!isNew.value) return "repeated";
      // Events about goods at the platform name a seller: then all shops of this app may be meant.
      const meant = app.shopIds.filter((one) => (shopId ?? one) === one);
      const streams = streamsOf(type);
      log.write("info", "webhook", { type, streams: streams.join(" ") });
      if (meant.length === 0 || streams.length === 0) return "ignored";
      for (const shop of meant)
        for (const stream of streams) parts.reread(shop, stream);
      return "heard";
    },
  };
}
