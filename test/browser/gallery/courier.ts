import type { HandoverBoard } from "../../../shared/contract/handover-contract.ts";

/** A courier who is loading, while a buyer has changed her mind. */
export const handoverBoard = (now: number): HandoverBoard => ({
  open: { carrier: "PostNL", since: now - 4 * 60_000, parcels: 23 },
  waiting: [
    { carrier: "DHL eCommerce", parcels: 8 },
    { carrier: "PostNL", parcels: 31 },
  ],
  takeOut: [
    {
      parcel: "0061",
      trackingNumber: "3SPBTR000000061",
      carrier: "PostNL",
      why: "cancelled",
      where: "cage",
    },
    {
      parcel: "0074",
      trackingNumber: "3SPBTR000000074",
      carrier: "PostNL",
      why: "cancel-requested",
      where: "bench",
    },
  ],
});
