import type { SellerShipment } from "../../../shared/contract/shipping-view.ts";

export const shippingPages = ["sent", "boxes"] as const;
export type ShippingPage = (typeof shippingPages)[number];

/** One order in one box has one number to put right. */
export const shipmentId = ({
  parcelId,
  orderId,
}: Pick<SellerShipment, "parcelId" | "orderId">): string =>
  `${parcelId} ${orderId}`;

/** What a supervisor is doing here. */
export interface ShippingDraft {
  readonly page: ShippingPage;
  /** The parcel that is looked for, to split it. */
  readonly parcel: string;
  readonly correction: {
    readonly shipment: string;
    readonly number: string;
  } | null;
}

export const firstDraft: ShippingDraft = {
  page: "sent",
  parcel: "",
  correction: null,
};

/** A scan is the right label of a number that is being put right, else the parcel to look for. */
export function withScan(draft: ShippingDraft, scanned: string): ShippingDraft {
  if (draft.page === "sent" && draft.correction !== null)
    return {
      ...draft,
      correction: { ...draft.correction, number: scanned },
    };
  return draft.page === "boxes" ? { ...draft, parcel: scanned } : draft;
}

/** From a row of the queue: this parcel, to be split. */
export const toSplit = (
  draft: ShippingDraft,
  parcel: string,
): ShippingDraft => ({ ...draft, page: "boxes", parcel });
