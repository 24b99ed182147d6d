import type { ScanDoubt } from "../../shared/contract/scan-doubts.ts";
import { identifierAt } from "./gs1-ai-table.ts";
import { gs, readElementString, type Gs1Text } from "./gs1.ts";
import { readGtin } from "./gtin.ts";

/** @param aim null: the scanner did not say, so it may be one that drops separators */
export function doubtsOf(
  text: string,
  aim: string | null,
  gs1: Gs1Text | null,
  thisYear: number,
): ScanDoubt[] {
  const gtin = readGtin(text, aim);
  const readings = gtin.ok ? gtin.readings : [];
  const doubts: ScanDoubt[] = [];
  if (readings.length > 1) doubts.push("ean8-or-upce");
  if (readings.some(({ restricted }) => restricted === true)) {
    doubts.push("in-store-number");
  }
  if (/^\d{11}$/.test(text)) doubts.push("incomplete-gtin");
  if (gs1 === null) return doubts;
  const isPlain = /^\d/.test(text);
  if (aim === null && isPlain && mayHaveLostSeparator(text, gs1, thisYear)) {
    doubts.push("separator-lost");
  }
  if (contradicts(gs1)) doubts.push("contradiction");
  return doubts;
}

/** No identifier takes a longer value (91 to 99). */
const longestValue = 90;

/** Whether the last value, whose end only a separator could tell, holds what reads as further elements. */
function mayHaveLostSeparator(
  text: string,
  { elements }: Gs1Text,
  thisYear: number,
): boolean {
  const last = elements.at(-1);
  if (last === undefined || text.includes(gs)) return false;
  if (identifierAt(last.ai)?.predefinedLength !== null) return false;
  const ends = Math.min(last.value.length, longestValue);
  for (let end = 1; end < ends; end++) {
    const rest = readElementString(last.value.slice(end), thisYear);
    if (rest.errors.length === 0 && rest.elements.length > 0) return true;
  }
  return false;
}

function contradicts({ elements }: Gs1Text): boolean {
  const ais = elements.map(({ ai }) => ai);
  const isArticle = ais.includes("01");
  return new Set(ais).size < ais.length || (isArticle && ais.includes("02"));
}
