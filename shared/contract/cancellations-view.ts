import { z } from "zod";

/** A buyer who wants to cancel and has not been answered. */
export const cancellationRequestSchema = z.object({
  cancelId: z.string(),
  orderId: z.string(),
  /** What the shop is called. */
  shop: z.string(),
  /** What people call the parcels of the order; empty when none was planned. */
  parcels: z.array(z.string()),
  /** The platform grants it in the seller's place then; null when it does not say. */
  answerBy: z.number().nullable(),
  /** An answer is on its way to the platform. */
  answered: z.boolean(),
});
export type CancellationRequest = z.infer<typeof cancellationRequestSchema>;

/** Of the platform's own list for one request. */
export const rejectReasonSchema = z.object({
  name: z.string(),
  text: z.string(),
});

export const cancellationAnswerSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("approve") }),
  z.object({ kind: z.literal("reject"), reason: z.string().min(1).max(200) }),
]);
export type CancellationAnswer = z.infer<typeof cancellationAnswerSchema>;
