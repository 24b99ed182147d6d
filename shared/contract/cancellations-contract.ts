import { oc } from "@orpc/contract";
import { z } from "zod";
import {
  cancellationAnswerSchema,
  cancellationRequestSchema,
  rejectReasonSchema,
} from "./cancellations-view.ts";
import {
  answerSchema,
  commandIdSchema,
  outcomeSchema as outcome,
} from "./plain.ts";

/** Buyers who want to cancel, and what the shop answers. */
export const cancellationsContract = {
  /** Requests nobody has answered, the most urgent first, at most 100. */
  pending: oc.output(z.array(cancellationRequestSchema)),
  /** Why this one may be turned down; the platform is asked. */
  rejectReasons: oc.input(z.object({ cancelId: z.string() })).output(
    answerSchema({
      reasons: z.array(rejectReasonSchema),
    }),
  ),
  /** For a supervisor at the bench. The answer waits in the outbox until the platform has it. */
  answer: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        cancelId: z.string(),
        answer: cancellationAnswerSchema,
      }),
    )
    .output(outcome),
};
