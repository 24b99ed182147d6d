import { refusal, type Refusal } from "../contract/refusals.ts";
import type { OrderId, PackageId, SkuId, UnitId } from "../ids.ts";
import { hourMs } from "../time.ts";

/** One thing to put in a box, as the platform ordered it: a line item, or one article of a bundle. */
export interface PlatformUnit {
  /** The line item it belongs to; the units of one bundle share it. */
  readonly id: UnitId;
  /** Tells the units of an unfolded bundle apart; 0 for an ordinary unit. */
  readonly part: number;
  readonly skuId: SkuId;
  readonly productId: string;
  /** "" where the platform does not say; so are the three below. */
  readonly sellerSku: string;
  readonly title: string;
  readonly variant: string;
  readonly pictureUrl: string | null;
  /** Null until the platform has named a package for it. */
  readonly packageId: PackageId | null;
  readonly status: string;
  readonly isGift: boolean;
  readonly isHazmat: boolean;
  readonly cancelled: boolean;
}

/** What the platform says of an order, without its buyer. Times are UTC milliseconds. */
export interface PlatformOrder {
  readonly id: OrderId;
  /** As the platform spells it; unknown words are kept. */
  readonly status: string;
  readonly fulfillmentType: string;
  readonly shippingType: string;
  /** The name of the option the buyer chose, such as "Standard Shipping". */
  readonly deliveryOption: string;
  /** The platform itself holds the order for its hour of regret, or did. */
  readonly isOnHoldOrder: boolean;
  readonly cancelRequested: boolean;
  /** A fingerprint of where it goes; null while the platform does not show it. */
  readonly recipientPrint: string | null;
  readonly buyerNote: string | null;
  readonly createdAt: number;
  readonly paidAt: number | null;
  /** The earliest of the order's own deadlines for handing over. */
  readonly deadlineAt: number | null;
  readonly updatedAt: number;
  readonly units: readonly PlatformUnit[];
}

export type PackingVerdict =
  | { readonly kind: "pack" }
  | {
      readonly kind: "hold";
      readonly refusal: Refusal;
      /** When time alone lifts the hold; null when news from the platform must. */
      readonly until: number | null;
    }
  /** It left, or somebody else arranged it: nothing to pack here. */
  | { readonly kind: "gone" };

/** What the verdict asks of an order; a mirror row has it as well as a live answer. */
export interface OrderFacts {
  readonly status: string;
  readonly fulfillmentType: string;
  readonly isOnHoldOrder: boolean;
  readonly cancelRequested: boolean;
  readonly createdAt: number;
  readonly paidAt: number | null;
  readonly units: readonly Pick<PlatformUnit, "status" | "cancelled">[];
}

/**
 * A buyer may take an order back for an hour. Orders the platform holds sit in ON_HOLD meanwhile; for the others
 * nobody but us waits it out. Source: TikTok Shop Partner changelog, "Introducing on hold order status".
 */
export const regretMs = hourMs;

type StatusMeaning = "not-yet" | "open" | "arranged" | "left" | "cancelled";

const statusMeanings: Readonly<Record<string, StatusMeaning>> = {
  UNPAID: "not-yet",
  ON_HOLD: "not-yet",
  AWAITING_SHIPMENT: "open",
  PARTIALLY_SHIPPING: "open",
  AWAITING_COLLECTION: "arranged",
  IN_TRANSIT: "left",
  DELIVERED: "left",
  COMPLETED: "left",
  CANCELLED: "cancelled",
  // The webhook's spelling of the same.
  CANCEL: "cancelled",
};

const statusesMeaning = (wanted: StatusMeaning): string[] =>
  Object.keys(statusMeanings).filter(
    (status) => statusMeanings[status] === wanted,
  );
export const cancelledStatuses = statusesMeaning("cancelled");
/** The platform lets nobody ship these so far. */
export const heldStatuses = statusesMeaning("not-yet");

/** Undefined for a word the platform has not used so far. */
const meaningOf = (status: string): StatusMeaning | undefined =>
  Object.hasOwn(statusMeanings, status) ? statusMeanings[status] : undefined;

/**
 * Whether this order may be packed now.
 *
 * A buyer's request to cancel holds it for as long as the box has not left: shipping wins in some markets,
 * but no seller wants to send what will come back.
 *
 * @param parcel what people call the parcel, for the refusal
 */
export function mayBePacked(
  order: OrderFacts,
  now: number,
  parcel: string,
): PackingVerdict {
  const { status } = order;
  const meaning = meaningOf(status);
  if (meaning === "left") return { kind: "gone" };
  if (order.fulfillmentType === "FULFILLMENT_BY_TIKTOK") {
    return hold(refusal("parcel.fulfilled-by-tiktok", { parcel }));
  }
  const isHollow = order.units.length === 0;
  const allCancelled = order.units.every((unit) => unit.cancelled);
  if (meaning === "cancelled" || (allCancelled && !isHollow)) {
    return hold(refusal("parcel.cancelled", { parcel }));
  }
  if (order.cancelRequested) {
    return hold(refusal("parcel.cancel-requested", { parcel }));
  }
  switch (meaning) {
    case undefined:
      return hold(refusal("parcel.unknown-status", { parcel, status }));
    case "not-yet":
      return hold(refusal("parcel.on-hold", { parcel }));
    case "arranged":
      return { kind: "gone" };
    case "open": {
      if (isHollow) return hold(refusal("parcel.contents-unknown", { parcel }));
      const until = (order.paidAt ?? order.createdAt) + regretMs;
      if (!order.isOnHoldOrder && now < until) {
        return hold(refusal("parcel.on-hold", { parcel }), until);
      }
      return order.units.some(isToPack) ? { kind: "pack" } : { kind: "gone" };
    }
    default:
      return meaning satisfies never;
  }
}

/** A unit still to be packed; a unit without a word of its own follows its order. */
export function isToPack(
  unit: Pick<PlatformUnit, "status" | "cancelled">,
): boolean {
  if (unit.cancelled) return false;
  const meaning = meaningOf(unit.status);
  return meaning !== "arranged" && meaning !== "left";
}

const hold = (
  why: Refusal,
  until: number | null = null,
): Extract<PackingVerdict, { kind: "hold" }> => ({
  kind: "hold",
  refusal: why,
  until,
});

/** The platform names delivery options in words; these are the ones that matter to the queue. */
export function serviceOf(
  deliveryOption: string,
): "express" | "standard" | "economy" {
  if (/express|next.?day|same.?day|instant/i.test(deliveryOption)) {
    return "express";
  }
  return /econom/i.test(deliveryOption) ? "economy" : "standard";
}
