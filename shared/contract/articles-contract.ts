import { oc } from "@orpc/contract";
import { z } from "zod";
import { commandIdSchema, outcomeSchema, scanTextSchema } from "./plain.ts";

const articleRowSchema = z.object({
  skuId: z.string(),
  shop: z.string(),
  title: z.string(),
  sellerSku: z.string(),
  bin: z.string().nullable(),
  /** Packed, as the shop says it. */
  weightGrams: z.number().int().nullable(),
  hasPicture: z.boolean(),
  /** What is set for it that is not usual. */
  rules: z.array(
    z.enum(["multiply", "serial", "lot", "expiry", "fragile", "insert"]),
  ),
});
export type ArticleRow = z.infer<typeof articleRowSchema>;

/** Fields of shared/domain/article-rules.ts. */
const articleRulesSchema = z.object({
  multiply: z.boolean(),
  serial: z.boolean(),
  lot: z.boolean(),
  expiry: z.boolean(),
  minimumDays: z.number().int().min(0).max(3650),
  fragile: z.boolean(),
});

const insertSchema = z.object({
  id: z.string(),
  shopId: z.string(),
  skuId: z.string(),
  title: z.string(),
  code: z.string().nullable(),
});

const articleDetailsSchema = z.object({
  row: articleRowSchema,
  rules: articleRulesSchema,
  /** Everything it answers to; only what it was taught can be taken back. */
  codes: z.array(z.object({ code: z.string(), taught: z.boolean() })),
  /** What goes into every parcel with it. */
  inserts: z.array(insertSchema),
});
export type ArticleDetails = z.infer<typeof articleDetailsSchema>;

/** Where an insert goes: with one article, or into every parcel of a shop or of all of them ("" for both). */
const newInsertSchema = z.object({
  shopId: z.string().max(64),
  skuId: z.string().max(64),
  title: z.string().trim().min(1).max(80),
  code: z.string().trim().min(1).max(80).nullable(),
});
export type NewInsert = z.infer<typeof newInsertSchema>;

/** How articles are verified. Looking is for everybody at the bench, changing for a supervisor there. */
export const articlesContract = {
  /** What a scan or a text may mean, by title, at most 50; without a text the first of them. */
  find: oc
    .input(z.object({ text: z.string().max(4096) }))
    .output(z.array(articleRowSchema)),
  look: oc
    .input(z.object({ skuId: z.string() }))
    .output(articleDetailsSchema.nullable()),
  setRules: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        skuId: z.string(),
        rules: articleRulesSchema,
      }),
    )
    .output(outcomeSchema),
  /** @param shared another article carries it too; without it that is refused with `teach.means-another` */
  teach: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        skuId: z.string(),
        code: scanTextSchema,
        shared: z.boolean(),
      }),
    )
    .output(outcomeSchema),
  /** Takes back a barcode it was taught. */
  forget: oc
    .input(
      z.object({
        commandId: commandIdSchema,
        skuId: z.string(),
        code: scanTextSchema,
      }),
    )
    .output(outcomeSchema),
  /** What goes into every parcel, of one shop or of all. */
  inserts: oc.output(z.array(insertSchema)),
  addInsert: oc
    .input(z.object({ commandId: commandIdSchema, insert: newInsertSchema }))
    .output(outcomeSchema),
  removeInsert: oc
    .input(z.object({ commandId: commandIdSchema, id: z.string() }))
    .output(outcomeSchema),
};
