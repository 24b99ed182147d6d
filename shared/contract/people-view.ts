import { z } from "zod";
import { languages } from "./bench-view.ts";
import { benchProfileSchema } from "./profile-view.ts";

const role = z.enum(["packer", "supervisor"]);

/** Somebody who may sign in at the benches. */
export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  role,
  language: z.enum(languages),
  profile: benchProfileSchema,
});
export type Person = z.infer<typeof personSchema>;

export const newPersonSchema = z.object({
  name: z.string().trim().min(1).max(60),
  role,
  language: z.enum(languages),
});
export type NewPerson = z.infer<typeof newPersonSchema>;
