import { oc } from "@orpc/contract";
import { z } from "zod";
import { rejectReasonSchema } from "./cancellations-view.ts";
import {
  commandIdSchema,
  outcomeSchema,
  pictureSchema,
  refusalSchema,
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
    .output(
      z.discriminatedUnion("ok", [
        z.object({ ok: z.literal(true), reasons: z.array(rejectReasonSchema) }),
        z.object({ ok: z.literal(false), refusal: refusalSchema }),
      ]),
    ),
  /** For a supervisor at the bench: a JPEG or PNG of at most 3 MB, to go with an answer given within a day. */
  addPhoto: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        returnId: z.string(),
        photo: pictureSchema,
      }),
    )
    .output(
      z.discriminatedUnion("ok", [
        z.object({ ok: z.literal(true), photoId: z.string() }),
        z.object({ ok: z.literal(false), refusal: refusalSchema }),
      ]),
    ),
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
