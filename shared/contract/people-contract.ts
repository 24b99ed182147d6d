import { oc } from "@orpc/contract";
import { z } from "zod";
import { newPersonSchema, personSchema } from "./people-view.ts";
import { commandIdSchema, answerSchema } from "./plain.ts";

/** Who may sign in at the benches. */
export const peopleContract = {
  list: oc.output(z.array(personSchema)),
  /** The first one is hired by whoever sits at the machine, and is a supervisor. */
  hire: oc
    .input(z.object({ commandId: commandIdSchema, person: newPersonSchema }))
    .output(
      /** What the badge says, told once. */
      answerSchema({ badge: z.string() }),
    ),
};
