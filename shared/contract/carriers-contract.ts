import { oc } from "@orpc/contract";
import { z } from "zod";
import { commandIdSchema, outcomeSchema as outcome } from "./plain.ts";
import { carrierAccountSchema } from "./shipping-view.ts";

/** The seller's own carrier. */
export const carriersContract = {
  /** The seller's own carrier account. */
  account: oc.output(carrierAccountSchema),
  /** For a supervisor at the bench: tries the keys of a Sendcloud account and keeps them, sealed. */
  connect: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        publicKey: z.string().min(1).max(200),
        secretKey: z.string().min(1).max(200),
      }),
    )
    .output(outcome),
  /** For a supervisor at the bench. Labels of the seller's own carrier are stuck on from then on. */
  disconnect: oc
    .input(z.object({ commandId: commandIdSchema }))
    .output(outcome),
};
