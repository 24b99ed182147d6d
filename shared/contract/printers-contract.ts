import { oc } from "@orpc/contract";
import { z } from "zod";
import {
  printerFactsSchema,
  printerMediaSchema,
  testPrintAnswerSchema,
} from "./devices-view.ts";
import { answerSchema, commandIdSchema, outcomeSchema } from "./plain.ts";

const printerCommand = z.object({
  commandId: commandIdSchema,
  deviceId: z.string(),
});

/** What an installer does with a label printer. */
export const printersContract = {
  /** Prints a label whose codes are then scanned back; the card of the device ticks them off. */
  testPrint: oc.input(printerCommand).output(testPrintAnswerSchema),
  /** Asks a printer about itself. `media` is complete, to be put into its set-up, or null when it does not tell enough. */
  measurePrinter: oc.input(printerCommand).output(
    answerSchema({
      facts: printerFactsSchema,
      media: printerMediaSchema.nullable(),
    }),
  ),
  /** How much heat the head gives: 0 to 30, kept by the printer. */
  setDarkness: oc
    .input(printerCommand.extend({ darkness: z.number().int().min(0).max(30) }))
    .output(outcomeSchema),
  /** Lets the printer measure its labels, which feeds a few; refused while a label is on its way or nobody knows its end. */
  calibrate: oc.input(printerCommand).output(outcomeSchema),
};
