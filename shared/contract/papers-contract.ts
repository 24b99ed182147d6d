import { oc } from "@orpc/contract";
import { z } from "zod";
import { paperPrintedSchema, paperSchema } from "./papers-view.ts";
import { commandIdSchema, pictureSchema, answerSchema } from "./plain.ts";

/** Papers of our own, beside the carriers' labels. */
export const papersContract = {
  /** The first label of it, as the printer will draw it, and how many there will be. */
  preview: oc
    .input(z.object({ paper: paperSchema }))
    .output(answerSchema({ picture: pictureSchema, labels: z.number().int() })),
  print: oc
    .input(z.object({ commandId: commandIdSchema, paper: paperSchema }))
    .output(paperPrintedSchema),
  /** The same for an office printer, on A4. */
  pdf: oc
    .input(z.object({ paper: paperSchema }))
    .output(answerSchema({ file: pictureSchema })),
};
