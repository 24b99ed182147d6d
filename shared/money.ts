/** An amount in the smallest unit of its currency: 1234 EUR is twelve euros and thirty-four cents. */
export interface Money {
  readonly minor: number;
  /** ISO 4217, three capitals. */
  readonly currency: string;
}

/** Decimals of a currency: 2 for the euro, 0 for the yen. Two for a currency nobody has heard of. */
export const decimalsOf = (currency: string): number =>
  /^[A-Z]{3}$/.test(currency)
    ? (new Intl.NumberFormat("en", {
        style: "currency",
        currency,
      }).resolvedOptions().maximumFractionDigits ?? 2)
    : 2;

const amount = /^(-?)(\d{1,13})(?:\.(\d{1,20}))?$/;

/**
 * A decimal as the platform writes it ("-3.95"), in minor units, without ever being a float. What is finer than the
 * currency's smallest unit is rounded, halves away from zero. Null when it is not an amount, or too large to be exact.
 */
export function minorUnits(decimal: string, currency: string): number | null {
  const parts = amount.exec(decimal.trim());
  if (parts === null) return null;
  const [, sign, whole = "", fraction = ""] = parts;
  const decimals = decimalsOf(currency);
  const kept = fraction.slice(0, decimals).padEnd(decimals, "0");
  const half = (fraction[decimals] ?? "0") >= "5" ? 1 : 0;
  const minor = Number(whole + kept) + half;
  if (!Number.isSafeInteger(minor)) return null;
  return sign === "-" && minor !== 0 ? -minor : minor;
}
