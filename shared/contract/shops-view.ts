import { z } from "zod";
import { refusalSchema } from "./plain.ts";

/** US apps and apps for the rest of the world are two, with keys of their own. */
const appMarkets = ["rest", "us"] as const;
export type AppMarket = (typeof appMarkets)[number];

/** A connected shop and how it is. */
export const shopCardSchema = z.object({
  shopId: z.string(),
  name: z.string(),
  /** As the platform spells it: "NL", "GB". */
  region: z.string(),
  /** Whose goods these are. */
  merchant: z.string(),
  state: z.enum(["starting", "online", "offline", "refused"]),
  problem: refusalSchema.nullable(),
  lastSyncAt: z.number().nullable(),
  /** False: another bench reads this shop for all of them. */
  syncing: z.boolean(),
  /** What the platform's clock is ahead of this bench's; null before its first answer. */
  clockOffsetSeconds: z.number().int().nullable(),
  /** Then the seller must authorise again; null when not known yet. */
  authorisedUntil: z.number().nullable(),
  /** What the owner must do something about soon. */
  notices: z.array(refusalSchema),
  /** Permissions Packbench uses and the seller has not granted, by the platform's keys. */
  missingScopes: z.array(z.string()),
  /** Calls to the platform that wait in the outbox. */
  outboxDue: z.number().int(),
  /** False for the practice shop, which nobody connected. */
  mayDisconnect: z.boolean(),
});
export type ShopCard = z.infer<typeof shopCardSchema>;

/** What the owner has from Partner Center. */
export const appEntrySchema = z.object({
  market: z.enum(appMarkets),
  appKey: z.string().trim().min(1).max(100),
  appSecret: z.string().trim().min(1).max(200),
  /** Needed in the United States; "" elsewhere uses the older link. */
  serviceId: z.string().trim().max(100),
});
export type AppEntry = z.infer<typeof appEntrySchema>;

/** A link for the seller's browser. What comes back from it is good until then. */
export const connectAttemptSchema = z.object({
  attemptId: z.string(),
  link: z.string(),
  expiresAt: z.number(),
});
export type ConnectAttempt = z.infer<typeof connectAttemptSchema>;

/** What the authorisation opened. */
export const authorisedSchema = z.object({
  sellerName: z.string(),
  shops: z.array(
    z.object({
      shopId: z.string(),
      name: z.string(),
      region: z.string(),
      /** LOCAL, CROSS_BORDER, or whatever else the platform says. */
      sellerType: z.string(),
      connected: z.boolean(),
    }),
  ),
  missingScopes: z.array(z.string()),
});
export type Authorised = z.infer<typeof authorisedSchema>;
