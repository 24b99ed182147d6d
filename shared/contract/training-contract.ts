import { oc } from "@orpc/contract";
import { z } from "zod";
import { outcomeSchema as outcome } from "./plain.ts";
import { loggedRequestSchema } from "./training-requests.ts";
import { trainingActSchema } from "./training-view.ts";

/** What a teacher may ask of a bench that is there to practise at. */
export const trainingContract = {
  /** What the station asked of the practice shop, the newest first, at most 1,000. */
  requests: oc.output(z.array(loggedRequestSchema)),
  act: oc.input(z.object({ act: trainingActSchema })).output(outcome),
};
