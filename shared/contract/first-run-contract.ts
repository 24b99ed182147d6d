import { oc } from "@orpc/contract";
import { z } from "zod";
import { firstSteps } from "../domain/first-run.ts";
import { languages } from "./bench-view.ts";
import { commandIdSchema, outcomeSchema } from "./plain.ts";

export const firstRunSchema = z.object({
  /** Null: nobody is led, or not any more. */
  step: z.enum(firstSteps).nullable(),
  /** What a newcomer chose; null: the station's own. */
  language: z.enum(languages).nullable(),
});
export type FirstRun = z.infer<typeof firstRunSchema>;

/** The way from an empty data folder to the first order; for whoever sits there before anybody works here. */
export const firstRunContract = {
  look: oc.output(firstRunSchema),
  goTo: oc
    .input(z.object({ commandId: commandIdSchema, to: firstRunSchema }))
    .output(outcomeSchema),
};
