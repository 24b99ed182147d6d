import {
  aimOf,
  withoutPadding,
  type HidPosLayout,
  type HidPosPart,
} from "./hid-pos-part.ts";

const bracket = 0x5d;
const standardReport = 0x02;
const microscanReport = 0x01;

/** Data bytes of one report where a length byte says how many are used. */
const maxData = 56;
const maxMicroscanData = 62;

/** Place of the byte whose lowest bit announces another part. */
const continuedAt = 63;
const minimalContinuedAt = 60;
const minimalDataEnd = 60;

/** Honeywell, Access-IS and most: length, AIM identifier, data from 5. Sample: 02 0D "]E0" "8710398161024" … */
const identified: HidPosLayout = (report) =>
  counted(report, 5, maxData, {
    aim: aimOf(report.subarray(2, 5)),
    continued: continues(report, continuedAt),
  });

/** Newland, Unitech, Saveo: length, data from 2, no identifier. Sample: 02 0D "4006381333931" … */
const plain: HidPosLayout = (report) =>
  counted(report, 2, maxData, {
    aim: null,
    continued: continues(report, continuedAt),
  });

/** Minimal: AIM identifier at 1, data from 4 without a length, padded with NUL. Sample: 02 "]C1" "0012345…" 00 … */
const minimal: HidPosLayout = (report) => ({
  aim: aimOf(report.subarray(1, 4)),
  data: withoutPadding(report.subarray(4, minimalDataEnd)),
  continued: continues(report, minimalContinuedAt),
});

/** Microscan: report 1, length, up to 62 bytes, one report per scan. */
const microscan: HidPosLayout = (report) =>
  counted(report, 2, maxMicroscanData, { aim: null, continued: false });

/** A report cut short would give half a code: it gives none. */
function counted(
  report: Uint8Array,
  from: number,
  most: number,
  told: Omit<HidPosPart, "data">,
): HidPosPart | null {
  const length = report[1] ?? 0;
  const data = report.subarray(from, from + length);
  return length > most || data.length < length ? null : { ...told, data };
}

/** The layout of a scanner that is not described, by what its report looks like; null for a report that is no scan. */
export function guessedLayout(report: Uint8Array): HidPosLayout | null {
  if (report[0] === microscanReport) return microscan;
  if (report[0] !== standardReport) return null;
  if (report[2] === bracket) return identified;
  // 5D is a length nobody has.
  return report[1] === bracket ? minimal : plain;
}

const continues = (report: Uint8Array, at: number): boolean =>
  ((report[at] ?? 0) & 1) === 1;
