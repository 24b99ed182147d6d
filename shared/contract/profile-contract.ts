import { oc } from "@orpc/contract";
import { z } from "zod";
import { languages } from "./bench-view.ts";
import { commandIdSchema, outcomeSchema } from "./plain.ts";
import { benchProfileSchema } from "./profile-view.ts";

/** Only what is to be different. */
const profileChangeSchema = benchProfileSchema
  .partial()
  .extend({ language: z.enum(languages).optional() });
export type ProfileChange = z.infer<typeof profileChangeSchema>;

/** How each person wants the bench. */
export const profileContract = {
  /** For whoever is signed in, about themselves; for a supervisor about anybody. */
  change: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        /** null: whoever is signed in. */
        personId: z.string().nullable(),
        change: profileChangeSchema,
      }),
    )
    .output(outcomeSchema),
};
