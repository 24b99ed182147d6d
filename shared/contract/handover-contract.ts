import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { reasonsToStay } from "../domain/courier-visit.ts";
import {
  answerSchema,
  commandIdSchema,
  outcomeSchema,
  pictureSchema,
  scanTextSchema,
} from "./plain.ts";

/** What stands ready for couriers, and what one of them has. */
const handoverBoardSchema = z.object({
  /** The visit that is going on at this bench. */
  open: z
    .object({
      carrier: z.string(),
      since: z.number(),
      parcels: z.number().int(),
    })
    .nullable(),
  /** Sealed boxes that nobody has come for. */
  waiting: z.array(
    z.object({ carrier: z.string(), parcels: z.number().int() }),
  ),
  /** Of the carrier who is here, sealed and not in his cage: named before he drives off. Oldest first, at most 100. */
  missing: z.array(
    z.object({
      parcel: z.string(),
      /** What its shop is called; empty while that was not read. */
      shop: z.string(),
      trackingNumber: z.string(),
      sealedAt: z.number(),
    }),
  ),
  /** Finished boxes that must not go, and where each stands. */
  takeOut: z.array(
    z.object({
      parcel: z.string(),
      shop: z.string(),
      trackingNumber: z.string(),
      carrier: z.string(),
      why: z.enum(reasonsToStay),
      where: z.enum(["bench", "cage"]),
    }),
  ),
});
export type HandoverBoard = z.infer<typeof handoverBoardSchema>;

export const handedOverSchema = answerSchema({
  parcel: z.string(),
  carrier: z.string(),
  /** In the cage after this scan. */
  parcels: z.number().int(),
  /** It came back out of the cage, for this reason; left out of boxes that went in. */
  takenOut: z.enum(reasonsToStay).optional(),
});
export type HandedOver = z.infer<typeof handedOverSchema>;

/** Everything the screen shows, and the answer to the last box, whichever scanner read it. */
const handoverViewSchema = z.object({
  board: handoverBoardSchema,
  last: z
    .object({
      /** Grows by one with every box; a screen sounds each number once. */
      sequence: z.number().int(),
      scanned: z.string(),
      answer: handedOverSchema,
    })
    .nullable(),
});
export type HandoverView = z.infer<typeof handoverViewSchema>;

/** Where a driver's pen went, on a sheet of `signatureWidth` by `signatureHeight`; x and y alternate within a stroke. */
export const signatureWidth = 1_000;
export const signatureHeight = 320;
const signatureSchema = z
  .array(z.array(z.number().int().min(0).max(signatureWidth)).min(4).max(2_000))
  .min(1)
  .max(100);
export type Signature = z.infer<typeof signatureSchema>;

const pastVisitSchema = z.object({
  handoverId: z.string(),
  carrier: z.string(),
  closedAt: z.number(),
  parcels: z.number().int(),
  signed: z.boolean(),
  /** Visits of before papers were made have none. */
  hasPaper: z.boolean(),
});
export type PastVisit = z.infer<typeof pastVisitSchema>;

const visitPaperSchema = answerSchema({ file: pictureSchema });

/** The courier's visit: every box is asked about once more before it goes. */
export const handoverContract = {
  board: oc.output(handoverBoardSchema),
  /** While somebody watches, what the bench's own scanners read goes into the cage and not to the bench. */
  watch: oc.output(eventIterator(handoverViewSchema)),
  /** A box into the cage, or out of it again when it must not go; the first of a visit says whose cage it is. */
  scan: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        text: scanTextSchema,
        /** A supervisor lets it go although the platform cannot be asked. */
        unchecked: z.boolean(),
      }),
    )
    .output(handedOverSchema),
  /** The courier has gone; the paper of his visit is kept. */
  finish: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        /** Left out or null: he did not sign, and the paper says so. */
        signature: signatureSchema.nullable().optional(),
      }),
    )
    .output(outcomeSchema),
  /** Newest first, at most 30. */
  past: oc.output(z.array(pastVisitSchema)),
  /** The paper as it was signed, proved by its hash in the journal. */
  paper: oc
    .input(z.object({ handoverId: z.string().min(1).max(64) }))
    .output(visitPaperSchema),
};
