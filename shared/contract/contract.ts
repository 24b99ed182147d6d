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
import { doctorResultSchema } from "./doctor-view.ts";
import { printersContract } from "./printers-contract.ts";
import { outboxCallSchema } from "./outbox-view.ts";
import { papersContract } from "./papers-contract.ts";
import { peopleContract } from "./people-contract.ts";
import { benchRulesContract } from "./bench-rules-contract.ts";
import { profileContract } from "./profile-contract.ts";
import {
  commandIdSchema,
  outcomeSchema as outcome,
  pictureSchema,
  refusalSchema,
  scaleReadingSchema,
  scanTextSchema,
} from "./plain.ts";
import {
  combinationSchema,
  sellerShipmentSchema,
  splitChoicesSchema,
} from "./shipping-view.ts";
import {
  queueBoardSchema,
  queueRowSchema,
  shopLinkSchema,
} from "./queue-view.ts";
import {
  appEntrySchema,
  authorisedSchema,
  connectAttemptSchema,
  shopCardSchema,
} from "./shops-view.ts";
import { shipTermsChoiceSchema, shipTermsSchema } from "./ship-terms-view.ts";
import { boxesContract } from "./boxes-contract.ts";
import { feedsContract } from "./feeds-contract.ts";
import { statementsContract } from "./statements-contract.ts";
import { articlesContract } from "./articles-contract.ts";
import { handoverContract } from "./handover-contract.ts";
import { heldContract } from "./held-contract.ts";
import { firstRunContract } from "./first-run-contract.ts";
import { lessonsContract } from "./lessons-contract.ts";
import { carriersContract } from "./carriers-contract.ts";
import { runsContract } from "./runs-contract.ts";
import { cameraSetupSchema, photosContract } from "./photos-contract.ts";
import { returnsContract } from "./returns-contract.ts";
import { takeApartContract } from "./repack-contract.ts";
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

/** An exported set-up as somebody brings it: more text than 64 devices need is something else. */
const setupTextSchema = z.string().max(200_000);

const connectBegun = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), attempt: connectAttemptSchema }),
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
  shops: {
    /** For the owner: a link for the seller's browser. */
    begin: oc
      .input(z.object({ commandId: commandIdSchema, app: appEntrySchema }))
      .output(connectBegun),
    /** The same for a connected shop, with the app it has. */
    beginAgain: oc
      .input(z.object({ commandId: commandIdSchema, shopId: z.string() }))
      .output(connectBegun),
    /** @param pasted the address the browser came back to, or the code in it */
    authorise: oc
      .input(
        z.object({
          commandId: commandIdSchema,
          attemptId: z.string(),
          pasted: z.string().max(10_000),
        }),
      )
      .output(
        z.discriminatedUnion("ok", [
          z.object({ ok: z.literal(true), authorised: authorisedSchema }),
          z.object({ ok: z.literal(false), refusal: refusalSchema }),
        ]),
      ),
    /** @param merchant whose goods these shops sell; "" for the seller's own name */
    connect: oc
      .input(
        z.object({
          commandId: commandIdSchema,
          attemptId: z.string(),
          shopIds: z.array(z.string()).max(200),
          merchant: z.string().max(100),
        }),
      )
      .output(outcome),
    /** How a shop's parcels go with the platform's carrier. */
    shipTerms: oc
      .input(z.object({ shopId: z.string() }))
      .output(shipTermsChoiceSchema),
    /** For a supervisor at the bench. Holds for every parcel that is not shipped yet. */
    setShipTerms: oc
      .input(
        z.object({
          commandId: commandIdSchema,
          shopId: z.string(),
          terms: shipTermsSchema,
        }),
      )
      .output(outcome),
    /** @param dropCalls calls that still wait are never made */
    disconnect: oc
      .input(
        z.object({
          commandId: commandIdSchema,
          shopId: z.string(),
          dropCalls: z.boolean(),
        }),
      )
      .output(outcome),
  },
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
      .output(
        z.discriminatedUnion("ok", [
          z.object({ ok: z.literal(true), setup: devicesDocumentSchema }),
          z.object({ ok: z.literal(false), refusal: refusalSchema }),
        ]),
      ),
    /** Like `readSetup`, and when it is whole it takes the place of everything that was set up here. */
    importSetup: oc
      .input(
        z.object({ commandId: commandIdSchema, document: setupTextSchema }),
      )
      .output(outcome),
    /** Runs every self-test once, each within 5 s; prints nothing, and asks no port that is not set up. */
    doctor: oc.output(eventIterator(doctorResultSchema)),
  },
  papers: papersContract,
  carriers: carriersContract,
  shipping: {
    /** What went by the seller's own carrier, the newest first, at most 200. */
    list: oc.output(z.array(sellerShipmentSchema)),
    /** For a supervisor at the bench: puts a tracking number right. The platform takes one correction, for three days. */
    correct: oc
      .input(
        z.object({
          commandId: commandIdSchema,
          parcelId: z.string(),
          orderId: z.string(),
          trackingNumber: z.string().min(1).max(64),
        }),
      )
      .output(outcome),
    /** What of a parcel's order may travel by itself; the platform is asked. */
    splitChoices: oc
      .input(z.object({ parcelId: z.string() }))
      .output(
        z.discriminatedUnion("ok", [
          z.object({ ok: z.literal(true), choices: splitChoicesSchema }),
          z.object({ ok: z.literal(false), refusal: refusalSchema }),
        ]),
      ),
    /** For a supervisor at the bench: these units travel now, the rest of the order later. */
    split: oc
      .input(
        z.object({
          commandId: commandIdSchema,
          parcelId: z.string(),
          unitIds: z.array(z.string()).min(1).max(1000),
        }),
      )
      .output(outcome),
    /** Orders the platform would let travel in one box; the platform is asked. */
    combinable: oc.output(
      z.discriminatedUnion("ok", [
        z.object({
          ok: z.literal(true),
          combinations: z.array(combinationSchema),
        }),
        z.object({ ok: z.literal(false), refusal: refusalSchema }),
      ]),
    ),
    /** For a supervisor at the bench. */
    combine: oc
      .input(
        z.object({
          commandId: commandIdSchema,
          id: z.string(),
          orderIds: z.array(z.string()).min(2).max(20),
        }),
      )
      .output(outcome),
    takeApart: takeApartContract,
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
  firstRun: firstRunContract,
  lessons: lessonsContract,
  training: trainingContract,
};
