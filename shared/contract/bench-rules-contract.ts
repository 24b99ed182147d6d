import { oc } from "@orpc/contract";
import { z } from "zod";
import { benchRuleChoices } from "../domain/bench-rules.ts";
import { commandIdSchema, outcomeSchema } from "./plain.ts";

export const benchRulesSchema = z.object({
  lockAfterMinutes: z.literal(benchRuleChoices.lockAfterMinutes),
  weighSingles: z.enum(benchRuleChoices.weighSingles),
});

/** How this bench works, whoever stands at it. */
export const benchRulesContract = {
  read: oc.output(benchRulesSchema),
  /** For a supervisor at the bench. */
  set: oc
    .input(z.object({ commandId: commandIdSchema, rules: benchRulesSchema }))
    .output(outcomeSchema),
};
