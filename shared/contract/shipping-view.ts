import { z } from "zod";
import { refusalSchema } from "./plain.ts";

/** The seller's own carrier account, as far as a screen may know it. */
export const carrierAccountSchema = z.object({
  connected: z.boolean(),
  /** The last four characters of its public key; "" when there is none. */
  keyTail: z.string(),
});
export type CarrierAccountView = z.infer<typeof carrierAccountSchema>;

/** A parcel that went by the seller's own carrier. One entry for each order in the box. */
export const sellerShipmentSchema = z.object({
  parcelId: z.string(),
  /** What people call the parcel. */
  parcel: z.string(),
  orderId: z.string(),
  /** What the shop is called. */
  shop: z.string(),
  trackingNumber: z.string(),
  /** As the platform calls the carrier; "" until one was chosen. */
  provider: z.string(),
  toldAt: z.number().nullable(),
  /** What the platform remarked on the number, such as that it fits several carriers. */
  warning: z.string().nullable(),
  /** Why the platform has not been told yet; null when it was, or was not tried. */
  problem: refusalSchema.nullable(),
  /** free: the platform does not know the number yet; once: it may be put right a single time. */
  correction: z.enum(["free", "once", "used", "too-late"]),
});
export type SellerShipment = z.infer<typeof sellerShipmentSchema>;

/** What of an order may be sent now while the rest stays. */
export const splitChoicesSchema = z.object({
  orderId: z.string(),
  canSplit: z.boolean(),
  mustSplit: z.boolean(),
  /** The platform's words; "" when it gave none. */
  reason: z.string(),
  units: z.array(
    z.object({ unitId: z.string(), title: z.string(), sellerSku: z.string() }),
  ),
});
export type SplitChoices = z.infer<typeof splitChoicesSchema>;

/** Orders of one buyer that the platform would let travel in one box. */
export const combinationSchema = z.object({
  id: z.string(),
  /** What its shop is called; empty while that was not read. */
  shop: z.string(),
  orderIds: z.array(z.string()),
  /** What people call their parcels. */
  parcels: z.array(z.string()),
});
export type Combination = z.infer<typeof combinationSchema>;
