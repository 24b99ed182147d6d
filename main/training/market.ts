import type { PracticeShop } from "./practice-shop.ts";

/** Where the practice shop may stand. Mexico is where labels come as ZPL, the United States where they are bought. */
export const practiceRegions = ["NL", "GB", "MX", "US"] as const;
export type PracticeRegion = (typeof practiceRegions)[number];

/** What differs from one market of the practice shop to the next. */
export interface PracticeMarket {
  readonly currency: string;
  /** Source: OpenAPI file, Get Package Shipping Document 202309: Brazil and Mexico. */
  readonly offersZpl: boolean;
  /** An order has no package before its label is bought. Source: "Fulfillment API overview": the United States and Japan. */
  readonly sellsLabels: boolean;
  /** Several orders of one buyer go into one package before it ships. Source: "Fulfillment API overview": South-East Asia and Latin America. */
  readonly combinesBeforeShipping: boolean;
}

const euro: PracticeMarket = {
  currency: "EUR",
  offersZpl: false,
  sellsLabels: false,
  combinesBeforeShipping: false,
};
const markets: Readonly<Record<string, PracticeMarket>> = {
  GB: { ...euro, currency: "GBP" },
  MX: {
    ...euro,
    currency: "MXN",
    offersZpl: true,
    combinesBeforeShipping: true,
  },
  US: { ...euro, currency: "USD", sellsLabels: true },
};

/** The rules of the market a shop sells in; the euro countries are alike. */
export const marketOf = ({
  identity,
}: {
  readonly identity: PracticeShop;
}): PracticeMarket => markets[identity.region] ?? euro;
