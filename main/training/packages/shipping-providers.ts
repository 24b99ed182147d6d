/** Carriers a seller may hand parcels to himself. Ids and number patterns are invented: no Dutch list is public. */
export interface ShippingProvider {
  readonly id: string;
  readonly name: string;
  readonly trackingPattern: RegExp;
}

export const sellerProviders: readonly ShippingProvider[] = [
  {
    id: "6617675021119438849",
    name: "PostNL",
    trackingPattern: /^3S[A-Z0-9]{9,15}$/,
  },
  {
    id: "6617675021119438850",
    name: "DHL eCommerce NL",
    trackingPattern: /^(JVGL\d{16,20}|3S[A-Z0-9]{9,15})$/,
  },
  { id: "6617675021119438851", name: "DPD NL", trackingPattern: /^\d{14}$/ },
  { id: "6617675021119438852", name: "GLS", trackingPattern: /^\d{11,20}$/ },
];

/** The platform's own carrier in training. Nobody like it exists. */
export const polderPost = { id: "6617675021119438860", name: "PolderPost" };
