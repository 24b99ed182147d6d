/** A way to send a parcel, as the practice account offers it. Prices are invented. */
export interface CarrierOption {
  readonly code: string;
  readonly name: string;
  readonly carrier: { readonly code: string; readonly name: string };
  readonly tracked: boolean;
  readonly priceCents: number;
  readonly mostGrams: number;
  readonly countries: readonly string[];
  /** The number of the nth parcel, in the carrier's own series. */
  readonly trackingNumber: (sequence: number) => string;
}

const postnl = { code: "postnl", name: "PostNL" };
const dhl = { code: "dhl", name: "DHL eCommerce" };

export const carrierOptions: readonly CarrierOption[] = [
  {
    code: "sendcloud:letter",
    name: "Unstamped letter",
    carrier: { code: "sendcloud", name: "Sendcloud" },
    tracked: false,
    priceCents: 0,
    mostGrams: 10_000,
    countries: ["NL", "BE", "DE"],
    trackingNumber: () => "",
  },
  {
    code: "postnl:standard",
    name: "PostNL Standard",
    carrier: postnl,
    tracked: true,
    priceCents: 595,
    mostGrams: 23_000,
    countries: ["NL", "BE"],
    trackingNumber: (sequence) => `3SPBTR${String(sequence).padStart(9, "0")}`,
  },
  {
    code: "dhl:parcel",
    name: "DHL For You",
    carrier: dhl,
    tracked: true,
    priceCents: 645,
    mostGrams: 20_000,
    countries: ["NL", "BE", "DE"],
    trackingNumber: (sequence) => `JVGL${String(sequence).padStart(16, "0")}`,
  },
];
