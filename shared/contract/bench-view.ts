import { z } from "zod";
import { captureFields } from "../domain/captured-unit.ts";
import { parcelStages } from "../domain/parcel.ts";
import { refusalSchema } from "./plain.ts";
import { benchProfileSchema } from "./profile-view.ts";
import { parcelHandoverSchema } from "./ship-terms-view.ts";
import { scanDoubts } from "./scan-doubts.ts";
import { troubleInstructions } from "./trouble-view.ts";

export const languages = ["nl", "en", "de", "pl"] as const;
export type Language = (typeof languages)[number];

export const roles = ["packer", "supervisor"] as const;

/** Everything a hand may do at the bench besides scanning goods; possible now or not is decided by the station. */
export const benchActions = [
  "confirm",
  "undo",
  "yes",
  "no",
  "set-aside",
  "short",
  "damaged",
  "move-parcel",
  "reprint",
  "skip-weighing",
  "choose-box",
  "call-supervisor",
  "lock",
  "sign-out",
  "choose-1",
  "choose-2",
  "choose-3",
  "choose-4",
  "quantity",
  "teach",
] as const;
export type BenchAction = (typeof benchActions)[number];

/** What was noted of units that are in the box. */
const unitMarksSchema = z.object({
  units: z.number().int(),
  serial: z.string().nullable(),
  lot: z.string().nullable(),
  /** yyyy-mm-dd */
  expiresOn: z.string().nullable(),
});
export const lanes = ["singles", "multis", "label-first"] as const;

const lineViewSchema = z.object({
  skuId: z.string(),
  title: z.string(),
  sellerSku: z.string(),
  bin: z.string().nullable(),
  barcode: z.string().nullable(),
  kind: z.enum(["goods", "gift"]),
  needed: z.number().int(),
  scanned: z.number().int(),
  hasPicture: z.boolean(),
  fragile: z.boolean().optional(),
  /** Left out where nothing is noted of this article. */
  marks: z.array(unitMarksSchema).optional(),
});
export type LineView = z.infer<typeof lineViewSchema>;

const parcelViewSchema = z.object({
  id: z.string(),
  /** What people call it: four to six digits, unique among open parcels. */
  number: z.string(),
  shopName: z.string(),
  orderIds: z.array(z.string()),
  stage: z.enum(parcelStages),
  /** How it is packed; left out by stations that do not say. */
  lane: z.enum(lanes).optional(),
  lines: z.array(lineViewSchema),
  unitsNeeded: z.number().int(),
  unitsScanned: z.number().int(),
  service: z.enum(["express", "standard", "economy"]),
  shipping: z.enum(["tiktok", "seller"]),
  hasGift: z.boolean(),
  hazmat: z.boolean(),
  buyerNote: z.string().nullable(),
  deadlineAt: z.number().nullable(),
  expectedGrams: z.number().int().nullable(),
  toleranceGrams: z.number().int(),
  /** Of how many parcels the weight was learned; null or left out where the catalogue had to help. */
  learnedFrom: z.number().int().nullable().optional(),
  weighedGrams: z.number().nullable(),
  /** What it goes in: the packer's choice, else the smallest that fits; null or left out where nobody knows. */
  box: z
    .object({
      code: z.string(),
      name: z.string(),
      by: z.enum(["advice", "packer"]),
    })
    .nullable()
    .optional(),
  /** What should be on the scale by now, while the box is packed on it. */
  expectedNow: z
    .object({
      expectedGrams: z.number().int(),
      toleranceGrams: z.number().int(),
    })
    .nullable()
    .optional(),
  label: z.object({
    state: z.enum(["none", "asked", "ready", "refused"]),
    trackingNumber: z.string().nullable(),
    carrier: z.string().nullable(),
    problem: refusalSchema.nullable(),
    /** How the carrier gets it; null or left out where nobody said. */
    handover: parcelHandoverSchema.nullable().optional(),
  }),
  print: z.enum(["none", "waiting", "sent", "printed", "unsure"]),
  /** The name of the printer that has the label, where it is not the bench's own; null: the bench's own, or none yet. */
  printedElsewhere: z.string().nullable().optional(),
});
export type ParcelView = z.infer<typeof parcelViewSchema>;

/** One paper of a run of labels: a parcel's label, or the words between two stacks. */
export const runPaperSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("label"), parcel: z.string() }),
  z.object({ kind: z.literal("separator"), words: z.string() }),
]);

/** The one sentence that rules the screen: the next thing a hand does. */
export const instructionSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("sign-in"),
    /** Whose badge the bench waits for, and the parcel that is open on it; left out where nobody locked it. */
    locked: z
      .object({ name: z.string(), parcel: z.string().nullable() })
      .optional(),
  }),
  z.object({ kind: z.literal("start"), waiting: z.number().int() }),
  z.object({
    kind: z.literal("scan-unit"),
    skuId: z.string(),
    title: z.string(),
    remaining: z.number().int(),
    /** The next scan counts for so many; left out: for one. */
    times: z.number().int().optional(),
  }),
  /** How many the next scan counts for; answered by scanning `PB-QTY-<number>`. */
  z.object({ kind: z.literal("enter-quantity") }),
  /** What is noted of the unit just scanned; it counts when the answer was scanned. */
  z.object({
    kind: z.literal("capture"),
    wants: z.enum(captureFields),
    skuId: z.string(),
    title: z.string(),
  }),
  z.object({
    kind: z.literal("choose-article"),
    scanned: z.string(),
    /** At most four; answered by choose-1 … choose-4, or by another barcode of the right article. */
    options: z.array(
      z.object({ skuId: z.string(), title: z.string(), sellerSku: z.string() }),
    ),
  }),
  /** What the shop adds to its parcels; answered by its code or by confirm. */
  z.object({
    kind: z.literal("put-in-insert"),
    title: z.string(),
    code: z.string().nullable(),
  }),
  /** Which article a barcode that is to be learned is on; answered like choose-article. */
  z.object({
    kind: z.literal("teach-article"),
    scanned: z.string(),
    options: z.array(
      z.object({ skuId: z.string(), title: z.string(), sellerSku: z.string() }),
    ),
  }),
  z.object({
    kind: z.literal("place-on-scale"),
    expectedGrams: z.number().int(),
  }),
  /** The box stands on the scale, and what was scanned is not in it yet. */
  z.object({
    kind: z.literal("put-in-box"),
    skuId: z.string(),
    title: z.string(),
  }),
  /** At most four, the smallest first; answered by choose-1 … choose-4, or by scanning the box's own code. */
  z.object({
    kind: z.literal("choose-box"),
    options: z.array(z.object({ code: z.string(), name: z.string() })),
  }),
  z.object({ kind: z.literal("let-scale-settle") }),
  z.object({ kind: z.literal("scale-trouble"), refusal: refusalSchema }),
  z.object({
    kind: z.literal("wait-for-label"),
    refusal: refusalSchema.nullable(),
  }),
  z.object({ kind: z.literal("wait-for-printer") }),
  z.object({ kind: z.literal("printer-trouble"), refusal: refusalSchema }),
  z.object({
    kind: z.literal("ask-printed"),
    printer: z.string().nullable().optional(),
  }),
  z.object({
    kind: z.literal("scan-label"),
    trackingTail: z.string(),
    /** Where the label lies, when another printer than the bench's own has it. */
    printer: z.string().nullable().optional(),
    /** A carrier's label that was not printed here: the packer has it, sticks it on, and its number is taken from the scan. */
    stickOn: z.boolean().optional(),
  }),
  z.object({ kind: z.literal("set-aside"), refusal: refusalSchema }),
  ...troubleInstructions,
  /** It is open at another bench: whether to go on with it here. */
  z.object({
    kind: z.literal("ask-take-over"),
    parcel: z.string(),
    station: z.string(),
  }),
  /** Slips that are scanned now say what lies in this tote. */
  z.object({ kind: z.literal("fill-tote"), tote: z.string() }),
  /** Whether the last paper of a run of labels came out. */
  z.object({ kind: z.literal("ask-run-paper"), paper: runPaperSchema }),
  z.object({
    kind: z.literal("scan-supervisor-badge"),
    action: z.enum(benchActions),
  }),
]);
export type Instruction = z.infer<typeof instructionSchema>;

/** The answer to the last thing that was scanned, weighed or pressed. */
const verdictSchema = z.object({
  /** Grows by one with every verdict; a screen sounds each number once. */
  sequence: z.number().int(),
  at: z.number(),
  /** good: counted; complete: the last unit; sealed: the parcel is done; stop: stays until put right; ask: a person must choose. */
  tone: z.enum(["good", "complete", "sealed", "stop", "ask", "note"]),
  scanned: z.string().nullable(),
  title: z.string().nullable(),
  skuId: z.string().nullable(),
  refusal: refusalSchema.nullable(),
  expected: z.object({ skuId: z.string(), title: z.string() }).nullable(),
  /** What else the scan may mean; left out where it can mean one thing only. */
  doubts: z.array(z.enum(scanDoubts)).optional(),
  /** The parcel that is sealed by it; left out of every other verdict. */
  sealedParcelId: z.string().optional(),
});
export type Verdict = z.infer<typeof verdictSchema>;

export const benchViewSchema = z.object({
  /** Grows with every change; a screen keeps the highest it has seen. */
  revision: z.number().int(),
  stationName: z.string(),
  training: z.boolean(),
  operator: z
    .object({
      id: z.string(),
      name: z.string(),
      role: z.enum(roles),
      language: z.enum(languages),
      /** What they chose about the bench; left out where nobody asked. */
      profile: benchProfileSchema.optional(),
    })
    .nullable(),
  parcel: parcelViewSchema.nullable(),
  instruction: instructionSchema,
  verdict: verdictSchema.nullable(),
  /** The last few verdicts, newest first. */
  history: z.array(verdictSchema),
  actions: z.array(z.enum(benchActions)),
  supervisorCalled: z.boolean(),
  /** Parcels sealed at this bench since its operator signed in. */
  sealedCount: z.number().int(),
});
export type BenchView = z.infer<typeof benchViewSchema>;
