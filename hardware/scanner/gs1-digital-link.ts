import { identifierAt } from "./gs1-ai-table.ts";
import {
  addElement,
  type Gs1Element,
  type Gs1Error,
  type Gs1Text,
} from "./gs1.ts";

/** Identifiers that may open the path (GS1 Digital Link URI Syntax 1.4, section 4.3). */
const primaryKeys = new Set(
  "00 01 253 255 401 402 414 415 417 8003 8004 8006 8010 8013 8017 8018".split(
    " ",
  ),
);

/** Longest list of path segments or query values read; real links have a handful. */
const maxParts = 64;

/**
 * Reads "https://any.host/any/path/01/{gtin}/10/{lot}?17=261231"; null when it is no such link.
 * A GTIN of 8, 12 or 13 digits counts as padded with zeros.
 */
export function readDigitalLink(
  text: string,
  thisYear: number,
): Gs1Text | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const segments = url.pathname.split("/").slice(1, 1 + maxParts);
  const start = segments.findIndex(
    (segment, at) =>
      primaryKeys.has(segment) && isKey(segment, segments[at + 1] ?? ""),
  );
  if (start === -1) return null;

  const elements: Gs1Element[] = [];
  const errors: Gs1Error[] = [];
  const take = (ai: string, value: string): void => {
    const identifier = identifierAt(ai);
    if (identifier?.ai !== ai) return;
    const padded =
      ai === "01" && /^(\d{8}|\d{12,13})$/.test(value)
        ? value.padStart(14, "0")
        : value;
    addElement(elements, errors, identifier, padded, thisYear);
  };
  for (let at = start; at + 1 < segments.length; at += 2) {
    const value = percentDecoded(segments[at + 1] ?? "");
    if (value === null) return null;
    take(segments[at] ?? "", value);
  }
  for (const [name, value] of [...url.searchParams].slice(0, maxParts)) {
    take(name, value);
  }
  return { elements, errors };
}

/** A web address may have "01" in its path for a month: GTIN and SSCC are known by their lengths. */
function isKey(ai: string, value: string): boolean {
  if (ai === "01") return /^(\d{8}|\d{12,14})$/.test(value);
  return ai === "00" ? /^\d{18}$/.test(value) : /^[0-9]/.test(value);
}

function percentDecoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A stray percent sign: then this is somebody's web address, not a Digital Link.
    return null;
  }
}
