import { z } from "zod";
import { refusalSchema } from "./plain.ts";

export const troubles = ["short", "damaged"] as const;
export type Trouble = (typeof troubles)[number];

/** What a supervisor may decide about a parcel that lacks something, in the order it is offered. */
export const heldDecisions = [
  "release",
  "ship-without",
  "cancel-lines",
  "cancel-order",
] as const;
export type HeldDecision = (typeof heldDecisions)[number];

/** In the order they are offered at the bench. */
export const paperReasons = [
  "paper-jam",
  "unreadable",
  "lost",
  "other",
] as const;
export type PaperReason = (typeof paperReasons)[number];

/** What the bench asks when goods or paper are in trouble; answered by choose-1 … choose-4, in the order listed. */
export const troubleInstructions = [
  z.object({
    kind: z.literal("choose-line"),
    trouble: z.enum(troubles),
    /** At most four; another article of the parcel is named by scanning it. */
    options: z.array(
      z.object({ skuId: z.string(), title: z.string(), sellerSku: z.string() }),
    ),
  }),
  /** The broken unit: in the hand and not counted yet, or counted and in the box. */
  z.object({ kind: z.literal("choose-unit"), title: z.string() }),
  /** Fetch another, let the parcel wait, or let a supervisor decide. */
  z.object({
    kind: z.literal("settle-trouble"),
    trouble: z.enum(troubles),
    title: z.string(),
    missing: z.number().int(),
  }),
  z.object({
    kind: z.literal("choose-reason"),
    of: z.enum(["reprint", "void-label"]),
  }),
  z.object({
    kind: z.literal("decide-held"),
    parcel: z.string(),
    refusal: refusalSchema,
    /** A supervisor's badge was scanned. */
    approved: z.boolean(),
    decisions: z.array(z.enum(heldDecisions)),
  }),
] as const;
