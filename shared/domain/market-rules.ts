/** Where a TikTok Shop is at home: the platform's `region`, except that Britain is GB there. */
export const markets = [
  "NL",
  "BE",
  "DE",
  "FR",
  "ES",
  "IT",
  "IE",
  "AT",
  "PL",
  "UK",
  "US",
] as const;
export type Market = (typeof markets)[number];

/** One fact with where it comes from. */
export interface Rule<Value> {
  /** Null where nothing is published for this market: never guessed, and never taken from a neighbour. */
  readonly value: Value | null;
  /** official: the platform or a law says so; reported: somebody else does; ours: Packbench's own choice. */
  readonly certainty: "official" | "reported" | "ours" | "unknown";
  readonly source: string;
  /** The source's own day or month, else the month it was read (ISO). */
  readonly asOf: string;
  readonly note?: string;
}

export interface MarketRules {
  /** Of the clock on the wall there; null where a market has several. */
  readonly timeZone: Rule<string>;
  /** Local hour after which an order counts from the next business day. */
  readonly cutOffHour: Rule<number>;
  /** Payment to "shipment arranged"; later counts as dispatched late. */
  readonly arrangeWithinBusinessDays: Rule<number>;
  /** Payment to the carrier's first scan. */
  readonly carrierScanWithinBusinessDays: Rule<number>;
  /** Payment to the platform's own cancellation when nothing was handed over. */
  readonly autoCancelAfterBusinessDays: Rule<number>;
  readonly deliverWithinBusinessDays: Rule<number>;
  /** What stops the dispatch clock. */
  readonly stopEvent: Rule<"arranged" | "carrier-scan">;
  /** After payment a buyer may cancel without asking; nothing is packed meanwhile. */
  readonly freeCancelHours: Rule<number>;
  /** A request to cancel not answered by then is granted. */
  readonly answerCancelWithinHours: Rule<number>;
  /** An order can be split unit by unit before it ships; else by whole articles, or not. */
  readonly splitsByUnit: Rule<boolean>;
  /** A seller may cancel part of an order, because it is out of stock. */
  readonly sellerCancelsUnits: Rule<boolean>;
  /** A seller may still cancel what has its label. */
  readonly sellerCancelsArranged: Rule<boolean>;
  /** What the platform calls "out of stock" when a seller cancels. */
  readonly outOfStockReason: Rule<string>;
  readonly lateDispatchLimitPercent: Rule<number>;
  readonly sellerFaultCancelLimitPercent: Rule<number>;
  readonly validTrackingAtLeastPercent: Rule<number>;
  /** Of goods, shipping the buyer paid and the platform's discount. */
  readonly referralFeePercent: Rule<number>;
  readonly labelMedia: Rule<readonly ("pdf-a6" | "pdf-a5" | "png" | "zpl")[]>;
  /** After delivery or cancellation buyer fields are wiped. */
  readonly keepBuyerDataDays: Rule<number>;
}

const unknown = (note?: string): Rule<never> => ({
  value: null,
  certainty: "unknown",
  source: "nothing published was found",
  asOf: "2026-11",
  ...(note === undefined ? {} : { note }),
});

/** A country has one civil time; its name is the IANA database's. */
const civilTime = (value: string): Rule<string> => ({
  value,
  certainty: "official",
  source: "IANA time zone database",
  asOf: "2026-11",
});

const cutOffHour = unknown(
  "clock rules are not in the API; the order's own deadlines have them worked in",
);

/** The same words in every market's documentation. */
const everywhere = {
  cutOffHour,
  freeCancelHours: {
    value: 1,
    certainty: "official",
    source:
      "Partner changelog, Important Notice On Hold: ON_HOLD is required in all markets",
    asOf: "2026-01",
  },
  labelMedia: {
    value: ["pdf-a6", "pdf-a5", "png"],
    certainty: "official",
    source: "OpenAPI file, Get Package Shipping Document 202309",
    asOf: "2026-08",
    note: "ZPL is offered in Brazil and Mexico only",
  },
  keepBuyerDataDays: {
    value: 30,
    certainty: "ours",
    source:
      "Partner documentation, Data security and privacy review: no longer than needed",
    asOf: "2025-12",
    note: "the platform names no figure",
  },
} as const satisfies Partial<MarketRules>;

const overview = (value: boolean): Rule<boolean> => ({
  value,
  certainty: "official",
  source: "Partner documentation, Return, refund and cancel API overview",
  asOf: "2026-08",
  note: "sellers cancel part of an order in the UK and the US only",
});

const afterArranging = (value: boolean): Rule<boolean> => ({
  value,
  certainty: "official",
  source:
    "Partner documentation, Order API overview: AWAITING_COLLECTION to CANCELLED",
  asOf: "2026-08",
});

const reasonNamed = (value: string): Rule<string> => ({
  value,
  certainty: "official",
  source: "Partner documentation, Cancel reasons",
  asOf: "2026-08",
  note: "the list an order is given with wins",
});

const unitByUnit: Rule<boolean> = {
  value: true,
  certainty: "official",
  source: "Partner documentation, Split Orders: EU, UK, US by line item",
  asOf: "2026-08",
  note: "the order's own split attributes win",
};

/** What a shortage may lead to, in all markets but the UK and the US. */
const wholeOrders = {
  splitsByUnit: unitByUnit,
  sellerCancelsUnits: overview(false),
  sellerCancelsArranged: afterArranging(false),
  outOfStockReason: reasonNamed("seller_cancel_reason_out_of_stock"),
} as const satisfies Partial<MarketRules>;

const answerBy = unknown(
  "published figures differ between 24 and 48 hours; each request carries its own deadline",
);

const fiveDaysToDeliver: Rule<number> = {
  value: 5,
  certainty: "official",
  source: "Partner changelog, On-time delivery rate, UK and EU",
  asOf: "2025-08-25",
};

/** Confirmed by Seller Center for these five countries alone. */
const nineSinceJanuary: Rule<number> = {
  value: 9,
  certainty: "reported",
  source: "Ecommerce Bridge on the Seller Center notice for DE, ES, FR, IT, IE",
  asOf: "2026-01-08",
  note: "5 percent before that day",
};

const likeIreland = (figure: string): Rule<never> =>
  unknown(`${figure} in Ireland; no page of this market was found`);

/** What holds in the European Union as far as anything was published for the market itself. */
const europe = (timeZone: string): MarketRules => ({
  ...everywhere,
  ...wholeOrders,
  timeZone: civilTime(timeZone),
  arrangeWithinBusinessDays: likeIreland("2"),
  carrierScanWithinBusinessDays: likeIreland("3"),
  autoCancelAfterBusinessDays: likeIreland("7"),
  deliverWithinBusinessDays: fiveDaysToDeliver,
  stopEvent: likeIreland("arranging the shipment"),
  answerCancelWithinHours: answerBy,
  lateDispatchLimitPercent: unknown("4 in the United Kingdom"),
  sellerFaultCancelLimitPercent: unknown("2.5 in the United Kingdom"),
  validTrackingAtLeastPercent: unknown("95 in the United Kingdom"),
  referralFeePercent: nineSinceJanuary,
});

/** Open since 15 June 2026, and named by few pages since. */
const newcomer = (timeZone: string): MarketRules => ({
  ...europe(timeZone),
  referralFeePercent: unknown("9 in the five older EU markets"),
});

const irishGuide = (value: number): Rule<number> => ({
  value,
  certainty: "reported",
  source: "M2E, TikTok Shop approved shipping carriers in Ireland",
  asOf: "2026-11",
});

const ireland: MarketRules = {
  ...europe("Europe/Dublin"),
  arrangeWithinBusinessDays: irishGuide(2),
  carrierScanWithinBusinessDays: irishGuide(3),
  autoCancelAfterBusinessDays: irishGuide(7),
  stopEvent: {
    value: "arranged",
    certainty: "reported",
    source: "M2E, TikTok Shop approved shipping carriers in Ireland",
    asOf: "2026-11",
    note: "the late dispatch rate counts from payment to arranged",
  },
};

const gelato = (value: number): Rule<number> => ({
  value,
  certainty: "reported",
  source: "Gelato help pages on TikTok Shop UK",
  asOf: "2026-11",
});

const unitedKingdom: MarketRules = {
  ...everywhere,
  ...wholeOrders,
  sellerCancelsUnits: overview(true),
  outOfStockReason: reasonNamed("seller_cancel_reason_out_of_stock_uk"),
  timeZone: civilTime("Europe/London"),
  arrangeWithinBusinessDays: {
    value: 2,
    certainty: "official",
    source: "Seller policy UK, late dispatch rate counts to arranged",
    asOf: "2024-11-04",
  },
  carrierScanWithinBusinessDays: unknown("by the order's tts_sla_time"),
  autoCancelAfterBusinessDays: gelato(7),
  deliverWithinBusinessDays: fiveDaysToDeliver,
  stopEvent: {
    value: "arranged",
    certainty: "official",
    source: "Seller policy UK, late dispatch rate counts to arranged",
    asOf: "2024-11-04",
  },
  answerCancelWithinHours: answerBy,
  lateDispatchLimitPercent: {
    ...gelato(4),
    note: "from 10 on, orders per day are limited until it is back under 4",
  },
  sellerFaultCancelLimitPercent: gelato(2.5),
  validTrackingAtLeastPercent: gelato(95),
  referralFeePercent: {
    value: 9,
    certainty: "reported",
    source: "M2E, TikTok Shop UK seller fees explained",
    asOf: "2026-11",
    note: "including VAT; some categories pay 5",
  },
};

const sellerUniversity = (value: number): Rule<number> => ({
  value,
  certainty: "reported",
  source: "an integrator's notes citing TikTok Shop Seller University US",
  asOf: "2026-10",
});

const unitedStates: MarketRules = {
  ...everywhere,
  ...wholeOrders,
  sellerCancelsUnits: overview(true),
  sellerCancelsArranged: afterArranging(true),
  timeZone: unknown(
    "six time zones, and none is named as the platform's clock",
  ),
  arrangeWithinBusinessDays: sellerUniversity(2),
  carrierScanWithinBusinessDays: unknown("by the order's tts_sla_time"),
  autoCancelAfterBusinessDays: sellerUniversity(5),
  deliverWithinBusinessDays: sellerUniversity(6),
  stopEvent: unknown(),
  answerCancelWithinHours: {
    ...sellerUniversity(24),
    note: "each request carries its own deadline, which wins",
  },
  lateDispatchLimitPercent: unknown(),
  sellerFaultCancelLimitPercent: unknown(),
  validTrackingAtLeastPercent: sellerUniversity(95),
  referralFeePercent: {
    value: 6,
    certainty: "reported",
    source: "MyEcomSuite, TikTok Shop seller fees explained",
    asOf: "2026-06",
    note: "some categories pay 5",
  },
  keepBuyerDataDays: {
    value: 30,
    certainty: "official",
    source:
      "Partner changelog, US recipient address: masked from 30 days after completion",
    asOf: "2025-07-21",
  },
};

/**
 * What differs per market, as data. The order's own deadlines, and a request's own, win over every figure here: these
 * serve where an answer has none.
 */
export const marketRules: { readonly [M in Market]: MarketRules } = {
  NL: newcomer("Europe/Amsterdam"),
  BE: newcomer("Europe/Brussels"),
  DE: europe("Europe/Berlin"),
  FR: europe("Europe/Paris"),
  ES: europe("Europe/Madrid"),
  IT: europe("Europe/Rome"),
  IE: ireland,
  AT: newcomer("Europe/Vienna"),
  PL: newcomer("Europe/Warsaw"),
  UK: unitedKingdom,
  US: unitedStates,
};

/** The market of a shop's region as the platform spells it; null for one nobody wrote rules for. */
export function marketOf(region: string): Market | null {
  const name = region === "GB" ? "UK" : region;
  return markets.find((market) => market === name) ?? null;
}
