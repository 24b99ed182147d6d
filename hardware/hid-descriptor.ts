/** A main item of a report descriptor: so many values of so many bits, and what they mean. */
export interface HidField {
  readonly kind: "input" | "output" | "feature";
  /** null: the device numbers no reports, and none is in front of the data. */
  readonly reportId: number | null;
  /** Where its first value begins, counted from the first bit behind the report id. */
  readonly bitOffset: number;
  readonly bits: number;
  readonly count: number;
  readonly isConstant: boolean;
  /** Each value chooses one of the usages; otherwise each value belongs to one usage, in order. */
  readonly isArray: boolean;
  readonly logicalMinimum: number;
  readonly logicalMaximum: number;
  /** Power of ten of the values, -8 to 7. */
  readonly unitExponent: number;
  /** Page × 65536 + usage. */
  readonly usages: readonly number[];
  /** Usages of the collections around it, outermost first. */
  readonly collections: readonly number[];
}

/** Real descriptors have a few hundred bytes and a few dozen fields. */
const maxDescriptorBytes = 4_096;
const maxFields = 512;
const maxUsages = 256;
const maxDepth = 32;
const maxReportBits = 8 * 4_096;

interface Globals {
  page: number;
  logicalMinimum: number;
  logicalMaximum: number;
  unitExponent: number;
  bits: number;
  count: number;
  reportId: number | null;
}

/**
 * Reads a HID report descriptor; null for one that breaks its own rules or is longer than any real one.
 * Source: USB Device Class Definition for HID 1.11, section 6.2.2.
 */
export function readHidDescriptor(
  bytes: Uint8Array,
): readonly HidField[] | null {
  if (bytes.length === 0 || bytes.length > maxDescriptorBytes) return null;
  const fields: HidField[] = [];
  const offsets = new Map<string, number>();
  const saved: Globals[] = [];
  const collections: number[] = [];
  let globals: Globals = {
    page: 0,
    logicalMinimum: 0,
    logicalMaximum: 0,
    unitExponent: 0,
    bits: 0,
    count: 0,
    reportId: null,
  };
  let usages: number[] = [];
  let usageMinimum: number | null = null;

  for (let at = 0; at < bytes.length;) {
    const prefix = bytes[at] ?? 0;
    // A long item: reserved by the standard, and skipped by its own length.
    if (prefix === 0xfe) {
      at += 3 + (bytes[at + 1] ?? 0);
      continue;
    }
    const size = [0, 1, 2, 4][prefix & 0x03] ?? 0;
    if (at + 1 + size > bytes.length) return null;
    const data = bytes.subarray(at + 1, at + 1 + size);
    at += 1 + size;
    const value = unsigned(data);
    const fullUsage = (usage: number): number =>
      size === 4 ? usage : globals.page * 0x1_0000 + usage;

    switch (prefix & 0xfc) {
      case 0x80:
      case 0x90:
      case 0xb0: {
        const kind = kinds[prefix & 0xfc] ?? "input";
        const place = `${kind} ${String(globals.reportId)}`;
        const bitOffset = offsets.get(place) ?? 0;
        const end = bitOffset + globals.bits * globals.count;
        if (end > maxReportBits || fields.length === maxFields) return null;
        offsets.set(place, end);
        fields.push({
          kind,
          reportId: globals.reportId,
          bitOffset,
          bits: globals.bits,
          count: globals.count,
          isConstant: (value & 0x01) !== 0,
          isArray: (value & 0x02) === 0,
          logicalMinimum: globals.logicalMinimum,
          logicalMaximum: globals.logicalMaximum,
          unitExponent: globals.unitExponent,
          usages,
          collections: [...collections],
        });
        usages = [];
        usageMinimum = null;
        break;
      }
      case 0xa0:
        if (collections.length === maxDepth) return null;
        collections.push(usages[0] ?? 0);
        usages = [];
        usageMinimum = null;
        break;
      case 0xc0:
        if (collections.pop() === undefined) return null;
        break;
      case 0x04:
        globals = { ...globals, page: value };
        break;
      case 0x14:
        globals = { ...globals, logicalMinimum: signed(data) };
        break;
      case 0x24:
        // Written without a sign where the minimum has none: 25 FF is 255 then, not minus one.
        globals = {
          ...globals,
          logicalMaximum: globals.logicalMinimum < 0 ? signed(data) : value,
        };
        break;
      case 0x54:
        globals = {
          ...globals,
          unitExponent: (value & 0x0f) > 7 ? (value & 0x0f) - 16 : value & 0x0f,
        };
        break;
      case 0x74:
        if (value > 32 * 8) return null;
        globals = { ...globals, bits: value };
        break;
      case 0x84:
        if (value === 0 || value > 0xff) return null;
        globals = { ...globals, reportId: value };
        break;
      case 0x94:
        if (value > maxReportBits) return null;
        globals = { ...globals, count: value };
        break;
      case 0xa4:
        if (saved.length === maxDepth) return null;
        saved.push(globals);
        break;
      case 0xb4: {
        const before = saved.pop();
        if (before === undefined) return null;
        globals = before;
        break;
      }
      case 0x08:
        if (usages.length === maxUsages) return null;
        usages.push(fullUsage(value));
        break;
      case 0x18:
        usageMinimum = fullUsage(value);
        break;
      case 0x28: {
        if (usageMinimum === null) return null;
        const last = fullUsage(value);
        if (last < usageMinimum || last - usageMinimum >= maxUsages) {
          return null;
        }
        for (let usage = usageMinimum; usage <= last; usage++) {
          usages.push(usage);
        }
        usageMinimum = null;
        break;
      }
      default:
        // Units, strings and designators say nothing we use.
        break;
    }
  }
  return collections.length === 0 ? fields : null;
}

const kinds: Readonly<Record<number, HidField["kind"]>> = {
  0x80: "input",
  0x90: "output",
  0xb0: "feature",
};

const unsigned = (data: Uint8Array): number =>
  data.reduceRight((sum, byte) => sum * 0x100 + byte, 0);

function signed(data: Uint8Array): number {
  const value = unsigned(data);
  const range = 2 ** (8 * data.length);
  return data.length > 0 && value >= range / 2 ? value - range : value;
}

/** Bytes of a report of this kind and id, without the id. */
export const reportBytesOf = (
  fields: readonly HidField[],
  kind: HidField["kind"],
  reportId: number | null,
): number =>
  Math.ceil(
    Math.max(
      0,
      ...fields
        .filter((field) => field.kind === kind && field.reportId === reportId)
        .map(({ bitOffset, bits, count }) => bitOffset + bits * count),
    ) / 8,
  );

/**
 * One value of a field out of a report.
 * @param data the report without its id; null when it is too short
 */
export function fieldValue(
  { bitOffset, bits, logicalMinimum }: HidField,
  data: Uint8Array,
  place = 0,
): number | null {
  const from = bitOffset + place * bits;
  if (bits === 0 || bits > 32 || from + bits > data.length * 8) return null;
  let value = 0;
  for (let bit = bits - 1; bit >= 0; bit--) {
    const at = from + bit;
    value = value * 2 + (((data[at >> 3] ?? 0) >> (at & 7)) & 1);
  }
  const isNegative = logicalMinimum < 0 && value >= 2 ** (bits - 1);
  return isNegative ? value - 2 ** bits : value;
}
