import { oc } from "@orpc/contract";
import { z } from "zod";
import { rejectReasonSchema } from "./cancellations-view.ts";
import {
  answerSchema,
  commandIdSchema,
  outcomeSchema,
  pictureSchema,
} from "./plain.ts";
import {
  returnAnswerSchema,
  returnQuestions,
  returnRequestSchema,
} from "./returns-view.ts";

/** What buyers send back. */
export const returnsContract = {
  /** Returns that are not over: first those that wait for an answer, the most urgent first; at most 100. */
  list: oc.output(z.array(returnRequestSchema)),
  /** Why this one may be turned down; the platform is asked. */
  rejectReasons: oc
    .input(z.object({ returnId: z.string() }))
    .output(answerSchema({ reasons: z.array(rejectReasonSchema) })),
  /** For a supervisor at the bench: a JPEG or PNG of at most 3 MB, to go with an answer given within a day. */
  addPhoto: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        returnId: z.string(),
        photo: pictureSchema,
      }),
    )
    .output(answerSchema({ photoId: z.string() })),
  /** For a supervisor at the bench. `question` is the one that was on the screen: another one is not answered by it. */
  answer: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        returnId: z.string(),
        question: z.enum(returnQuestions),
        answer: returnAnswerSchema,
      }),
    )
    .output(outcomeSchema),
};
