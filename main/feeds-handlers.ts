import { implement } from "@orpc/server";
import { contract } from "../shared/contract/contract.ts";
import { fbtShops, lastWebhookAt, soldOut } from "./storage/feed-queries.ts";
import type { Database } from "./storage/open-database.ts";
import type { WebhookReceiver } from "./webhooks/webhook-receiver.ts";

export interface FeedsHandlerParts {
  readonly database: Database;
  /** Null where nothing listens. */
  readonly webhooks: Pick<WebhookReceiver, "port"> | null;
}

/** What is read of the shops beside orders and articles. */
export function feedsHandlers({ database, webhooks }: FeedsHandlerParts) {
  const station = implement(contract);
  return {
    feeds: {
      look: station.feeds.look.handler(async () => ({
        webhooks:
          webhooks === null
            ? null
            : { port: webhooks.port(), lastAt: await lastWebhookAt(database) },
        fbt: await fbtShops(database),
        soldOut: await soldOut(database),
      })),
    },
  };
}
