import { oc } from "@orpc/contract";
import { z } from "zod";
import { commandIdSchema, outcomeSchema } from "./plain.ts";

export const boxKinds = ["box", "mailer", "filling"] as const;
export type BoxKind = (typeof boxKinds)[number];

const sideMm = z.number().int().min(1).max(5_000);

/** What a supervisor says of a box. Filling has no size, and its stock is in millilitres. */
export const boxEntrySchema = z
  .object({
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[!-~]{1,24}$/),
    name: z.string().trim().min(1).max(60),
    kind: z.enum(boxKinds),
    /** Inside. */
    innerMm: z.tuple([sideMm, sideMm, sideMm]).nullable(),
    weightGrams: z.number().min(0).max(20_000).nullable(),
    mostGrams: z.number().int().min(1).max(100_000).nullable(),
    hazmat: z.boolean(),
    reorderLevel: z.number().int().min(0).max(1_000_000_000),
  })
  .refine(({ kind, innerMm }) => (kind === "filling") === (innerMm === null));
export type BoxEntry = z.infer<typeof boxEntrySchema>;

const learnedSchema = z.object({
  meanGrams: z.number(),
  spreadGrams: z.number(),
  count: z.number().int(),
});

const boxCardSchema = z.object({
  box: boxEntrySchema,
  /** Pieces; of filling, millilitres. */
  stock: z.number().int(),
  low: z.boolean(),
  learned: learnedSchema.nullable(),
});
export type BoxCard = z.infer<typeof boxCardSchema>;

/** An article whose catalogue weight is far off what the scale says. */
const oddWeightSchema = z.object({
  skuId: z.string(),
  title: z.string(),
  catalogueGrams: z.number(),
  learned: learnedSchema,
});
export type OddWeight = z.infer<typeof oddWeightSchema>;

/** What parcels are packed in. Everything that changes something is for a supervisor at the bench. */
export const boxesContract = {
  /** Those that run out first. */
  list: oc.output(z.array(boxCardSchema)),
  save: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        box: boxEntrySchema,
        /** A code that is taken is refused then, instead of changing the box that has it. */
        isNew: z.boolean(),
      }),
    )
    .output(outcomeSchema),
  remove: oc
    .input(z.object({ commandId: commandIdSchema, code: z.string().max(24) }))
    .output(outcomeSchema),
  /** What was counted on the shelf. */
  count: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        code: z.string().max(24),
        stock: z.number().int().min(0).max(1_000_000_000),
      }),
    )
    .output(outcomeSchema),
  /** At most 50, the furthest off first. */
  oddWeights: oc.output(z.array(oddWeightSchema)),
  /** Learns it anew from the next parcel on. */
  forgetWeight: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        kind: z.enum(["article", "box"]),
        key: z.string().max(64),
      }),
    )
    .output(outcomeSchema),
};
