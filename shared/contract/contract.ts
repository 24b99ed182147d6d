import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { articlesContract } from "./articles-contract.ts";
import { benchRulesContract } from "./bench-rules-contract.ts";
import { benchActions, benchViewSchema, languages } from "./bench-view.ts";
import { boxesContract } from "./boxes-contract.ts";
import { cancellationsContract } from "./cancellations-contract.ts";
import { carriersContract } from "./carriers-contract.ts";
import { devicesContract } from "./devices-contract.ts";
import { deviceCardSchema } from "./devices-view.ts";
import { feedsContract } from "./feeds-contract.ts";
import { firstRunContract } from "./first-run-contract.ts";
import { handoverContract } from "./handover-contract.ts";
import { heldContract } from "./held-contract.ts";
import { lessonsContract } from "./lessons-contract.ts";
import { outboxContract } from "./outbox-contract.ts";
import { papersContract } from "./papers-contract.ts";
import { peopleContract } from "./people-contract.ts";
import { cameraSetupSchema, photosContract } from "./photos-contract.ts";
import {
  answerSchema,
  commandIdSchema,
  outcomeSchema as outcome,
  pictureSchema,
  scaleReadingSchema,
  scanTextSchema,
} from "./plain.ts";
import { profileContract } from "./profile-contract.ts";
import {
  queueBoardSchema,
  queueRowSchema,
  shopLinkSchema,
} from "./queue-view.ts";
import { returnsContract } from "./returns-contract.ts";
import { runsContract } from "./runs-contract.ts";
import { shippingContract } from "./shipping-contract.ts";
import { shopsContract } from "./shops-contract.ts";
import { shopCardSchema } from "./shops-view.ts";
import { statementsContract } from "./statements-contract.ts";
import { trainingContract } from "./training-contract.ts";
import { trainingStateSchema } from "./training-view.ts";

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
    kind: z.literal("shops-changed"),
    shops: z.array(shopCardSchema),
  }),
  z.object({ kind: z.literal("camera-changed"), camera: cameraSetupSchema }),
  z.object({
    kind: z.literal("training-changed"),
    training: trainingStateSchema.nullable(),
  }),
]);
export type StationEvent = z.infer<typeof stationEventSchema>;

/** Everything that crosses between screens and station: the table of contents. */
export const contract = {
  station: {
    hello: oc.input(z.object({ contractVersion: z.number().int() })).output(
      answerSchema({
        version: z.string(),
        stationName: z.string(),
        training: z.boolean(),
        language: z.enum(languages),
      }),
    ),
    watch: oc.output(eventIterator(stationEventSchema)),
    /** Goes on with the other data: training and real shops never share a database. Every screen connects anew. */
    switchTo: oc
      .input(
        z.object({
          commandId: commandIdSchema,
          to: z.enum(["training", "shops"]),
        }),
      )
      .output(outcome),
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
  cancellations: cancellationsContract,
  shops: shopsContract,
  people: peopleContract,
  profile: profileContract,
  benchRules: benchRulesContract,
  photos: photosContract,
  returns: returnsContract,
  articles: articlesContract,
  boxes: boxesContract,
  handover: handoverContract,
  held: heldContract,
  runs: runsContract,
  feeds: feedsContract,
  statements: statementsContract,
  outbox: outboxContract,
  devices: devicesContract,
  papers: papersContract,
  carriers: carriersContract,
  shipping: shippingContract,
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
  firstRun: firstRunContract,
  lessons: lessonsContract,
  training: trainingContract,
};
