import { z } from "zod";
import { captureFields } from "../domain/captured-unit.ts";
import { shopFaults } from "./training-requests.ts";

/** How the practice shop repeats what it told. */
export const tellings = ["once", "twice", "newest-first"] as const;
export type Telling = (typeof tellings)[number];

/** What can be pulled, emptied or upset in training. */
export const trainingActSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("scan"), text: z.string().min(1).max(4096) }),
  /** Puts this much on the scale; wobbling stays in motion until steadied. */
  z.object({
    kind: z.literal("put-weight"),
    grams: z.number().int().min(-500).max(60_000),
    wobbling: z.boolean(),
  }),
  /** Upsets the scale itself; one that died in the middle of a frame works again when it is plugged in again. */
  z.object({
    kind: z.literal("scale"),
    garbled: z.boolean().optional(),
    silent: z.boolean().optional(),
    dieMidFrame: z.literal(true).optional(),
    /** Answers nearly a second late. */
    slow: z.boolean().optional(),
    /** Never comes to rest: a draught, a fan, a bench that is leaned on. */
    jitter: z.boolean().optional(),
    /** Shows overload, whatever lies on it. */
    overCapacity: z.boolean().optional(),
    /** Switches itself off after three minutes without a change; false is its power key. */
    autoOff: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal("unplug"),
    deviceId: z.string(),
    unplugged: z.boolean(),
  }),
  z.object({
    kind: z.literal("printer"),
    mediaOut: z.boolean().optional(),
    ribbonOut: z.boolean().optional(),
    tooHot: z.boolean().optional(),
    cutterJammed: z.boolean().optional(),
    headOpen: z.boolean().optional(),
    paused: z.boolean().optional(),
    silent: z.boolean().optional(),
    /** Its answers arrive damaged. */
    garbled: z.boolean().optional(),
    /** Takes this many bytes a second; null: as fast as they come. */
    bytesPerSecond: z.number().int().min(100).nullable().optional(),
    /** So many answers get lost on the way. */
    loseAnswers: z.number().int().min(0).max(100).optional(),
    storesForms: z.boolean().optional(),
    /** How long a label takes to come out. */
    labelMs: z.number().int().min(0).max(60_000).optional(),
    /** Loses power after so many more bytes; null: not any more. */
    dieAfterBytes: z.number().int().min(0).nullable().optional(),
  }),
  z.object({
    kind: z.literal("shop"),
    offline: z.boolean().optional(),
    /** The buyer of this order asks to cancel it. */
    requestCancel: z.string().optional(),
    /** The platform cancels this order. */
    cancel: z.string().optional(),
    labelDelayMs: z.number().int().min(0).max(600_000).optional(),
    /** The next label's barcode does not match its tracking number, or its file is cut short. */
    nextLabel: z.enum(["good", "mismatch", "truncated", "blank"]).optional(),
    /** A buyer who sends something back, a step further: of any parcel that was shipped. */
    returns: z.enum(["ask-return", "ask-refund", "ship", "arrive"]).optional(),
    /** The platform splits this order: its package dies, its units travel in two. */
    split: z.string().optional(),
    /** The buyer of this order orders once more. */
    orderAgain: z.string().optional(),
    /** The platform puts this order into one package with its buyer's others, or takes it out of it. */
    combine: z.string().optional(),
    uncombine: z.string().optional(),
    /** The carrier scans this order's parcels. */
    carrierScan: z.string().optional(),
    /** The buyer of this order moves house. */
    changeAddress: z.string().optional(),
    /** Access tokens run out in the middle of work. */
    expireTokens: z.literal(true).optional(),
    fault: z.enum(shopFaults).optional(),
    /** Befalls every third request it can befall, until it is switched off. */
    keepFault: z
      .object({ fault: z.enum(shopFaults), on: z.boolean() })
      .optional(),
    newOrders: z.number().int().min(1).max(500).optional(),
    /** Orders come in that are hollow, masked, old, or carry words nobody has seen. */
    strangeOrders: z.literal(true).optional(),
    /** The shop's clock goes ahead: holds end, deadlines pass. */
    moveHours: z.number().int().min(1).max(720).optional(),
    /** The shop tells of what happens there, where the station has a receiver for it. */
    sendWebhooks: z.boolean().optional(),
    /** Tells the last events again: each once, each twice, or the newest first. */
    tellAgain: z.enum(tellings).optional(),
  }),
]);
export type TrainingAct = z.infer<typeof trainingActSchema>;

const printedLabelSchema = z.object({
  id: z.string(),
  at: z.number(),
  /** Decoded from the dots, as a scanner would read it. */
  barcode: z.string().nullable(),
});

export const trainingStateSchema = z.object({
  barcodes: z.array(
    z.object({
      text: z.string(),
      title: z.string(),
      /** unit: one single unit of an article, or what stands on it. */
      group: z.enum(["article", "unit", "badge", "command"]),
      skuId: z.string().nullable(),
      /** What the code says of a unit; left out where it says nothing. */
      tells: z.array(z.enum(captureFields)).optional(),
    }),
  ),
  onScale: z.object({ grams: z.number(), wobbling: z.boolean() }),
  scale: z.object({
    garbled: z.boolean(),
    silent: z.boolean(),
    slow: z.boolean(),
    jitter: z.boolean(),
    overCapacity: z.boolean(),
    autoOff: z.boolean(),
  }),
  printer: z.object({
    mediaOut: z.boolean(),
    headOpen: z.boolean(),
    paused: z.boolean(),
    silent: z.boolean(),
    ribbonOut: z.boolean(),
    tooHot: z.boolean(),
    cutterJammed: z.boolean(),
    garbled: z.boolean(),
    slow: z.boolean(),
  }),
  shop: z.object({
    offline: z.boolean(),
    labelDelayMs: z.number().int(),
    /** Those that stand until they are switched off. */
    faults: z.array(z.enum(shopFaults)),
    /** What the shop's clock is ahead of this machine's, in whole hours. */
    aheadHours: z.number().int(),
    /** Whether events are sent, and whether anybody listens. */
    webhooksSent: z.boolean(),
    webhooksHeard: z.boolean(),
  }),
  unplugged: z.array(z.string()),
  /** Newest first, at most 12. */
  tray: z.array(printedLabelSchema),
});
export type TrainingState = z.infer<typeof trainingStateSchema>;
