import {
  fieldValue,
  readHidDescriptor,
  reportBytesOf,
  type HidField,
} from "../hid-descriptor.ts";
import { readScaleState, type ScaleState } from "./hid-report.ts";
import type { ReadingMessage } from "./scale-message.ts";

const page = 0x8d * 0x1_0000;

/** Usages of page 8D. Source: HID Point of Sale usage tables 1.02, "weighing devices". */
const usage = {
  scaling: page + 0x41,
  weight: page + 0x40,
  unit: page + 0x50,
  firstUnit: page + 0x51,
  status: page + 0x70,
  firstStatus: page + 0x71,
  zeroScale: page + 0x80,
} as const;

/** Where one scale keeps what in its reports, as its own descriptor says. */
export interface ScaleReportLayout {
  readonly reportId: number | null;
  /** What sets it to zero; null when it has nothing for it. */
  readonly zero: {
    readonly kind: "output" | "feature";
    readonly report: Uint8Array;
  } | null;
  /** Null for a report that is no weight, or is shorter than the descriptor says. */
  read(report: Uint8Array): ReadingMessage | null;
}

/** Null for a descriptor that is broken or is no scale's; then only the usual layout is left. */
export function scaleReportLayout(
  descriptor: Uint8Array,
): ScaleReportLayout | null {
  const fields = readHidDescriptor(descriptor);
  if (fields === null) return null;
  const inputs = fields.filter(
    ({ kind, isConstant }) => kind === "input" && !isConstant,
  );
  const weight = inputs.find(({ usages }) => usages.includes(usage.weight));
  if (weight === undefined) return null;
  const beside = inputs.filter(({ reportId }) => reportId === weight.reportId);
  const status = beside.find(isChoiceOf(usage.status, usage.firstStatus));
  const unit = beside.find(isChoiceOf(usage.unit, usage.firstUnit));
  const scaling = beside.find(({ usages }) => usages.includes(usage.scaling));
  if (status === undefined || unit === undefined) return null;

  const { reportId } = weight;
  const bytes = reportBytesOf(fields, "input", reportId);
  return {
    reportId,
    zero: zeroOf(fields),
    read(report) {
      if (reportId !== null && report[0] !== reportId) return null;
      const data = reportId === null ? report : report.subarray(1);
      if (data.length < bytes) return null;
      const state = {
        status: chosen(status, usage.firstStatus, data),
        unit: chosen(unit, usage.firstUnit, data),
        exponent:
          scaling === undefined
            ? weight.unitExponent
            : valueOf(scaling, usage.scaling, data),
        weight: valueOf(weight, usage.weight, data),
      };
      return isWhole(state) ? readScaleState(state, data) : null;
    },
  };
}

const isChoiceOf =
  (collection: number, first: number) =>
  ({ isArray, usages, collections }: HidField): boolean =>
    isArray && (usages.includes(first) || collections.includes(collection));

/** Status and units are lists: the value says which of the usages, and their order is the standard's own numbering. */
function chosen(
  field: HidField,
  first: number,
  data: Uint8Array,
): number | null {
  const value = fieldValue(field, data);
  if (value === null) return null;
  const usageChosen = field.usages[value - field.logicalMinimum];
  return usageChosen === undefined ? 0 : usageChosen - first + 1;
}

/** A field may hold several values, each of a usage of its own. */
const valueOf = (
  field: HidField,
  wanted: number,
  data: Uint8Array,
): number | null => fieldValue(field, data, field.usages.indexOf(wanted));

const isWhole = (state: {
  readonly [Part in keyof ScaleState]: number | null;
}): state is ScaleState => Object.values(state).every((part) => part !== null);

function zeroOf(fields: readonly HidField[]): ScaleReportLayout["zero"] {
  const field = fields.find(
    ({ kind, usages }) => kind !== "input" && usages.includes(usage.zeroScale),
  );
  if (field === undefined || field.kind === "input") return null;
  const { kind, reportId, bitOffset, bits, usages } = field;
  const at = bitOffset + usages.indexOf(usage.zeroScale) * bits;
  const data = new Uint8Array(
    Math.max(reportBytesOf(fields, kind, reportId), (at >> 3) + 1),
  );
  data[at >> 3] = 1 << (at & 7);
  // The first byte is the report's number, 0 where reports have none.
  return { kind, report: Uint8Array.of(reportId ?? 0, ...data) };
}
