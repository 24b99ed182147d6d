import { identifierAt } from "./gs1-ai-table.ts";
import { hasCheckDigit } from "./gtin.ts";

/** Symbols that start with FNC1 and therefore hold an element string (ISO/IEC 15424). */
const gs1Symbologies = new Set(
  "]C1 ]e0 ]e1 ]e2 ]d2 ]d5 ]Q3 ]Q4 ]J1 ]z1".split(" "),
);

/**
 * Whether to read the text as a GS1 element string. An AIM identifier says so, or says not; without one only what can
 * hardly be anything else counts: a separator, typed brackets, 01 + a valid GTIN, 00 + a valid SSCC.
 */
export function looksLikeElementString(
  text: string,
  aim: string | null,
): boolean {
  if (aim !== null) return gs1Symbologies.has(aim);
  if (text.includes("\u001d") || /^\((\d{2,4})\)/.test(text)) return true;
  if (/^00\d{18}$/.test(text)) return hasCheckDigit(text.slice(2));
  if (!/^01\d{14}/.test(text) || !hasCheckDigit(text.slice(2, 16))) {
    return false;
  }
  const rest = text.slice(16);
  return rest === "" || identifierAt(rest) !== null;
}
