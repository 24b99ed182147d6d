import { oc } from "@orpc/contract";
import { z } from "zod";
import { commandIdSchema, outcomeSchema as outcome } from "./plain.ts";

/** For a supervisor at the bench: each order of a shared parcel gets one of its own. */
export const takeApartContract = oc
  .input(z.object({ commandId: commandIdSchema, parcelId: z.string() }))
  .output(outcome);
