import { createHash } from "node:crypto";
import { z } from "zod";
import { idText } from "../tiktok/loose-fields.ts";

/** What a shop is read by: each is read by itself, at its own pace. */
export const streams = [
  "orders",
  "articles",
  "stock",
  "delivery-options",
  "fbt",
  "statements",
] as const;
export type Stream = (typeof streams)[number];

/** What the platform says has happened. It is believed only so far that somebody goes and looks. */
export interface WebhookEvent {
  /** Shared by an event and its repetitions. */
  readonly id: string;
  /** The platform's number of its kind; 0 where it says none. */
  readonly type: number;
  /** Null where the envelope names a seller instead. */
  readonly shopId: string | null;
  /** UTC milliseconds; null when it does not say. */
  readonly sentAt: number | null;
  /** The delivery to a warehouse of the platform that this is about; null for everything else. */
  readonly inboundId: string | null;
}

/**
 * Which stream each kind of event is about. 6 and 7 are about the permission: the next call tells what is left of it.
 * Sources: TikTok Shop Partner documentation, webhook pages; event types of the published event API.
 */
const streamsOfTypes: ReadonlyMap<number, readonly Stream[]> = new Map([
  [1, ["orders"]],
  [2, ["orders"]],
  [3, ["orders"]],
  [4, ["orders"]],
  [5, ["articles"]],
  [6, ["orders"]],
  [7, ["orders"]],
  [11, ["orders"]],
  [12, ["orders"]],
  [15, ["articles"]],
  [16, ["articles"]],
  [18, ["articles"]],
  [21, ["fbt"]],
  [22, ["fbt"]],
  [23, ["fbt"]],
  [24, ["fbt"]],
  [27, ["stock"]],
]);

/** None for a kind nobody here has a use for, such as chat, or that is not known yet. */
export const streamsOf = (type: number): readonly Stream[] =>
  streamsOfTypes.get(type) ?? [];

const inboundStatusType = 21;

const envelope = z.object({
  type: z.number().int().nonnegative().catch(0),
  tts_notification_id: z.unknown().optional().transform(idText),
  shop_id: z.unknown().optional().transform(idText),
  timestamp: z.number().int().positive().nullish().catch(null),
  data: z.looseObject({}).catch({}),
});

/** Some published samples carry no notification id: then the same bytes are the same event. */
const digest = (rawBody: string): string =>
  createHash("sha256").update(rawBody).digest("hex");

/** Null when it is not a JSON object. Everything else is an event, if one of an unknown kind. */
export function readWebhook(rawBody: string): WebhookEvent | null {
  const parsed = envelope.safeParse(jsonOf(rawBody));
  if (!parsed.success) return null;
  const { type, tts_notification_id: id, shop_id, timestamp } = parsed.data;
  return {
    id: id === "" ? digest(rawBody) : id.slice(0, 64),
    type,
    shopId: shop_id === "" ? null : shop_id.slice(0, 64),
    sentAt: timestamp ? timestamp * 1000 : null,
    inboundId:
      type === inboundStatusType ? inboundIdOf(parsed.data.data) : null,
  };
}

/** The page of this event shows no sample, so every name the inbound call itself uses for it is looked for. */
function inboundIdOf(data: Readonly<Record<string, unknown>>): string | null {
  for (const name of ["inbound_order_id", "inbound_id", "order_id", "id"]) {
    const found = idText(data[name]);
    if (found !== "" && found.length <= 64) return found;
  }
  return null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON: the caller says so
  }
}
