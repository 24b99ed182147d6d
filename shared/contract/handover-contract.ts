import { oc } from "@orpc/contract";
import { z } from "zod";
import {
  commandIdSchema,
  outcomeSchema,
  refusalSchema,
  scanTextSchema,
} from "./plain.ts";

/** What stands ready for couriers, and what one of them has. */
export const handoverBoardSchema = z.object({
  /** The visit that is going on at this bench. */
  open: z
    .object({
      carrier: z.string(),
      since: z.number(),
      parcels: z.number().int(),
    })
    .nullable(),
  /** Sealed boxes that nobody has come for. */
  waiting: z.array(
    z.object({ carrier: z.string(), parcels: z.number().int() }),
  ),
  /** Finished boxes that must not go, and where each stands. */
  takeOut: z.array(
    z.object({
      parcel: z.string(),
      trackingNumber: z.string(),
      carrier: z.string(),
      why: z.enum(["cancelled", "cancel-requested"]),
      where: z.enum(["bench", "cage"]),
    }),
  ),
});
export type HandoverBoard = z.infer<typeof handoverBoardSchema>;

export const handedOverSchema = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    parcel: z.string(),
    carrier: z.string(),
    /** In the cage with this one. */
    parcels: z.number().int(),
  }),
  z.object({ ok: z.literal(false), refusal: refusalSchema }),
]);
export type HandedOver = z.infer<typeof handedOverSchema>;

/** The courier's visit: every box is asked about once more before it goes. */
export const handoverContract = {
  board: oc.output(handoverBoardSchema),
  /** A box into the cage; the first of a visit says whose it is. */
  scan: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        text: scanTextSchema,
        /** A supervisor lets it go although the platform cannot be asked. */
        unchecked: z.boolean(),
      }),
    )
    .output(handedOverSchema),
  /** The courier has gone. */
  finish: oc
    .input(z.object({ commandId: commandIdSchema }))
    .output(outcomeSchema),
};
