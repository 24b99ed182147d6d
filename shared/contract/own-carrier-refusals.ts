/** About parcels that leave by the seller's own carrier. */
export interface OwnCarrierRefusals {
  "label.number-used": { scanned: string; belongsTo: string };
  "label.check-digit": { scanned: string };
  "label.carrier-unknown": { scanned: string; carriers: string };
  "carrier.unreachable": Record<never, never>;
  "carrier.keys-refused": Record<never, never>;
  "carrier.no-address": { parcel: string };
  "carrier.no-service": { parcel: string };
  "carrier.weight-unknown": { parcel: string };
  "carrier.refused": { parcel: string; message: string };
  "shipping.number-refused": {
    parcel: string;
    number: string;
    message: string;
  };
  /** The platform does not take shipments of the seller's own carrier here. */
  "shipping.not-in-market": { parcel: string };
  /** The carrier's courier does not come for it, or has no time; or it cannot be brought. */
  "shipping.no-pickup": { parcel: string };
  /** In the US and Japan an order has no package before its label is bought. */
  "shipping.buy-label-first": { parcel: string };
  /** The platform offers nothing for a parcel of this weight and size. */
  "shipping.no-service": { parcel: string };
  "shipping.no-slot": { parcel: string };
  "shipping.no-drop-off": { parcel: string };
  "shipping.other-number": { parcel: string; number: string };
  "shipping.corrected-already": { parcel: string };
  "shipping.correction-too-late": { parcel: string };
}
