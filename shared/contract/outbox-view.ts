import { z } from "zod";
import { refusalSchema } from "./plain.ts";

/** A call that changes the platform and has not ended well yet. */
export const outboxCallSchema = z.object({
  id: z.string(),
  /** What the shop it is about is called. */
  shop: z.string(),
  /** What people call the parcel it was made for. */
  parcel: z.string(),
  kind: z.enum([
    "ship",
    "buy-package",
    "fetch-label",
    "answer-cancellation",
    "answer-return",
    "buy-label",
    "fetch-carrier-label",
    "void-label",
    "mark-shipped",
    "correct-shipping",
    "split-order",
    "combine-packages",
    "uncombine-package",
    "cancel-units",
  ]),
  /** failed: will be tried again by itself; given-up: only when a person says so. */
  state: z.enum(["due", "in-flight", "failed", "given-up"]),
  attempts: z.number().int(),
  createdAt: z.number(),
  /** When it is tried next; null when it is not. */
  dueAt: z.number().nullable(),
  /** The last answer; null before the first. */
  problem: refusalSchema.nullable(),
  /** The platform's own reference of that answer, for its support. */
  requestId: z.string().nullable(),
});
export type OutboxCall = z.infer<typeof outboxCallSchema>;
