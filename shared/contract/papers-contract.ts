import { oc } from "@orpc/contract";
import { z } from "zod";
import { paperPrintedSchema, paperSchema } from "./papers-view.ts";
import { commandIdSchema, pictureSchema, refusalSchema } from "./plain.ts";

const refused = z.object({ ok: z.literal(false), refusal: refusalSchema });

/** Papers of our own, beside the carriers' labels. */
export const papersContract = {
  /** The first label of it, as the printer will draw it, and how many there will be. */
  preview: oc.input(z.object({ paper: paperSchema })).output(
    z.discriminatedUnion("ok", [
      z.object({
        ok: z.literal(true),
        picture: pictureSchema,
        labels: z.number().int(),
      }),
      refused,
    ]),
  ),
  print: oc
    .input(z.object({ commandId: commandIdSchema, paper: paperSchema }))
    .output(paperPrintedSchema),
  /** The same for an office printer, on A4. */
  pdf: oc
    .input(z.object({ paper: paperSchema }))
    .output(
      z.discriminatedUnion("ok", [
        z.object({ ok: z.literal(true), file: pictureSchema }),
        refused,
      ]),
    ),
};
