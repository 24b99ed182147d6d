/**
 * What the platform's answer codes mean for the caller.
 * Source: TikTok Shop Partner documentation, "Common errors" and the error tables of the fulfilment pages.
 */
export type Verdict =
  /** The access token ran out or died: renew it once. */
  | "token"
  /** Nothing but a new authorisation by the seller helps. */
  | "reauthorise"
  | "scope"
  | "timestamp"
  | "rate"
  /** A read may be repeated; a write may have been done and must be looked at first. */
  | "unsure"
  | "refused";

const gatewayVerdicts: Readonly<Record<number, Verdict>> = {
  101000: "reauthorise",
  105001: "token",
  105002: "token",
  105004: "reauthorise",
  105005: "scope",
  36004001: "reauthorise",
  36009002: "rate",
  36009003: "unsure",
  36009007: "unsure",
};

/** A write that met one of these must be read again before it is repeated. */
const effectUnknown: ReadonlySet<number> = new Set([
  11001027, 11001031, 11006005, 11006026, 21001003, 21001008, 21001011,
  21001029, 21001043, 21001055, 21008300, 21022026, 21022029, 21022030,
  21042001, 21042067, 21042076, 10002014, 10002015, 10037002, 10037003,
  10037004,
]);

/** 36009004 stands for many faults; only its words tell which. */
const catchAllCode = 36009004;

export function verdictOf(code: number, message: string): Verdict {
  const known = gatewayVerdicts[code];
  if (known !== undefined) return known;
  if (effectUnknown.has(code)) return "unsure";
  if (code !== catchAllCode) return "refused";
  if (/timestamp/i.test(message)) return "timestamp";
  return /x-tts-access-token/i.test(message) ? "token" : "refused";
}

/** Asked to ship what is shipped: done, as far as the bench is concerned. */
export const alreadyShippedCodes: ReadonlySet<number> = new Set([
  11006021, 21008099, 21011006, 21011020, 21011040, 21042056, 21022025,
  21008042,
]);

export const onHoldCodes: ReadonlySet<number> = new Set([21011044]);

export const cancelRequestedCodes: ReadonlySet<number> = new Set([
  21011007, 21008044, 21021010,
]);

export const cancelledCodes: ReadonlySet<number> = new Set([
  21011041, 21011042, 21023059, 21042057,
]);

export const fulfilledByPlatformCodes: ReadonlySet<number> = new Set([
  21008025, 21008043,
]);

/** Somebody answered the request before us: the platform, the buyer by withdrawing it, or we ourselves. */
export const alreadyAnsweredCodes: ReadonlySet<number> = new Set([
  25001010, 25001011, 25001051, 25011011, 25011012, 25011013, 25020009,
  25020010, 25020011, 25020012,
]);

/** Something in the call does not suit; sent with nothing in it, the platform wants to hear how the parcel is handed over. */
export const parameterCodes: ReadonlySet<number> = new Set([
  11001002, 11050001, 21001001, 21011005,
]);

/** The courier has no time then. Source: error table of Ship Package (202309). */
export const noSlotCodes: ReadonlySet<number> = new Set([21011053, 21011054]);

/** The label is still being made: ask again after 2, 4, 8, 15, 30 seconds, never ship again. */
export const labelNotReadyCodes: ReadonlySet<number> = new Set([
  21042104, 11034037, 11034023, 21023022, 21023034, 11034025, 11006010,
]);

/** There will be no label for this package by asking again. */
export const labelNeverCodes: ReadonlySet<number> = new Set([
  21042102, 21023046, 21023035, 21008109, 11034002, 21008017,
]);

/** The number itself is at fault: another one may be taken. Source: error table of Mark Package As Shipped (202309). */
export const numberRefusedCodes: ReadonlySet<number> = new Set([
  21004012, 21004015, 21004016, 11028006, 21011022, 21011025, 21011026,
  21034012,
]);

/** This shop's market has no such call. */
export const notInMarketCodes: ReadonlySet<number> = new Set([
  21008106, 21004010, 21011003, 21011012, 21011013, 21004024,
]);

/** The one correction was made, or may be made no more. */
export const correctedAlreadyCodes: ReadonlySet<number> = new Set([
  21011051, 21011052,
]);
export const correctionTooLateCodes: ReadonlySet<number> = new Set([
  21011049, 21011050, 21011030,
]);

/** Asked for what is so already, or for what the order does not allow. Source: error tables of Split and Combine (202309). */
export const cannotSplitCodes: ReadonlySet<number> = new Set([
  21011033, 21011035, 21011036, 21011046, 21011048, 21022028, 11006013,
  11006014, 10007014,
]);

/** This market's sellers cancel no part of an order. */
export const wholeOrdersOnlyCodes: ReadonlySet<number> = new Set([25005010]);

/** It has left, or stands where a seller cancels nothing. */
export const cannotCancelCodes: ReadonlySet<number> = new Set([
  25001003, 25001014, 25001015, 25001016, 25001020, 25001021, 25001045,
  25001057, 25011010, 25011026,
]);
