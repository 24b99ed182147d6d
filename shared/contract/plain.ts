import { z } from "zod";
import { refusalCatalogue, type Refusal } from "./refusals.ts";
import { scaleStatuses, type ScaleReading } from "../weight.ts";

/** A refusal that crosses the contract: any code of the catalogue, parameters as plain data. */
export const refusalSchema = z.custom<Refusal>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    "params" in value &&
    typeof value.code === "string" &&
    Object.hasOwn(refusalCatalogue, value.code) &&
    typeof value.params === "object",
);

/** How something went: what was asked for, or why not. */
export const answerSchema = <Facts extends z.ZodRawShape>(facts: Facts) =>
  z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), ...facts }),
    z.object({ ok: z.literal(false), refusal: refusalSchema }),
  ]);

/** How a command went that answers nothing else. */
export const outcomeSchema = answerSchema({});
export type Outcome = z.infer<typeof outcomeSchema>;

export const scaleReadingSchema: z.ZodType<ScaleReading> = z.object({
  weight: z.string().max(16).nullable(),
  unit: z.string().max(5).nullable(),
  grams: z.number().nullable(),
  stable: z.boolean().nullable(),
  net: z.boolean().nullable(),
  status: z.enum(scaleStatuses),
});

/** Made by whoever gives the command; the second arrival gets the first answer. */
export const commandIdSchema = z.string().min(8).max(64);

/** What a scanner may send in one scan; longer text is noise or an attack. */
export const scanTextSchema = z.string().min(1).max(4096);

/** A Blob, named by what we use of it: this folder has no platform types. */
export interface Picture {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export const pictureSchema = z.custom<Picture>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    "arrayBuffer" in value &&
    "size" in value,
);
