import type { PracticeShop } from "./practice-shop.ts";

/** Where the practice shop may stand. Mexico is where labels come as ZPL. */
export const practiceRegions = ["NL", "GB", "MX"] as const;
export type PracticeRegion = (typeof practiceRegions)[number];

/** What differs from one market of the practice shop to the next. */
export interface PracticeMarket {
  readonly currency: string;
  /** Source: OpenAPI file, Get Package Shipping Document 202309: Brazil and Mexico. */
  readonly offersZpl: boolean;
}

const euro: PracticeMarket = { currency: "EUR", offersZpl: false };
const markets: Readonly<Record<string, PracticeMarket>> = {
  GB: { currency: "GBP", offersZpl: false },
  MX: { currency: "MXN", offersZpl: true },
};

/** The rules of the market a shop sells in; the euro countries are alike. */
export const marketOf = ({
  identity,
}: {
  readonly identity: PracticeShop;
}): PracticeMarket => markets[identity.region] ?? euro;
