import { refusal, type Refusal } from "../../shared/contract/refusals.ts";

/** Shorter numbers are found inside others by chance: they must be the whole barcode. */
const shortestPart = 8;

/** Scanners and carriers differ in separators and case only. */
const plain = (text: string): string =>
  text.replace(/[^0-9A-Za-z%+]/g, "").toUpperCase();

/**
 * Whether a barcode on the label holds the tracking number.
 * Carriers put it inside longer codes: routing in front (DPD, USPS, FedEx), a check digit behind (GLS).
 */
const holds = (barcode: string, expected: string): boolean => {
  const found = plain(barcode);
  const wanted = plain(expected);
  return (
    found === wanted ||
    (wanted.length >= shortestPart && found.includes(wanted))
  );
};

/** Null when the label is the right one, else why it must not be printed. */
export function barcodeProblem(
  barcodes: readonly string[],
  expected: string | null,
  parcel: string,
): Refusal | null {
  if (barcodes.length === 0) {
    return refusal("label.barcode-unreadable", {
      parcel,
      expected: expected ?? "",
    });
  }
  if (expected === null) return null;
  return barcodes.some((barcode) => holds(barcode, expected))
    ? null
    : refusal("label.barcode-mismatch", {
        parcel,
        expected,
        found: barcodes.join(", ").slice(0, 200),
      });
}
