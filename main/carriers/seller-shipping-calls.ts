import {
  buyLabelCall,
  fetchCarrierLabelCall,
  voidLabelCall,
  type CarrierCallParts,
} from "./carrier-label-calls.ts";
import { correctShippingCall } from "../tiktok/correct-shipping-call.ts";
import {
  markShippedCall,
  type ShippingCallParts,
} from "../tiktok/mark-shipped-call.ts";
import type { Call } from "../tiktok/outbox.ts";
import {
  combinePackagesCall,
  splitOrderCall,
  uncombinePackageCall,
  type RepackCallParts,
} from "../tiktok/repack-calls.ts";
import type { OutboxKind } from "../storage/schema.ts";

export type SellerShippingParts = CarrierCallParts &
  ShippingCallParts &
  RepackCallParts;

/** Everything the outbox does for parcels of the seller's own carrier, and for what goes into one parcel. */
export const sellerShippingCalls = (parts: SellerShippingParts) =>
  ({
    "buy-label": buyLabelCall(parts),
    "fetch-carrier-label": fetchCarrierLabelCall(parts),
    "void-label": voidLabelCall(parts),
    "mark-shipped": markShippedCall(parts),
    "correct-shipping": correctShippingCall(parts),
    "split-order": splitOrderCall(parts),
    "combine-packages": combinePackagesCall(parts),
    "uncombine-package": uncombinePackageCall(parts),
  }) satisfies Partial<Record<OutboxKind, Call>>;
