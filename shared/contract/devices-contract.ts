import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import {
  deviceCardSchema,
  deviceSetupSchema,
  devicesDocumentSchema,
  discoverySchema,
  scaleDetectionSchema,
  serialAddressSchema,
} from "./devices-view.ts";
import { doctorResultSchema } from "./doctor-view.ts";
import {
  answerSchema,
  commandIdSchema,
  outcomeSchema as outcome,
} from "./plain.ts";
import { printersContract } from "./printers-contract.ts";

/** An exported set-up as somebody brings it: more text than 64 devices need is something else. */
const setupTextSchema = z.string().max(200_000);

/** The devices of the bench: found, tried, set up, and taken to the next bench. */
export const devicesContract = {
  /** What can be set up, again after every change; looked for only while somebody watches. */
  watchFound: oc.output(eventIterator(discoverySchema)),
  /**
   * Opens a device without setting it up and shows what it does; its scans and weights reach no parcel. Closed when the
   * stream is left. What is open already is shown as down, with `device.in-use-here`.
   */
  tryOut: oc
    .input(z.object({ setup: deviceSetupSchema }))
    .output(eventIterator(deviceCardSchema)),
  /** One press: this scale or printer is the bench's from now on, the others of its kind are spares. */
  useAtBench: oc
    .input(z.object({ commandId: commandIdSchema, deviceId: z.string() }))
    .output(outcome),
  add: oc
    .input(z.object({ commandId: commandIdSchema, setup: deviceSetupSchema }))
    .output(outcome),
  remove: oc
    .input(z.object({ commandId: commandIdSchema, deviceId: z.string() }))
    .output(outcome),
  /** Takes what lies on a scale as the box that does not count; `tare: false` forgets it. */
  tare: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        deviceId: z.string(),
        tare: z.boolean(),
      }),
    )
    .output(outcome),
  /** Sets an empty scale to zero; refused when something lies on it or when it cannot be told. */
  zero: oc
    .input(z.object({ commandId: commandIdSchema, deviceId: z.string() }))
    .output(outcome),
  ...printersContract,
  /** Only ever on a port that somebody picked as a scale's; ends when the stream is left. */
  detectScale: oc
    .input(z.object({ address: serialAddressSchema, longer: z.boolean() }))
    .output(eventIterator(scaleDetectionSchema)),
  exportSetup: oc.output(devicesDocumentSchema),
  /** The same as texts for QR codes, at most 1,500 characters each, to be scanned in any order. */
  exportCodes: oc.output(z.array(z.string())),
  /**
   * Reads what somebody brought, and changes nothing. One code of several is kept for two minutes
   * (`device.setup-incomplete`) until the others have come.
   *
   * @param document the text of an exported file, or of one code
   */
  readSetup: oc
    .input(z.object({ document: setupTextSchema }))
    .output(answerSchema({ setup: devicesDocumentSchema })),
  /** Like `readSetup`, and when it is whole it takes the place of everything that was set up here. */
  importSetup: oc
    .input(z.object({ commandId: commandIdSchema, document: setupTextSchema }))
    .output(outcome),
  /** Runs every self-test once, each within 5 s; prints nothing, and asks no port that is not set up. */
  doctor: oc.output(eventIterator(doctorResultSchema)),
};
