import {
  decodeText,
  isDeviceMessage,
  maxScanBytes,
  withoutSuffix,
  type DecodedScan,
} from "./scan-bytes.ts";

/** A scan, or a scanner's answer to a menu command, which arrives through the same report. */
export interface HidPosScan extends DecodedScan {
  readonly command: boolean;
}

/** USB HID point-of-sale scanners: input reports (usage page 8C), report id first. */
export interface HidPosDecoder {
  push(report: Uint8Array): HidPosScan | null;
  /** Whether a next part has been announced; it comes within `continuationMs` or never. */
  isWaiting(): boolean;
  drop(): void;
}

export const continuationMs = 250;

const bracket = 0x5d;
const standardReport = 0x02;
const microscanReport = 0x01;

/** Data bytes of one report where a length byte says how many are used. */
const maxReportData = 56;
/** Place of the byte whose lowest bit announces another part. */
const continuedAt = 63;
const minimalContinuedAt = 60;
const minimalDataEnd = 60;

interface Part {
  readonly aim: string | null;
  readonly data: Uint8Array;
  readonly continued: boolean;
}

type Layout = (report: Uint8Array) => Part | null;

/** Honeywell, Access-IS and most: length, AIM identifier, data from 5. Sample: 02 0D "]E0" "8710398161024" … */
const identified: Layout = (report) => ({
  aim: latin1(report.subarray(2, 5)),
  data: report.subarray(5, 5 + Math.min(report[1] ?? 0, maxReportData)),
  continued: continues(report, continuedAt),
});

/** Newland, Unitech, Saveo: length, data from 2, no identifier. Sample: 02 0D "4006381333931" … */
const plain: Layout = (report) => {
  const length = report[1] ?? 0;
  return length > maxReportData
    ? null
    : {
        aim: null,
        data: report.subarray(2, 2 + length),
        continued: continues(report, continuedAt),
      };
};

/** Minimal: AIM identifier at 1, data from 4 without a length, padded with NUL. Sample: 02 "]C1" "0012345…" 00 … */
const minimal: Layout = (report) => ({
  aim: latin1(report.subarray(1, 4)),
  data: withoutPadding(report.subarray(4, minimalDataEnd)),
  continued: continues(report, minimalContinuedAt),
});

/** Microscan: report 1, length, up to 62 bytes, one report per scan. */
const microscan: Layout = (report) => ({
  aim: null,
  data: report.subarray(2, 2 + Math.min(report[1] ?? 0, 62)),
  continued: false,
});

/** Source: HID Point of Sale usage tables page 8C; Honeywell, Access-IS and Newland HID guides. */
export function createHidPosDecoder(): HidPosDecoder {
  let layout: Layout | null = null;
  let aim: string | null = null;
  let parts: Uint8Array[] = [];

  const drop = (): void => {
    layout = null;
    aim = null;
    parts = [];
  };

  return {
    push(report) {
      const first = layout === null;
      // A later part may repeat, change or blank its identifier: layout and identifier are those of the first.
      layout ??= layoutOf(report);
      const part = layout?.(report) ?? null;
      if (part === null) {
        drop();
        return null;
      }
      if (first) aim = part.aim;
      parts.push(part.data);
      const length = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
      if (length > maxScanBytes) {
        drop();
        return null;
      }
      if (part.continued) return null;
      const bytes = withoutSuffix(Uint8Array.from(Buffer.concat(parts)));
      const scan = {
        text: decodeText(bytes),
        bytes,
        aim,
        command: isDeviceMessage(aim),
      };
      drop();
      return bytes.length === 0 ? null : scan;
    },
    isWaiting: () => layout !== null,
    drop,
  };
}

function layoutOf(report: Uint8Array): Layout | null {
  if (report[0] === microscanReport) return microscan;
  if (report[0] !== standardReport) return null;
  if (report[2] === bracket) return identified;
  return report[1] === bracket ? minimal : plain;
}

const continues = (report: Uint8Array, at: number): boolean =>
  ((report[at] ?? 0) & 1) === 1;

function withoutPadding(data: Uint8Array): Uint8Array {
  let end = data.length;
  while (end > 0 && data[end - 1] === 0) end -= 1;
  return data.subarray(0, end);
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
