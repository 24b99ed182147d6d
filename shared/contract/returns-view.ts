import { z } from "zod";

/** What the platform asks the seller about a return. */
export const returnQuestions = [
  /** Money back, the buyer keeps or never had the goods. */
  "refund",
  /** May the goods be sent back? */
  "return",
  /** The goods are here: are they as they should be? */
  "received-package",
  "replacement",
] as const;
export type ReturnQuestion = (typeof returnQuestions)[number];

/** Something a buyer sends back or wants money back for. */
export const returnRequestSchema = z.object({
  returnId: z.string(),
  orderId: z.string(),
  shop: z.string(),
  /** What people call the parcels of the order; empty when none was planned. */
  parcels: z.array(z.string()),
  /** The platform's own word; unknown ones are shown as they are. */
  status: z.string(),
  /** The buyer's reason in the platform's words. */
  reason: z.string(),
  lines: z.array(
    z.object({
      title: z.string(),
      variant: z.string(),
      sellerSku: z.string(),
      units: z.number().int(),
    }),
  ),
  /** A decimal with its currency; null when the platform does not say. */
  refund: z.object({ amount: z.string(), currency: z.string() }).nullable(),
  trackingNumber: z.string().nullable(),
  carrier: z.string(),
  /** Null while it is not the seller's turn. */
  question: z.enum(returnQuestions).nullable(),
  /** The platform agrees in the seller's place then; null when it does not say. */
  answerBy: z.number().nullable(),
  /** An answer to this question is on its way to the platform. */
  answered: z.boolean(),
});
export type ReturnRequest = z.infer<typeof returnRequestSchema>;

/** Of one decision, says our own patience; the platform names no number. */
export const mostPhotos = 5;

export const returnAnswerSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("approve") }),
  z.object({
    kind: z.literal("reject"),
    /** Of the platform's own list for this return. */
    reason: z.string().min(1).max(200),
    comment: z.string().max(500),
    /** As `addPhoto` named them. */
    photoIds: z.array(z.string()).max(mostPhotos),
  }),
]);
export type ReturnAnswer = z.infer<typeof returnAnswerSchema>;
