import { oc } from "@orpc/contract";
import { z } from "zod";
import { outboxCallSchema } from "./outbox-view.ts";
import { commandIdSchema, outcomeSchema as outcome } from "./plain.ts";

/** Calls the platform still has to be told. */
export const outboxContract = {
  /** Open and given-up calls, oldest first, at most 200. */
  list: oc.output(z.array(outboxCallSchema)),
  /** For a supervisor at the bench: try again now, given up or not. */
  retry: oc
    .input(z.object({ commandId: commandIdSchema, callId: z.string() }))
    .output(outcome),
  /** For a supervisor at the bench: never try again by itself. */
  giveUp: oc
    .input(z.object({ commandId: commandIdSchema, callId: z.string() }))
    .output(outcome),
};
