import { oc } from "@orpc/contract";
import { z } from "zod";
import { lessonFailures, lessonSteps, lessons } from "../domain/lesson.ts";
import { commandIdSchema, outcomeSchema } from "./plain.ts";

/** How one lesson goes here; milliseconds from opening the parcel to the last move, null while nobody has done it. */
const lessonCardSchema = z.object({
  lesson: z.enum(lessons),
  timesDone: z.number().int(),
  ownBestMs: z.number().int().nullable(),
  benchBestMs: z.number().int().nullable(),
});

const lessonRunSchema = z.object({
  lesson: z.enum(lessons),
  /** What opens its parcel, to be scanned; null until one that fits has come in. */
  parcel: z.object({ number: z.string(), barcode: z.string() }).nullable(),
  /** The article to be scanned by mistake, or the one the shelf has none of. */
  article: z.object({ title: z.string(), barcode: z.string() }).nullable(),
  steps: z.array(z.object({ step: z.enum(lessonSteps), done: z.boolean() })),
  mistakes: z.number().int(),
  lastMistake: z.enum(["wrong-scan", "wrong-weight"]).nullable(),
});
export type LessonRun = z.infer<typeof lessonRunSchema>;

const lessonEndSchema = z.object({
  lesson: z.enum(lessons),
  outcome: z.enum(["done", "left", ...lessonFailures]),
  tookMs: z.number().int().nullable(),
  mistakes: z.number().int(),
  /** Faster than anybody was here before. */
  benchBest: z.boolean(),
});
export type LessonEnd = z.infer<typeof lessonEndSchema>;

const lessonsViewSchema = z.object({
  cards: z.array(lessonCardSchema),
  running: lessonRunSchema.nullable(),
  /** How the last one ended. */
  last: lessonEndSchema.nullable(),
});
export type LessonsView = z.infer<typeof lessonsViewSchema>;

/** For whoever is signed in at a bench that is there to practise at; everybody sees their own figures alone. */
export const lessonsContract = {
  view: oc.output(lessonsViewSchema),
  /** Lays everything ready. One that goes on is left. */
  begin: oc
    .input(z.object({ commandId: commandIdSchema, lesson: z.enum(lessons) }))
    .output(outcomeSchema),
  leave: oc
    .input(z.object({ commandId: commandIdSchema }))
    .output(outcomeSchema),
};
