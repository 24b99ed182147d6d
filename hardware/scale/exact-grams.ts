/**
 * Exact weight arithmetic on decimal strings: what a legal scale shows is never rounded on the way in.
 * Factors in nanograms; the international pound is 453.59237 g by definition (1959), the rest follows from it.
 */
const nanogramsPerUnit: Readonly<Record<string, bigint>> = {
  mg: 1_000_000n,
  g: 1_000_000_000n,
  kg: 1_000_000_000_000n,
  t: 1_000_000_000_000_000n,
  lb: 453_592_370_000n,
  oz: 28_349_523_125n,
  ozt: 31_103_476_800n,
  dwt: 1_555_173_840n,
  gn: 64_798_910n,
  ct: 200_000_000n,
};

const nanogramsPerMilligram = 1_000_000n;

/** Longest plausible number on a scale's display, and short enough for every field that stores it. */
const maxDigits = 12;

/**
 * A plain decimal string out of a weight field: blanks around it, inside the sign gap and leading zeros gone, decimals kept as sent,
 * sign only when negative and not zero. Null when it is no number.
 */
export function plainDecimal(field: string): string | null {
  const parts = /^ *([+-]?) *(\d*)(?:\.(\d*))? *$/.exec(field);
  if (!parts) return null;
  const [, sign = "", whole = "", fraction = ""] = parts;
  if (whole.length + fraction.length === 0) return null;
  if (whole.length + fraction.length > maxDigits) return null;
  const digits = whole.replace(/^0+(?=\d)/, "") || "0";
  const number = fraction === "" ? digits : `${digits}.${fraction}`;
  return sign === "-" && /[1-9]/.test(number) ? `-${number}` : number;
}

/** digits × 10^exponent as a plain decimal string, for frames that send the decimal point apart. */
export function shiftedDecimal(
  digits: string,
  exponent: number,
): string | null {
  const parts = /^(-?)(\d{1,12})$/.exec(digits);
  if (!parts || Math.abs(exponent) > maxDigits) return null;
  const [, sign = "", number = ""] = parts;
  if (exponent >= 0) return plainDecimal(sign + number + "0".repeat(exponent));
  const padded = number.padStart(1 - exponent, "0");
  return plainDecimal(
    `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`,
  );
}

/**
 * Grams rounded to 0.001 g, half away from zero; null for a unit that is no mass.
 * @param weight plain decimal string
 */
export function exactGrams(weight: string, unit: string): number | null {
  // A capital M would be a tonne; nobody sends it, so it is a damaged byte.
  const factor =
    unit === "Mg" ? undefined : nanogramsPerUnit[unit.toLowerCase()];
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(weight);
  if (factor === undefined || !parts) return null;
  const [, sign = "", whole = "", fraction = ""] = parts;
  const divisor = 10n ** BigInt(fraction.length) * nanogramsPerMilligram;
  const milligrams =
    (BigInt(whole + fraction) * factor * 2n + divisor) / (divisor * 2n);
  // Beyond 2^53 mg (nine thousand tonnes) this would lose digits; no packing scale goes there.
  const grams = Number(milligrams) / 1000;
  return sign === "-" && grams !== 0 ? -grams : grams;
}

/** Difference of two plain decimal strings with the decimals of the longer one; null when one is no number. */
export function decimalDifference(from: string, take: string): string | null {
  const decimals = Math.max(decimalsOf(from), decimalsOf(take));
  const [left, right] = [from, take].map((text) => {
    const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (!parts) return null;
    const [, sign = "", whole = "", fraction = ""] = parts;
    return BigInt(sign + whole + fraction.padEnd(decimals, "0"));
  });
  if (left === null || left === undefined) return null;
  if (right === null || right === undefined) return null;
  return shiftedDecimal(String(left - right), -decimals);
}

const decimalsOf = (text: string): number => text.split(".")[1]?.length ?? 0;

/** "pounds per ounce" of split displays: 2 lb 3.5 oz is 35.5 oz. */
export function poundsOunces(pounds: string, ounces: string): string | null {
  const parts = /^(\d{1,2})(?:\.(\d{1,4}))?$/.exec(ounces.trim());
  if (!/^\d{1,5}$/.test(pounds.trim()) || !parts) return null;
  const whole = Number(pounds) * 16 + Number(parts[1]);
  return plainDecimal(
    parts[2] === undefined ? String(whole) : `${whole}.${parts[2]}`,
  );
}
