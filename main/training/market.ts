import type { PracticeShop } from "./practice-shop.ts";

/** What differs from one market of the practice shop to the next. */
export interface PracticeMarket {
  readonly currency: string;
}

const euro: PracticeMarket = { currency: "EUR" };
const markets: Readonly<Record<string, PracticeMarket>> = {
  GB: { currency: "GBP" },
  US: { currency: "USD" },
};

/** The rules of the market a shop sells in; the euro countries are alike. */
export const marketOf = ({
  identity,
}: {
  readonly identity: PracticeShop;
}): PracticeMarket => markets[identity.region] ?? euro;
