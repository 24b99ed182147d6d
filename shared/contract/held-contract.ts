import { oc } from "@orpc/contract";
import { z } from "zod";
import { commandIdSchema, outcomeSchema, refusalSchema } from "./plain.ts";
import { heldDecisions } from "./trouble-view.ts";

/** A parcel that is kept back, and what may be decided about it. */
const heldParcelSchema = z.object({
  parcelId: z.string(),
  number: z.string(),
  shop: z.string(),
  orderIds: z.array(z.string()),
  /** Why it is held. */
  reason: refusalSchema,
  /** Since when; null when nobody wrote it down. */
  since: z.number().nullable(),
  /** Nothing packed yet; a box somewhere with goods in it; at a bench now. */
  where: z.enum(["shelves", "hold-shelf", "bench"]),
  unitsNeeded: z.number().int(),
  unitsScanned: z.number().int(),
  missing: z.array(z.object({ title: z.string(), units: z.number().int() })),
  deadlineAt: z.number().nullable(),
  /** Empty where something else lifts the hold, or a decision is on its way. */
  decisions: z.array(z.enum(heldDecisions)),
  /** A decision waits for the platform's answer. */
  underWay: z.boolean(),
  /** What the platform said to the last decision, where it said no. */
  problem: refusalSchema.nullable(),
});
export type HeldParcel = z.infer<typeof heldParcelSchema>;

/** Parcels that wait for a decision. */
export const heldContract = {
  /** The most urgent first, at most a hundred. */
  list: oc.output(z.array(heldParcelSchema)),
  /** Supervisors only. Cancelling counts against the shop, as the platform warns. */
  decide: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        parcelId: z.string(),
        decision: z.enum(heldDecisions),
      }),
    )
    .output(outcomeSchema),
};
