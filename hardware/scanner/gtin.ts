/**
 * EAN, UPC and GTIN numbers. Stored and compared as GTIN-14, padded with zeros, so that every printed form of
 * one article finds the same row. Source: GS1 General Specifications, sections 3 and 7.9 (check digits, UPC-E).
 */
export type GtinKind = "ean8" | "upce" | "upca" | "ean13" | "gtin14";

export interface GtinReading {
  readonly kind: GtinKind;
  readonly gtin14: string;
  /** UPC-E only: the twelve digits it stands for. */
  readonly upca?: string;
  /** GTIN-14 of a case: packing level, and the GTIN-14 form of what is inside. Level 9 is variable measure. */
  readonly indicator?: string;
  readonly base?: string;
  /** Numbered by a shop for itself (price or weight inside): the whole number is no catalogue key. */
  readonly restricted?: true;
  /** The 2- or 5-digit supplement of a magazine or book. */
  readonly addOn?: string;
}

/** One reading, two where only the catalogue can tell (EAN-8 or UPC-E), or why it is no GTIN. */
export type GtinAnswer =
  | { readonly ok: true; readonly readings: readonly GtinReading[] }
  | {
      readonly ok: false;
      readonly error: "not-numeric" | "length" | "check-digit";
    };

/** Modulo-10 check digit over the digits left of it: weights 3, 1, 3 … from the right. Also for SSCC, GLN, GSIN. */
export function checkDigitOf(body: string): string {
  let sum = 0;
  for (let place = 0; place < body.length; place++) {
    sum += Number(body[body.length - 1 - place]) * (place % 2 === 0 ? 3 : 1);
  }
  return String((10 - (sum % 10)) % 10);
}

export const hasCheckDigit = (digits: string): boolean =>
  /^\d{2,}$/.test(digits) &&
  checkDigitOf(digits.slice(0, -1)) === digits.slice(-1);

/** The UPC-A behind eight UPC-E digits (number system, six digits, check digit), or null when it is none. */
function expandUpcE(upce: string): string | null {
  const parts = /^([01])(\d)(\d)(\d)(\d)(\d)(\d)(\d)$/.exec(upce);
  if (!parts) return null;
  const [, s, d1, d2, d3, d4, d5, last, check] = parts;
  let body: string;
  if (Number(last) <= 2) body = `${s}${d1}${d2}${last}0000${d3}${d4}${d5}`;
  else if (last === "3") body = `${s}${d1}${d2}${d3}00000${d4}${d5}`;
  else if (last === "4") body = `${s}${d1}${d2}${d3}${d4}00000${d5}`;
  else body = `${s}${d1}${d2}${d3}${d4}${d5}0000${last}`;
  return checkDigitOf(body) === check ? body + check : null;
}

/** @param aim symbology identifier with its bracket; decides between EAN-8 and UPC-E and announces supplements */
export function readGtin(text: string, aim: string | null = null): GtinAnswer {
  const digits = text.replaceAll(" ", "");
  if (!/^\d+$/.test(digits)) return { ok: false, error: "not-numeric" };
  if (aim === "]E3" && (digits.length === 15 || digits.length === 18)) {
    const main = readGtin(digits.slice(0, 13), "]E0");
    const addOn = digits.slice(13);
    return main.ok
      ? {
          ok: true,
          readings: main.readings.map((reading) => ({ ...reading, addOn })),
        }
      : main;
  }
  const readings =
    digits.length === 8 ? readEight(digits, aim) : readLonger(digits);
  if (readings === null) return { ok: false, error: "length" };
  return readings.length > 0
    ? { ok: true, readings }
    : { ok: false, error: "check-digit" };
}

function readEight(digits: string, aim: string | null): GtinReading[] {
  const readings: GtinReading[] = [];
  if (hasCheckDigit(digits)) {
    readings.push({ kind: "ean8", gtin14: digits.padStart(14, "0") });
  }
  const upca = aim === "]E4" ? null : expandUpcE(digits);
  if (upca !== null) {
    readings.push({ kind: "upce", upca, gtin14: upca.padStart(14, "0") });
  }
  // EAN-8 has an identifier of its own, so with the other one eight digits are a UPC-E left as it was printed.
  const onlyUpcE = aim === "]E0" && upca !== null;
  return onlyUpcE ? readings.slice(-1) : readings;
}

function readLonger(digits: string): GtinReading[] | null {
  if (digits.length < 12 || digits.length > 14) return null;
  if (!hasCheckDigit(digits)) return [];
  const gtin14 = digits.padStart(14, "0");
  const kind = kindOf(gtin14, digits.length);
  return [
    {
      kind,
      gtin14,
      ...(kind === "gtin14" ? caseOf(gtin14) : {}),
      // Prefixes 20-29, and number systems 2 and 4 of UPC-A, are for use inside one company.
      ...(/^0(2\d|02|04)/.test(gtin14) ? { restricted: true as const } : {}),
    },
  ];
}

function kindOf(gtin14: string, length: number): GtinKind {
  if (length === 14 && gtin14.startsWith("000000")) return "ean8";
  if (gtin14.startsWith("00")) return "upca";
  return gtin14.startsWith("0") ? "ean13" : "gtin14";
}

function caseOf(gtin14: string): { indicator: string; base: string } {
  const inner = gtin14.slice(1, 13);
  return {
    indicator: gtin14.slice(0, 1),
    base: `0${inner}${checkDigitOf(inner)}`,
  };
}
