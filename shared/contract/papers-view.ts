import { z } from "zod";
import { answerSchema } from "./plain.ts";

/** What a scanner or a keyboard gave for a parcel: its number, an order, a tracking number. */
const parcelText = z.string().min(1).max(200);

/** Papers of our own, beside the carriers' labels: what to print, without saying how it looks. */
export const paperSchema = z.discriminatedUnion("kind", [
  /** What is in the box, for whoever opens it: no names, no prices. */
  z.object({ kind: z.literal("packing-slip"), parcel: parcelText }),
  z.object({
    kind: z.literal("gift-note"),
    text: z.string().trim().min(1).max(300),
  }),
  /** The articles of the most urgent parcels, in walking order of their shelves. */
  z.object({
    kind: z.literal("pick-list"),
    parcels: z.number().int().min(1).max(50),
  }),
  z.object({
    kind: z.literal("article-label"),
    code: z.string().min(1).max(200),
    copies: z.number().int().min(1).max(50),
  }),
  z.object({
    kind: z.literal("bin-label"),
    bin: z
      .string()
      .trim()
      .regex(/^[!-~]{1,24}$/),
  }),
  /** For the boxes of a bench, by the box's own code. */
  z.object({
    kind: z.literal("box-label"),
    box: z
      .string()
      .trim()
      .regex(/^[!-~]{1,24}$/),
  }),
  z.object({
    kind: z.literal("tote-label"),
    tote: z
      .string()
      .trim()
      .regex(/^[!-~]{1,24}$/),
  }),
  /** What a badge says is told once, when somebody is hired: only its hash is kept. */
  z.object({
    kind: z.literal("badge"),
    name: z.string().trim().min(1).max(80),
    role: z.enum(["packer", "supervisor"]),
    badge: z.string().regex(/^PB-BADGE-[!-~]{1,64}$/),
  }),
  z.object({ kind: z.literal("command-labels") }),
  z.object({
    kind: z.literal("separator"),
    text: z.string().trim().min(1).max(60),
  }),
  /** To be stuck over a label that must not be used. */
  z.object({ kind: z.literal("void-label"), parcel: parcelText }),
]);
export type Paper = z.infer<typeof paperSchema>;
export type PaperKind = Paper["kind"];

export const paperPrintedSchema = answerSchema({
  /** What the printer could prove. */
  proof: z.enum(["printed", "sent"]),
});
export type PaperPrinted = z.infer<typeof paperPrintedSchema>;
