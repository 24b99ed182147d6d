/** What one input report of a scanner says. */
export interface HidPosPart {
  /** AIM symbology identifier with its bracket. */
  readonly aim: string | null;
  readonly data: Uint8Array;
  /** The code goes on in the next report. */
  readonly continued: boolean;
}

/** Null for a report that is not whole, or is no scan's. */
export type HidPosLayout = (report: Uint8Array) => HidPosPart | null;

/** ISO/IEC 15424; scanners that cannot tell leave blanks or zeros. */
export function aimOf(bytes: Uint8Array): string | null {
  const text = String.fromCharCode(...bytes);
  return /^\][A-Za-z][0-9A-Za-z]$/.test(text) ? text : null;
}

/** Where no length is told, the rest of a report is NUL. */
export function withoutPadding(data: Uint8Array): Uint8Array {
  let end = data.length;
  while (end > 0 && data[end - 1] === 0) end -= 1;
  return data.subarray(0, end);
}
