import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { benchActions, benchViewSchema, languages } from "./bench-view.ts";
import {
  cancellationAnswerSchema,
  cancellationRequestSchema,
  rejectReasonSchema,
} from "./cancellations-view.ts";
import {
  deviceCardSchema,
  deviceSetupSchema,
  devicesDocumentSchema,
  discoverySchema,
  scaleDetectionSchema,
  serialAddressSchema,
} from "./devices-view.ts";
import { outboxCallSchema } from "./outbox-view.ts";
import {
  commandIdSchema,
  pictureSchema,
  refusalSchema,
  scaleReadingSchema,
  scanTextSchema,
} from "./plain.ts";
import {
  queueBoardSchema,
  queueRowSchema,
  shopLinkSchema,
} from "./queue-view.ts";
import { trainingActSchema, trainingStateSchema } from "./training-view.ts";

/** Raised when a screen of another version could misunderstand the station. */
export const contractVersion = 1;

/** Facts about the station. The first of each kind arrives at once, so a screen that reconnects is complete again. */
export const stationEventSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("bench-changed"), bench: benchViewSchema }),
  z.object({ kind: z.literal("queue-changed"), queue: queueBoardSchema }),
  z.object({
    kind: z.literal("devices-changed"),
    devices: z.array(deviceCardSchema),
  }),
  z.object({
    kind: z.literal("scale-read"),
    reading: scaleReadingSchema.nullable(),
  }),
  z.object({ kind: z.literal("shop-link-changed"), link: shopLinkSchema }),
  z.object({
    kind: z.literal("training-changed"),
    training: trainingStateSchema.nullable(),
  }),
]);
export type StationEvent = z.infer<typeof stationEventSchema>;

const outcome = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), refusal: refusalSchema }),
]);

/** Everything that crosses between screens and station, on one page. */
export const contract = {
  station: {
    hello: oc.input(z.object({ contractVersion: z.number().int() })).output(
      z.discriminatedUnion("ok", [
        z.object({
          ok: z.literal(true),
          version: z.string(),
          stationName: z.string(),
          training: z.boolean(),
          language: z.enum(languages),
        }),
        z.object({ ok: z.literal(false), refusal: refusalSchema }),
      ]),
    ),
    watch: oc.output(eventIterator(stationEventSchema)),
  },
  bench: {
    /** A scan from the window's keyboard capture; scans of the station's own scanners need no call. */
    scan: oc
      .input(z.object({ commandId: commandIdSchema, text: scanTextSchema }))
      .output(benchViewSchema),
    act: oc
      .input(
        z.object({ commandId: commandIdSchema, action: z.enum(benchActions) }),
      )
      .output(benchViewSchema),
  },
  queue: {
    search: oc
      .input(z.object({ text: z.string().max(4096) }))
      .output(z.array(queueRowSchema)),
  },
  cancellations: {
    /** Requests nobody has answered, the most urgent first, at most 100. */
    pending: oc.output(z.array(cancellationRequestSchema)),
    /** Why this one may be turned down; the platform is asked. */
    rejectReasons: oc.input(z.object({ cancelId: z.string() })).output(
      z.discriminatedUnion("ok", [
        z.object({
          ok: z.literal(true),
          reasons: z.array(rejectReasonSchema),
        }),
        z.object({ ok: z.literal(false), refusal: refusalSchema }),
      ]),
    ),
    /** For a supervisor at the bench. The answer waits in the outbox until the platform has it. */
    answer: oc
      .input(
        z.object({
          commandId: commandIdSchema,
          cancelId: z.string(),
          answer: cancellationAnswerSchema,
        }),
      )
      .output(outcome),
  },
  outbox: {
    /** Open and given-up calls, oldest first, at most 200. */
    list: oc.output(z.array(outboxCallSchema)),
    /** For a supervisor at the bench: try again now, given up or not. */
    retry: oc
      .input(z.object({ commandId: commandIdSchema, callId: z.string() }))
      .output(outcome),
    /** For a supervisor at the bench: never try again by itself. */
    giveUp: oc
      .input(z.object({ commandId: commandIdSchema, callId: z.string() }))
      .output(outcome),
  },
  devices: {
    discover: oc.output(discoverySchema),
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
    testPrint: oc
      .input(z.object({ commandId: commandIdSchema, deviceId: z.string() }))
      .output(outcome),
    /** Only ever on a port that somebody picked as a scale's; ends when the stream is left. */
    detectScale: oc
      .input(z.object({ address: serialAddressSchema, longer: z.boolean() }))
      .output(eventIterator(scaleDetectionSchema)),
    exportSetup: oc.output(devicesDocumentSchema),
    /** @param document the text of an exported set-up; it takes the place of everything that was set up here */
    importSetup: oc
      .input(
        z.object({
          commandId: commandIdSchema,
          document: z.string().max(200_000),
        }),
      )
      .output(outcome),
  },
  pictures: {
    /** The article's picture, or null when the shop gave none. */
    article: oc
      .input(z.object({ skuId: z.string() }))
      .output(pictureSchema.nullable()),
    /** The waiting label as the printer will draw it (PNG, one pixel per dot). */
    label: oc
      .input(z.object({ parcelId: z.string() }))
      .output(pictureSchema.nullable()),
    /** A label the virtual printer drew (training). */
    printed: oc
      .input(z.object({ id: z.string() }))
      .output(pictureSchema.nullable()),
  },
  training: {
    act: oc.input(z.object({ act: trainingActSchema })).output(outcome),
  },
};
