import { oc } from "@orpc/contract";
import { z } from "zod";
import { boxFits, type CameraSetup } from "../domain/bench-camera.ts";
import {
  answerSchema,
  commandIdSchema,
  outcomeSchema,
  pictureSchema,
} from "./plain.ts";

const percent = z.number().int().min(0).max(100);

export const cameraSetupSchema: z.ZodType<CameraSetup> = z.object({
  on: z.boolean(),
  camera: z
    .object({ id: z.string().max(300), name: z.string().max(300) })
    .nullable(),
  blur: z.boolean(),
  box: z
    .object({ left: percent, top: percent, right: percent, bottom: percent })
    .refine(boxFits),
});

/** Photos of closed boxes. How the camera is set up is told by the event `camera-changed`. */
export const photosContract = {
  /** For a supervisor at the bench. */
  setUp: oc
    .input(z.object({ commandId: commandIdSchema, setup: cameraSetupSchema }))
    .output(outcomeSchema),
  /** A JPEG of at most 300,000 bytes, within a quarter of an hour of the seal; a parcel has one. */
  add: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        parcelId: z.string(),
        photo: pictureSchema,
      }),
    )
    .output(outcomeSchema),
  /** For a supervisor at the bench: the photo as it was taken, or why there is none. */
  read: oc.input(z.object({ parcelId: z.string() })).output(
    answerSchema({
      photo: pictureSchema,
      takenAt: z.number(),
    }),
  ),
};
