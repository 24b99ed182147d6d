import { hasCheckDigit } from "./gtin.ts";

/**
 * What a parcel code looks like. Recognising a carrier is a hint for people; a failing check digit is never a reason
 * to refuse a scan (real labels break their own carrier's rule).
 */
export interface CarrierCode {
  readonly format: string;
  readonly carrier: string;
  /** null: this format has no check digit. */
  readonly checkOk: boolean | null;
  /** What the carrier's website asks for. */
  readonly trackingNumber: string;
  readonly service?: string;
  readonly parcel?: string;
  readonly country?: string;
}

interface Format {
  readonly format: string;
  readonly carrier: string;
  readonly pattern: RegExp;
  readonly read: (parts: RegExpExecArray) => Omit<
    CarrierCode,
    "format" | "carrier"
  > & {
    readonly carrier?: string;
  };
}

const whole = (parts: RegExpExecArray): string => parts[0];
const unchecked = (parts: RegExpExecArray) => ({
  checkOk: null,
  trackingNumber: whole(parts),
});

/** Most specific first. Sources: the carriers' own label guides and the public test numbers of jkeen/tracking_number_data. */
const formats: readonly Format[] = [
  {
    // Universal Postal Union S10: service, eight digits, check digit, country.
    format: "s10",
    carrier: "post",
    pattern: /^([A-Z]{2})(\d{8})(\d)([A-Z]{2})$/,
    read: ([all, service = "", serial = "", check = "", country = ""]) => ({
      carrier: `post:${country}`,
      checkOk: s10CheckDigit(serial) === check,
      trackingNumber: all,
      service,
    }),
  },
  {
    format: "ups-1z",
    carrier: "ups",
    pattern: /^1Z[0-9A-Z]{15}\d$/,
    read: (parts) => ({
      checkOk: upsCheckDigit(whole(parts).slice(2, -1)) === whole(parts).at(-1),
      trackingNumber: whole(parts),
    }),
  },
  {
    // Printed under the symbol: 7 destination, 14 parcel, 3 service, 3 country, check character.
    format: "dpd-28",
    carrier: "dpd",
    pattern: /^([0-9A-Z]{7}(\d{14})(\d{3})(\d{3}))([0-9A-Z])$/,
    read: ([, body = "", parcel = "", service = "", country = "", check]) => ({
      checkOk: dpdCheckCharacter(body) === check,
      trackingNumber: parcel,
      parcel,
      service,
      country,
    }),
  },
  {
    format: "dpd-barcode",
    carrier: "dpd",
    pattern: /^%[0-9A-Z]{7}(\d{14})(\d{3})(\d{3})$/,
    read: ([, parcel = "", service = "", country = ""]) => ({
      checkOk: null,
      trackingNumber: parcel,
      parcel,
      service,
      country,
    }),
  },
  {
    // 3S + customer code + serial number: 13 or 15 characters. DHL eCommerce NL uses the same series.
    format: "postnl-3s",
    carrier: "postnl",
    pattern: /^3S([A-Z]{4}(\d{7}|\d{9})|[A-Z]{3}\d{8}|[A-Z]\d{10})$/,
    read: unchecked,
  },
  {
    format: "dhl-jvgl",
    carrier: "dhl",
    pattern: /^JVGL(\d{10}|\d{16})$/,
    read: unchecked,
  },
  {
    format: "dhl-piece",
    carrier: "dhl",
    pattern: /^J[A-Z]{2,3}\d{9,26}$/,
    read: unchecked,
  },
  {
    format: "sscc",
    carrier: "gs1",
    pattern: /^00(\d{18})$/,
    read: ([, sscc = ""]) => ({
      checkOk: hasCheckDigit(sscc),
      trackingNumber: sscc,
    }),
  },
  {
    // USPS Intelligent Mail package barcode: 420 + ZIP for routing, then the number that counts.
    format: "usps-impb",
    carrier: "usps",
    pattern: /^(?:420(?:\d{9}|\d{5}))?(9[1-5]\d{20}|9[1-5]\d{24})$/,
    read: ([, number = ""]) => ({
      checkOk: hasCheckDigit(number),
      trackingNumber: number,
    }),
  },
  {
    format: "dhl-express",
    carrier: "dhl",
    pattern: /^\d{10}$/,
    read: (parts) => ({
      checkOk:
        Number(whole(parts).slice(0, 9)) % 7 === Number(whole(parts).at(-1)),
      trackingNumber: whole(parts),
    }),
  },
  {
    format: "gls-12",
    carrier: "gls",
    pattern: /^\d{12}$/,
    read: (parts) => ({
      checkOk: glsCheckDigit(whole(parts).slice(0, 11)) === whole(parts).at(-1),
      trackingNumber: whole(parts),
    }),
  },
  {
    // Identcode of a German parcel; its Leitcode of 14 digits is for the sorting machine and tracks nothing.
    format: "dhl-identcode",
    carrier: "dhl",
    pattern: /^\d{12}$/,
    read: (parts) => ({
      checkOk: dhlCheckDigit(whole(parts).slice(0, 11)) === whole(parts).at(-1),
      trackingNumber: whole(parts),
    }),
  },
  {
    format: "fedex-12",
    carrier: "fedex",
    pattern: /^\d{12}$/,
    read: (parts) => ({
      checkOk:
        fedexCheckDigit(whole(parts).slice(0, 11)) === whole(parts).at(-1),
      trackingNumber: whole(parts),
    }),
  },
  {
    format: "fedex-15",
    carrier: "fedex",
    pattern: /^\d{15}$/,
    read: (parts) => ({
      checkOk: hasCheckDigit(whole(parts)),
      trackingNumber: whole(parts),
    }),
  },
  {
    // Ground: 96, then what the sorter needs, then the 15 digits that track.
    format: "fedex-ground-96",
    carrier: "fedex",
    pattern: /^96\d{5}(\d{15})$/,
    read: ([, number = ""]) => ({
      checkOk: hasCheckDigit(number),
      trackingNumber: number,
    }),
  },
  {
    // Express, and Ground in one number: the last 14 digits track, written without the zeros in front.
    format: "fedex-34",
    carrier: "fedex",
    pattern: /^(?:100\d{17}|96\d{18})(\d{14})$/,
    read: ([, number = ""]) => ({
      checkOk: fedexCheckDigit(number.slice(0, 13)) === number.at(-1),
      trackingNumber: number.replace(/^0+/, ""),
    }),
  },
  {
    format: "ups-freight",
    carrier: "ups",
    pattern: /^K\d{10}$/,
    read: unchecked,
  },
  {
    format: "bpost-24",
    carrier: "bpost",
    pattern: /^3232\d{20}$/,
    read: unchecked,
  },
  {
    format: "landmark",
    carrier: "landmark",
    pattern: /^LTN\d{8,10}N1$/,
    read: unchecked,
  },
];

/** The carrier code this text is, or null. Blanks between groups, as printed for people, and FNC1 do not matter. */
export function readCarrierCode(text: string): CarrierCode | null {
  const compact = text
    .replaceAll(" ", "")
    .replaceAll("\u001d", "")
    .toUpperCase();
  const found: CarrierCode[] = [];
  for (const { format, carrier, pattern, read } of formats) {
    const parts = pattern.exec(compact);
    if (parts) found.push({ carrier, ...read(parts), format });
  }
  // Several carriers use twelve digits: the check digit tells, and where none fits the likeliest is named.
  return found.find(({ checkOk }) => checkOk !== false) ?? found[0] ?? null;
}

/** UPU S10 annex A: weights 8 6 4 2 3 5 9 7, 11 minus the sum modulo 11; 10 becomes 0, 11 becomes 5. */
function s10CheckDigit(serial: string): string {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const sum = weights.reduce(
    (total, weight, at) => total + weight * Number(serial[at]),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? "0" : check === 11 ? "5" : String(check);
}

/** Letters count as (code − 63) modulo 10; weights 1, 2 alternating; modulo 10. */
function upsCheckDigit(body: string): string {
  let sum = 0;
  for (let at = 0; at < body.length; at++) {
    const character = body[at] ?? "";
    const value = /\d/.test(character)
      ? Number(character)
      : (character.charCodeAt(0) - 63) % 10;
    sum += value * (at % 2 === 0 ? 1 : 2);
  }
  return String((10 - (sum % 10)) % 10);
}

/** ISO 7064 modulo 37, 36 over the 27 characters of a DPD label. */
function dpdCheckCharacter(body: string): string {
  const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  let carry = 36;
  for (const character of body) {
    carry += alphabet.indexOf(character);
    if (carry > 36) carry -= 36;
    carry *= 2;
    if (carry >= 37) carry -= 37;
  }
  return alphabet[(37 - carry) % 36] ?? "";
}

/** Deutsche Post, Identcode and Leitcode: weights 4, 9 … from the left. */
function dhlCheckDigit(body: string): string {
  let sum = 0;
  for (let at = 0; at < body.length; at++) {
    sum += Number(body[at]) * (at % 2 === 0 ? 4 : 9);
  }
  return String((10 - (sum % 10)) % 10);
}

/** Weights 1, 3, 7 … from the right, modulo 11 and then 10. */
function fedexCheckDigit(body: string): string {
  const weights = [1, 3, 7];
  let sum = 0;
  for (let place = 0; place < body.length; place++) {
    sum += Number(body[body.length - 1 - place]) * (weights[place % 3] ?? 0);
  }
  return String((sum % 11) % 10);
}

/** Weights 3, 1 … from the left, plus 1 (GLS Uni-Box description). */
function glsCheckDigit(body: string): string {
  let sum = 1;
  for (let at = 0; at < body.length; at++) {
    sum += Number(body[at]) * (at % 2 === 0 ? 3 : 1);
  }
  return String((10 - (sum % 10)) % 10);
}
