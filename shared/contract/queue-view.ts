import { z } from "zod";
import { refusalSchema } from "./plain.ts";
import { parcelHandoverSchema } from "./ship-terms-view.ts";
import { parcelStages } from "../domain/parcel.ts";

export const queueRowSchema = z.object({
  parcelId: z.string(),
  number: z.string(),
  /** What the shop is called. */
  shop: z.string(),
  orderIds: z.array(z.string()),
  stage: z.enum(parcelStages),
  lane: z.enum(["singles", "multis"]),
  service: z.enum(["express", "standard", "economy"]),
  units: z.number().int(),
  /** "2 × Honing 500 g" per line. */
  contents: z.array(
    z.object({
      title: z.string(),
      needed: z.number().int(),
      skuId: z.string(),
    }),
  ),
  deadlineAt: z.number().nullable(),
  claimedBy: z.string().nullable(),
  labelWaiting: z.boolean(),
  /** How the carrier gets it; null or left out where nobody said. */
  handover: parcelHandoverSchema.nullable().optional(),
  /** Why it is kept out of the queue; null when it may be packed. */
  problem: refusalSchema.nullable(),
  /** The bench's camera saw it closed; left out where it did not. */
  photographed: z.literal(true).optional(),
});
export type QueueRow = z.infer<typeof queueRowSchema>;

export const queueBoardSchema = z.object({
  at: z.number(),
  /** Counts over everything, however long the rows below are. */
  counts: z.object({
    waiting: z.number().int(),
    overdue: z.number().int(),
    dueToday: z.number().int(),
    singles: z.number().int(),
    multis: z.number().int(),
    held: z.number().int(),
    fulfilledByTikTok: z.number().int(),
    sealedToday: z.number().int(),
  }),
  /** Most urgent first, at most 200. */
  rows: z.array(queueRowSchema),
  held: z.array(queueRowSchema),
  nextDeadlineAt: z.number().nullable(),
  /** Benches that wait for a supervisor, the longest first; left out by a station that knows of none. */
  calls: z
    .array(
      z.object({
        station: z.string(),
        at: z.number(),
        parcel: z.string().nullable(),
      }),
    )
    .optional(),
});
export type QueueBoard = z.infer<typeof queueBoardSchema>;

export const shopLinkSchema = z.object({
  shopName: z.string(),
  state: z.enum(["starting", "online", "offline", "refused"]),
  problem: refusalSchema.nullable(),
  lastSyncAt: z.number().nullable(),
  /** Calls to the platform that wait in the outbox. */
  outboxDue: z.number().int(),
});
export type ShopLink = z.infer<typeof shopLinkSchema>;
