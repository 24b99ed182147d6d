/** The ways HID scanners lay out a report; "own" is nobody's but its descriptor's. */
export type HidScannerLayout = "identified" | "plain" | "minimal" | "own";

interface Shape {
  readonly reportId: number;
  /** Bytes of a report with its id. */
  readonly bytes: number;
  readonly lengthAt: number | null;
  readonly aimAt: number | null;
  readonly dataAt: number;
  readonly dataBytes: number;
  readonly continuedAt: number;
}

const shapes: Readonly<Record<HidScannerLayout, Shape>> = {
  identified: {
    ...{ reportId: 2, bytes: 64, lengthAt: 1, aimAt: 2 },
    ...{ dataAt: 5, dataBytes: 56, continuedAt: 63 },
  },
  plain: {
    ...{ reportId: 2, bytes: 64, lengthAt: 1, aimAt: null },
    ...{ dataAt: 2, dataBytes: 56, continuedAt: 63 },
  },
  minimal: {
    ...{ reportId: 2, bytes: 61, lengthAt: null, aimAt: 1 },
    ...{ dataAt: 4, dataBytes: 56, continuedAt: 60 },
  },
  own: {
    ...{ reportId: 7, bytes: 37, lengthAt: 35, aimAt: 32 },
    ...{ dataAt: 2, dataBytes: 30, continuedAt: 1 },
  },
};

/** A code as the reports of one scanner, all but the last continued. */
export function hidScanReports(
  layout: HidScannerLayout,
  data: Uint8Array,
  aim: string,
): Uint8Array[] {
  const shape = shapes[layout];
  const reports: Uint8Array[] = [];
  for (let at = 0; at === 0 || at < data.length; at += shape.dataBytes) {
    const part = data.subarray(at, at + shape.dataBytes);
    const report = new Uint8Array(shape.bytes);
    report[0] = shape.reportId;
    report.set(part, shape.dataAt);
    if (shape.lengthAt !== null) report[shape.lengthAt] = part.length;
    if (shape.aimAt !== null) {
      report.set(Buffer.from(aim, "latin1").subarray(0, 3), shape.aimAt);
    }
    const isLast = at + shape.dataBytes >= data.length;
    report[shape.continuedAt] = isLast ? 0 : 1;
    reports.push(report);
  }
  return reports;
}

const page = [0x05, 0x8c] as const;
const bytesOf = (count: number, ...usages: readonly number[]): number[] => [
  ...[0x75, 8, 0x95, count],
  ...usages.flatMap((usage) => [0x09, usage]),
  ...[0x81, 0x02],
];
const bitThen = (usage: number): number[] => [
  ...[0x75, 1, 0x95, 1, 0x09, usage, 0x81, 0x02],
  ...[0x75, 7, 0x95, 1, 0x81, 0x03],
];
const inReport = (id: number, fields: readonly number[]): Uint8Array =>
  Uint8Array.of(
    ...[...page, 0x09, 0x02, 0xa1, 0x01, 0x09, 0x12, 0xa1, 0x02, 0x85, id],
    ...[0x15, 0x00, 0x26, 0xff, 0x00, ...fields, 0xc0, 0xc0],
  );

/** Page 1, usage 3B: byte count; back to page 8C. */
const byteCount = [0x05, 0x01, ...bytesOf(1, 0x3b), ...page];

/** Descriptors after the HID Point of Sale usage tables; built from the layouts' fields, not captured. */
export const hidScannerDescriptors: Readonly<
  Record<"identified" | "own", Uint8Array>
> = {
  identified: inReport(2, [
    ...[...byteCount, ...bytesOf(3, 0xfb, 0xfc, 0xfd), ...bytesOf(56, 0xfe)],
    ...[...bytesOf(2, 0x04), ...bitThen(0xff)],
  ]),
  own: inReport(7, [
    ...[...bitThen(0xff), ...bytesOf(30, 0xfe)],
    ...[...bytesOf(3, 0xfb, 0xfc, 0xfd), ...byteCount, ...bytesOf(1, 0x04)],
  ]),
};
