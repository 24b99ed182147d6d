import { shiftedDecimal } from "./exact-grams.ts";
import {
  noWeight,
  weightReading,
  type ReadingMessage,
} from "./scale-message.ts";

/** Data report: id, status, unit, exponent, weight low and high byte. Some scales pad it, some send it as report 4. */
const reportBytes = 6;

/** HID Point of Sale usage tables, page 8D, weight units 1 to 12. */
const units = [
  null,
  "mg",
  "g",
  "kg",
  "ct",
  "tael",
  "gn",
  "dwt",
  "t",
  "ton",
  "ozt",
  "oz",
  "lb",
] as const;

/** What a weight report says, whatever its layout. */
export interface ScaleState {
  /** 1 to 8, in the order of the usage table. */
  readonly status: number;
  /** 1 to 12. */
  readonly unit: number;
  /** Power of ten. */
  readonly exponent: number;
  readonly weight: number;
}

/**
 * Reads an input report of the usual layout; null for reports that are no weight.
 * Sample (DYMO M10): 03 04 02 00 14 00 = stable, grams, ×1, 20. The exponent is signed; the weight is not, so that
 * "under zero" never carries a usable number.
 * Source: HID Point of Sale usage tables 1.02, page 8D.
 */
export function readScaleReport(report: Uint8Array): ReadingMessage | null {
  const [id, status = 0, unit = 0, scaling = 0, low = 0, high = 0] = report;
  if ((id !== 3 && id !== 4) || report.length < reportBytes) return null;
  const exponent = scaling > 0x7f ? scaling - 0x100 : scaling;
  const weight = low + 0x100 * high;
  return readScaleState({ status, unit, exponent, weight }, report.subarray(1));
}

/** @param data the whole report without its id: one that is all zero is sent by scales that have nothing to say yet */
export function readScaleState(
  { status, unit: unitCode, exponent, weight: digits }: ScaleState,
  data: Uint8Array,
): ReadingMessage | null {
  if (data.every((byte) => byte === 0)) return null;
  switch (status) {
    case 2:
    case 3:
    case 4: {
      const weight = shiftedDecimal(String(digits), exponent);
      const unit = units[unitCode] ?? null;
      // A reserved unit makes the number meaningless, not unit-less.
      return weight === null || unit === null
        ? noWeight("fault")
        : weightReading({ weight, unit, stable: status !== 3 });
    }
    case 5:
      return noWeight("underload");
    case 6:
      return noWeight("overload");
    case 8:
      return noWeight("not-zeroed");
    default:
      return noWeight("fault");
  }
}
