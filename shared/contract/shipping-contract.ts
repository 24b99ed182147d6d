import { oc } from "@orpc/contract";
import { z } from "zod";
import {
  answerSchema,
  commandIdSchema,
  outcomeSchema as outcome,
} from "./plain.ts";
import { takeApartContract } from "./repack-contract.ts";
import {
  combinationSchema,
  sellerShipmentSchema,
  splitChoicesSchema,
} from "./shipping-view.ts";

/** Parcels by the seller's own carrier, and orders that share a box or part. */
export const shippingContract = {
  /** What went by the seller's own carrier, the newest first, at most 200. */
  list: oc.output(z.array(sellerShipmentSchema)),
  /** For a supervisor at the bench: puts a tracking number right. The platform takes one correction, for three days. */
  correct: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        parcelId: z.string(),
        orderId: z.string(),
        trackingNumber: z.string().min(1).max(64),
      }),
    )
    .output(outcome),
  /** What of a parcel's order may travel by itself; the platform is asked. */
  splitChoices: oc
    .input(z.object({ parcelId: z.string() }))
    .output(answerSchema({ choices: splitChoicesSchema })),
  /** For a supervisor at the bench: these units travel now, the rest of the order later. */
  split: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        parcelId: z.string(),
        unitIds: z.array(z.string()).min(1).max(1000),
      }),
    )
    .output(outcome),
  /** Orders the platform would let travel in one box; the platform is asked. */
  combinable: oc.output(
    answerSchema({
      combinations: z.array(combinationSchema),
    }),
  ),
  /** For a supervisor at the bench. */
  combine: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        id: z.string(),
        orderIds: z.array(z.string()).min(2).max(20),
      }),
    )
    .output(outcome),
  takeApart: takeApartContract,
};
