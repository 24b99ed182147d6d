import { oc } from "@orpc/contract";
import { z } from "zod";
import { answerSchema } from "./plain.ts";

/** Minor units of the statement's currency; what the seller pays is negative, so that settlement is the sum. */
const amountsSchema = {
  revenue: z.number().int(),
  fees: z.number().int(),
  shipping: z.number().int(),
  adjustment: z.number().int(),
  settlement: z.number().int(),
};

/** What TikTok settled for one day of one shop. */
const statementSchema = z.object({
  shopId: z.string(),
  shop: z.string(),
  id: z.string(),
  /** Midnight UTC at the end of its day. */
  at: z.number(),
  currency: z.string(),
  ...amountsSchema,
  /** As the platform spells it. */
  paymentStatus: z.string(),
  paidAt: z.number().nullable(),
  /** Orders it is about; null while its lines are still being read. */
  orders: z.number().int().nullable(),
  /** Lines that made no sense. */
  unreadable: z.number().int(),
});
export type StatementView = z.infer<typeof statementSchema>;

/** One line of a statement. */
const statementLineSchema = z.object({
  id: z.string(),
  /** As the platform spells it: ORDER, or anything else money moved for. */
  kind: z.string(),
  orderId: z.string().nullable(),
  /** What people call the parcels of the order. */
  parcels: z.array(z.string()),
  ...amountsSchema,
});
export type StatementLine = z.infer<typeof statementLineSchema>;

/** What one article of an order brought in; the buyer's side is what was paid at the till. */
const orderMoneySchema = z.object({
  currency: z.string(),
  skus: z.array(
    z.object({
      skuId: z.string(),
      title: z.string(),
      units: z.number().int(),
      settlement: z.number().int(),
    }),
  ),
  paid: z
    .object({
      currency: z.string(),
      goods: z.number().int(),
      shipping: z.number().int(),
      tax: z.number().int(),
      total: z.number().int(),
    })
    .nullable(),
});
export type OrderMoneyView = z.infer<typeof orderMoneySchema>;

/** What TikTok pays out. All of it is for a supervisor at the bench. */
export const statementsContract = {
  /** Newest first, at most 100. */
  list: oc.output(answerSchema({ statements: z.array(statementSchema) })),
  /** At most 500, orders first. */
  lines: oc
    .input(z.object({ shopId: z.string(), statementId: z.string() }))
    .output(answerSchema({ lines: z.array(statementLineSchema) })),
  /** An order by its articles; TikTok is asked. */
  order: oc
    .input(z.object({ shopId: z.string(), orderId: z.string() }))
    .output(answerSchema({ money: orderMoneySchema })),
};
