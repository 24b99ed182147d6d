import type { ScanDoubt } from "../../shared/contract/scan-doubts.ts";
import { readCarrierCode, type CarrierCode } from "./carrier-code.ts";
import { readDigitalLink } from "./gs1-digital-link.ts";
import { looksLikeElementString } from "./gs1-recognition.ts";
import { readElementString, type Gs1Element, type Gs1Text } from "./gs1.ts";
import { readGtin } from "./gtin.ts";
import { readOwnCode, type OwnCode } from "./own-codes.ts";
import { doubtsOf } from "./scan-doubt.ts";

/**
 * Everything a scanned text could be. `kind` names the likeliest; the lists hold every key worth looking up, likeliest
 * first, because only the catalogue and the open parcels know which one it is.
 */
export interface ThingScanned {
  readonly kind: "article" | "order" | "carrier" | "text";
  readonly text: string;
  /** GTIN-14 keys; two for eight digits that are both an EAN-8 and a UPC-E. */
  readonly gtins: readonly string[];
  /** Texts to compare with seller SKUs and taught barcodes, exactly. */
  readonly skus: readonly string[];
  /** TikTok order or package ids. */
  readonly orderIds: readonly string[];
  readonly trackingNumbers: readonly string[];
  /** The parts of a carrier's two-dimensional code, one of which is its tracking number: to look up, never to believe. */
  readonly labelFields: readonly string[];
  readonly carrier: CarrierCode | null;
  readonly lot: string | null;
  readonly serial: string | null;
  /** yyyy-mm-dd: use by, else best before, else sell by. */
  readonly expiresOn: string | null;
  /** Pieces, where the symbol says so (GS1 30 or 37). */
  readonly quantity: number | null;
  readonly gs1: Gs1Text | null;
  /** It has a GTIN's shape and a wrong check digit: misread, unless somebody uses such numbers as his own. */
  readonly damaged: boolean;
  /** Why it may mean something else as well; what is in doubt is not given above. */
  readonly doubts: readonly ScanDoubt[];
}

export type ScanMeaning = OwnCode | ThingScanned;

/**
 * The one place that says what a scan means. Never throws, whatever was scanned.
 *
 * @param told symbology identifier with its bracket, or null (keyboard scanners send it in front of the text, if at all)
 * @param thisYear century window of two-digit years in GS1 dates
 */
export function meaningOf(
  scanned: string,
  told: string | null,
  thisYear: number,
): ScanMeaning {
  const whole = scanned.trim();
  const { text, aim } = readableOf(whole, told);
  const own = readOwnCode(text) ?? readOwnCode(withoutCodeId(text));
  if (own !== null) return own;

  const gs1 = readGs1(text, aim, thisYear);
  const doubts = doubtsOf(text, aim, gs1, thisYear);
  const certain = doubts.includes("contradiction") ? null : gs1;
  const valueOf = (...ais: string[]): string | null =>
    elementOf(certain, ...ais)?.value ?? null;
  const variableOf = (ai: string): string | null =>
    doubts.includes("separator-lost") && gs1?.elements.at(-1)?.ai === ai
      ? null
      : valueOf(ai);
  const gtin = readGtin(withoutCodeId(text), aim);
  const gtins = unique([
    ...gtinKeys(valueOf("01")),
    ...(gtin.ok ? gtin.readings.map(({ gtin14 }) => gtin14) : []),
  ]);
  const carrier = readCarrierCode(text);
  const orderIds = /^\d{17,19}$/.test(text) ? [text] : [];

  return {
    kind: kindOf(gtins, orderIds, carrier, gs1),
    text,
    gtins,
    skus: unique(
      [text, whole, variableOf("240"), variableOf("241")].filter(isText),
    ),
    orderIds,
    trackingNumbers: unique(
      [text, carrier?.trackingNumber ?? null, valueOf("00"), variableOf("401")]
        .filter(isText)
        .concat(valueOf("00") === null ? [] : [`00${valueOf("00")}`]),
    ),
    labelFields: fieldsOf(text),
    carrier,
    lot: variableOf("10"),
    serial: variableOf("21"),
    expiresOn: elementOf(certain, "17", "7003", "15", "16")?.date ?? null,
    quantity: quantityOf(variableOf("30") ?? variableOf("37")),
    gs1,
    doubts,
    damaged: gtins.length === 0 && !gtin.ok && gtin.error === "check-digit",
  };
}

function readGs1(
  text: string,
  aim: string | null,
  thisYear: number,
): Gs1Text | null {
  const link = readDigitalLink(text, thisYear);
  if (link !== null) return link;
  return looksLikeElementString(text, aim)
    ? readElementString(text, thisYear)
    : null;
}

/** A scanner that sends its AIM identifier through the keyboard: ISO/IEC 15424 form in front of the data. */
function readableOf(
  whole: string,
  told: string | null,
): { readonly text: string; readonly aim: string | null } {
  const parts = /^(\][A-Za-z][0-9A-Za-z])(.+)$/s.exec(whole);
  return told === null && parts
    ? { text: parts[2] ?? "", aim: parts[1] ?? null }
    : { text: whole, aim: told };
}

/**
 * Takes off Honeywell's one-letter code id where nothing else can be meant: in front of a number of its symbology's length,
 * or of a code of ours. Source: Honeywell user guides, "symbology charts": d EAN-13, c UPC-A, D EAN-8, E UPC-E, j Code 128,
 * b Code 39, s QR Code, w Data Matrix.
 */
const withoutCodeId = (text: string): string =>
  /^(d\d{13}|c\d{12}|[DE]\d{8}|[bjsw]PB-.+)$/s.test(text)
    ? text.slice(1)
    : text;

function kindOf(
  gtins: readonly string[],
  orderIds: readonly string[],
  carrier: CarrierCode | null,
  gs1: Gs1Text | null,
): ThingScanned["kind"] {
  if (gtins.length > 0) return "article";
  if (elementOf(gs1, "00") !== undefined) return "carrier";
  if (orderIds.length > 0) return "order";
  return carrier !== null && carrier.checkOk !== false ? "carrier" : "text";
}

const elementOf = (
  gs1: Gs1Text | null,
  ...ais: string[]
): Gs1Element | undefined => {
  for (const ai of ais) {
    const found = gs1?.elements.find((element) => element.ai === ai);
    if (found) return found;
  }
  return undefined;
};

/** A wrong check digit is no key, and the articles inside a case are not what was scanned. */
function gtinKeys(gtin14: string | null): string[] {
  const answer = gtin14 === null ? null : readGtin(gtin14);
  return answer?.ok ? answer.readings.map((reading) => reading.gtin14) : [];
}

const mostFields = 16;

/** Carriers part the fields of a label's two-dimensional code with bars, carets, semicolons, blanks or control characters. */
function fieldsOf(text: string): string[] {
  const parts = text.split(/[^0-9A-Za-z]+/);
  return parts.length === 1
    ? []
    : unique(parts.filter((part) => /^(?=.*\d).{8,40}$/.test(part))).slice(
        0,
        mostFields,
      );
}

const quantityOf = (digits: string | null): number | null =>
  digits !== null && /^\d{1,8}$/.test(digits) ? Number(digits) : null;

const isText = (text: string | null): text is string =>
  text !== null && text !== "";

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
