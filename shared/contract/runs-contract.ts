import { oc } from "@orpc/contract";
import { z } from "zod";
import { mostRunLabels } from "../domain/plan-run.ts";
import { runPaperSchema } from "./bench-view.ts";
import { commandIdSchema, outcomeSchema, refusalSchema } from "./plain.ts";

/** Which waiting parcels get their label first. */
const runWantedSchema = z.object({
  contents: z.enum(["one-article", "any"]),
  due: z.enum(["today", "any"]),
  /** As the platform calls the service; null for all of them. */
  delivery: z.string().min(1).max(200).nullable(),
  most: z.number().int().min(1).max(mostRunLabels),
});
export type RunWanted = z.infer<typeof runWantedSchema>;

const runStackSchema = z.object({
  words: z.string(),
  labels: z.number().int(),
});

const runViewSchema = z.object({
  id: z.string(),
  state: z.enum(["going", "stopping", "ended", "stopped"]),
  startedAt: z.number(),
  /** Labels alone; separators come on top. */
  labels: z.number().int(),
  printed: z.number().int(),
  /** What holds it up now; null while paper moves, or when it is over. */
  waitsFor: z.enum(["answer", "printer", "label"]).nullable(),
  /** The next paper, or the one that is in doubt. */
  paper: runPaperSchema.nullable(),
  /** Why it waits, where somebody said. */
  problem: refusalSchema.nullable(),
  /** Parcels whose label is not printed, and why; null: the run was stopped before. */
  dropped: z.array(
    z.object({ parcel: z.string(), problem: refusalSchema.nullable() }),
  ),
  /** Parcels that were stopped after their label was printed: it must not be used. */
  takeOut: z.array(
    z.object({ parcel: z.string(), stack: z.string(), problem: refusalSchema }),
  ),
});
export type RunView = z.infer<typeof runViewSchema>;

const runBoardSchema = z.object({
  /** The run that goes on at this bench, else its last one. */
  run: runViewSchema.nullable(),
  /** What the waiting parcels are sent by. */
  deliveries: z.array(z.string()),
});
export type RunBoard = z.infer<typeof runBoardSchema>;

/** Labels printed before their goods are packed. */
export const runsContract = {
  board: oc.output(runBoardSchema),
  /** The stacks such a run would make now. */
  preview: oc
    .input(z.object({ wanted: runWantedSchema }))
    .output(z.object({ stacks: z.array(runStackSchema) })),
  start: oc
    .input(z.object({ commandId: commandIdSchema, wanted: runWantedSchema }))
    .output(outcomeSchema),
  /** Whether the paper in doubt came out. */
  answer: oc
    .input(z.object({ commandId: commandIdSchema, cameOut: z.boolean() }))
    .output(outcomeSchema),
  stop: oc
    .input(z.object({ commandId: commandIdSchema }))
    .output(outcomeSchema),
};
