import { z } from "zod";
import { handoverWishes } from "../domain/handover.ts";
import { labelForms } from "../domain/label-form.ts";
import { labelTimes } from "../domain/label-time.ts";

/** How a shop's parcels go with the platform's carrier. */
export const shipTermsSchema = z.object({
  handover: z.enum(handoverWishes),
  /** Minutes after midnight, on the shop's clock, by which a day's parcels wait for the courier; null: at once. */
  readyMinute: z.number().int().min(0).max(1439).nullable(),
  labelForm: z.enum(labelForms),
  labelTime: z.enum(labelTimes),
});
export type ShipTerms = z.infer<typeof shipTermsSchema>;

/** The same with what may be chosen in the shop's market. */
export const shipTermsChoiceSchema = z.object({
  terms: shipTermsSchema,
  labelForms: z.array(z.enum(labelForms)),
});
export type ShipTermsChoice = z.infer<typeof shipTermsChoiceSchema>;

/** How one parcel goes to the carrier, where the platform was told or says; times are UTC milliseconds. */
export const parcelHandoverSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("drop-off") }),
  z.object({
    kind: z.literal("pickup"),
    from: z.number(),
    until: z.number(),
  }),
]);
export type ParcelHandover = z.infer<typeof parcelHandoverSchema>;
