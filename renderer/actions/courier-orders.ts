/** What can be asked for without a mouse while the courier is here, on the handover screen. */
export const courierOrders = [
  "handover-finish",
  "handover-back",
  "handover-let-go",
  "handover-unsigned",
] as const;
export type CourierOrder = (typeof courierOrders)[number];

/** On the handover screen; the bench means something else by them, and rests while that screen is open. */
export const courierKeys: { readonly [Name in CourierOrder]: string } = {
  "handover-finish": "F3",
  "handover-back": "F4",
  "handover-let-go": "F6",
  "handover-unsigned": "F7",
};
