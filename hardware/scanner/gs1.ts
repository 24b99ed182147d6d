import {
  identifierAt,
  type Gs1Component,
  type Gs1Identifier,
} from "./gs1-ai-table.ts";
import { hasCheckDigit } from "./gtin.ts";

/** FNC1 inside a symbol arrives as this character. */
export const gs = "\u001d";

/** Some scanners put ESC between a symbol and the composite above it, which is one string with it. */
const compositeSeparator = "\u001b";

export interface Gs1Element {
  readonly ai: string;
  readonly value: string;
  /** yyyy-mm-dd; day 00 has become the last day of its month. */
  readonly date?: string;
  /** Amounts and measures as a plain decimal string. */
  readonly number?: string;
  /** ISO 4217 digits in front of an amount. */
  readonly currency?: string;
}

export interface Gs1Error {
  readonly code:
    | "unknown-ai"
    | "too-short"
    | "too-long"
    | "bad-character"
    | "check-digit"
    | "date";
  readonly ai?: string;
  /** unknown-ai: up to four characters where reading stopped. */
  readonly at?: string;
}

/** Elements in order of appearance, wrong ones included so that people can see them. */
export interface Gs1Text {
  readonly elements: readonly Gs1Element[];
  readonly errors: readonly Gs1Error[];
}

/**
 * Reads an element string, or its bracketed form as people type it.
 *
 * @param thisYear fixes the century of two-digit years: from 50 years ago to 50 years ahead
 * Source: GS1 General Specifications 7.8 (processing of element strings) and 7.12 (century).
 */
export function readElementString(text: string, thisYear: number): Gs1Text {
  return text.startsWith("(")
    ? readBracketed(text, thisYear)
    : readPlain(text.replaceAll(compositeSeparator, gs), thisYear);
}

function readPlain(text: string, thisYear: number): Gs1Text {
  const elements: Gs1Element[] = [];
  const errors: Gs1Error[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === gs) {
      at += 1;
      continue;
    }
    const identifier = identifierAt(text.slice(at, at + 4));
    if (identifier === null) {
      errors.push({ code: "unknown-ai", at: text.slice(at, at + 4) });
      break;
    }
    at += identifier.ai.length;
    const separator = text.indexOf(gs, at);
    const closed = separator === -1 ? text.length : separator;
    const end =
      identifier.predefinedLength === null
        ? closed
        : Math.min(closed, at + identifier.predefinedLength);
    addElement(elements, errors, identifier, text.slice(at, end), thisYear);
    at = end;
  }
  return { elements, errors };
}

/** "(01)09506000134352(10)AB": brackets are never part of the data in front of a known identifier. */
function readBracketed(text: string, thisYear: number): Gs1Text {
  const elements: Gs1Element[] = [];
  const errors: Gs1Error[] = [];
  const parts = /\((\d{2,4})\)(.*?)(?=\(\d{2,4}\)|$)/gs;
  for (const [whole, ai = "", value = ""] of text.matchAll(parts)) {
    const identifier = identifierAt(ai);
    if (identifier === null || identifier.ai !== ai) {
      errors.push({ code: "unknown-ai", at: whole.slice(0, 6) });
      break;
    }
    addElement(elements, errors, identifier, value, thisYear);
  }
  if (elements.length === 0 && errors.length === 0) {
    errors.push({ code: "unknown-ai", at: text.slice(0, 4) });
  }
  return { elements, errors };
}

/** Checks one value and adds it. The same identifier with the same value a second time says nothing new. */
export function addElement(
  elements: Gs1Element[],
  errors: Gs1Error[],
  identifier: Gs1Identifier,
  value: string,
  thisYear: number,
): void {
  const { ai } = identifier;
  if (elements.some((known) => known.ai === ai && known.value === value)) {
    return;
  }
  const error = faultOf(identifier, value, thisYear);
  if (error !== null) errors.push({ code: error, ai });
  elements.push({ ai, value, ...meaningOf(identifier, value, thisYear) });
}

function faultOf(
  { components }: Gs1Identifier,
  value: string,
  thisYear: number,
): Gs1Error["code"] | null {
  const total = (bound: "min" | "max"): number =>
    components.reduce((sum, component) => sum + component[bound], 0);
  if (value.length < total("min")) return "too-short";
  if (value.length > total("max")) return "too-long";
  for (const [component, part] of split(components, value)) {
    if (!alphabets[component.type].test(part)) return "bad-character";
    if (component.check === "csum" && !hasCheckDigit(part)) {
      return "check-digit";
    }
    if (isDate(component) && readDate(component, part, thisYear) === null) {
      return "date";
    }
  }
  return null;
}

/** Character sets 82 and 39 of the GS1 General Specifications, figures 7.11-1 and 7.11-2; RFC 4648 section 5. */
const alphabets = {
  N: /^\d*$/,
  X: /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]*$/,
  Y: /^[#\-/0-9A-Z]*$/,
  Z: /^[-_=0-9A-Za-z]*$/,
} as const;

function meaningOf(
  { ai, components }: Gs1Identifier,
  value: string,
  thisYear: number,
): Omit<Gs1Element, "ai" | "value"> {
  const [first] = components;
  if (!first) return {};
  if (isDate(first)) {
    const date = readDate(first, value.slice(0, first.max), thisYear);
    return date === null ? {} : { date };
  }
  if (!/^(3[1-6]|39)/.test(ai) || ai.length !== 4) return {};
  const hasCurrency = first.check === "iso4217";
  const digits = hasCurrency ? value.slice(3) : value;
  if (!/^\d{1,15}$/.test(digits)) return {};
  return {
    ...(hasCurrency ? { currency: value.slice(0, 3) } : {}),
    number: withDecimals(digits, Number(ai[3])),
  };
}

function* split(
  components: readonly Gs1Component[],
  value: string,
): Generator<[Gs1Component, string]> {
  let at = 0;
  for (const component of components) {
    const part = value.slice(at, at + component.max);
    if (part.length > 0) yield [component, part];
    at += component.max;
  }
}

const isDate = ({ check }: Gs1Component): boolean =>
  check === "yymmd0" || check === "yymmdd" || check === "yyyymmdd";

function readDate(
  { check }: Gs1Component,
  digits: string,
  thisYear: number,
): string | null {
  const parts = /^(\d\d|\d{4})(\d\d)(\d\d)$/.exec(digits);
  if (!parts) return null;
  const [, yy = "", mm = "", dd = ""] = parts;
  const year = yy.length === 4 ? Number(yy) : fullYear(Number(yy), thisYear);
  const month = Number(mm);
  if (month < 1 || month > 12) return null;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Number(dd) === 0 && check === "yymmd0" ? lastDay : Number(dd);
  if (day < 1 || day > lastDay) return null;
  return `${String(year).padStart(4, "0")}-${mm}-${String(day).padStart(2, "0")}`;
}

function fullYear(twoDigits: number, thisYear: number): number {
  const ahead = twoDigits - (thisYear % 100);
  const century = thisYear - (thisYear % 100);
  if (ahead >= 51) return century - 100 + twoDigits;
  if (ahead <= -50) return century + 100 + twoDigits;
  return century + twoDigits;
}

function withDecimals(digits: string, decimals: number): string {
  const padded = digits.padStart(decimals + 1, "0");
  const whole = padded
    .slice(0, padded.length - decimals)
    .replace(/^0+(?=\d)/, "");
  return decimals === 0
    ? whole
    : `${whole}.${padded.slice(padded.length - decimals)}`;
}
