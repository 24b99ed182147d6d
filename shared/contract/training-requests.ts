import { z } from "zod";

/** What can be made to go wrong between station and practice shop; each befalls the next request it can befall. */
export const shopFaults = [
  "too-many-requests",
  "overloaded",
  "internal-error",
  "timeout-after-effect",
  "garbled-page",
  "repeat-at-border",
  "missing-at-border",
  "package-frozen",
  "buyer-cancels",
  "platform-splits",
  "address-changes",
  "cancelled-midway",
  "token-expired",
] as const;
export type ShopFault = (typeof shopFaults)[number];

/** One request the station made to the practice shop; nothing of what was said in it. */
export const loggedRequestSchema = z.object({
  at: z.number(),
  method: z.string(),
  /** Without the query. */
  path: z.string(),
  /** HTTP's, and the envelope's code; null where there was no envelope. */
  status: z.number().int(),
  code: z.number().int().nullable(),
  requestId: z.string().nullable(),
  tookMs: z.number().int(),
});
export type LoggedRequest = z.infer<typeof loggedRequestSchema>;
