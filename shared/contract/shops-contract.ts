import { oc } from "@orpc/contract";
import { z } from "zod";
import {
  answerSchema,
  commandIdSchema,
  outcomeSchema as outcome,
} from "./plain.ts";
import { shipTermsChoiceSchema, shipTermsSchema } from "./ship-terms-view.ts";
import {
  appEntrySchema,
  authorisedSchema,
  connectAttemptSchema,
} from "./shops-view.ts";

const connectBegun = answerSchema({ attempt: connectAttemptSchema });

/** Connecting the seller's shops, and how each ships. Whoever acts is the owner: a supervisor at the bench. */
export const shopsContract = {
  /** For the owner: a link for the seller's browser. */
  begin: oc
    .input(z.object({ commandId: commandIdSchema, app: appEntrySchema }))
    .output(connectBegun),
  /** The same for a connected shop, with the app it has. */
  beginAgain: oc
    .input(z.object({ commandId: commandIdSchema, shopId: z.string() }))
    .output(connectBegun),
  /** @param pasted the address the browser came back to, or the code in it */
  authorise: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        attemptId: z.string(),
        pasted: z.string().max(10_000),
      }),
    )
    .output(answerSchema({ authorised: authorisedSchema })),
  /** @param merchant whose goods these shops sell; "" for the seller's own name */
  connect: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        attemptId: z.string(),
        shopIds: z.array(z.string()).max(200),
        merchant: z.string().max(100),
      }),
    )
    .output(outcome),
  /** How a shop's parcels go with the platform's carrier. */
  shipTerms: oc
    .input(z.object({ shopId: z.string() }))
    .output(shipTermsChoiceSchema),
  /** For a supervisor at the bench. Holds for every parcel that is not shipped yet. */
  setShipTerms: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        shopId: z.string(),
        terms: shipTermsSchema,
      }),
    )
    .output(outcome),
  /** @param dropCalls calls that still wait are never made */
  disconnect: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        shopId: z.string(),
        dropCalls: z.boolean(),
      }),
    )
    .output(outcome),
};
