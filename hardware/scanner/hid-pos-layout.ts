import {
  fieldValue,
  readHidDescriptor,
  reportBytesOf,
  type HidField,
} from "../hid-descriptor.ts";
import {
  aimOf,
  withoutPadding,
  type HidPosLayout,
  type HidPosPart,
} from "./hid-pos-part.ts";

const page = 0x8c * 0x1_0000;

/** Source: HID Point of Sale usage tables 1.02, "bar code scanner"; byte count from Generic Desktop. */
const usage = {
  byteCount: 0x01_003b,
  aim: [page + 0xfb, page + 0xfc, page + 0xfd],
  data: page + 0xfe,
  continued: page + 0xff,
} as const;

/** Where one scanner keeps what in its reports, as its own descriptor says; null for one that describes no scans. */
export function describedLayout(descriptor: Uint8Array): HidPosLayout | null {
  const inputs = (readHidDescriptor(descriptor) ?? []).filter(
    ({ kind, isConstant }) => kind === "input" && !isConstant,
  );
  const layouts = inputs
    .filter(({ usages, bits }) => usages.includes(usage.data) && bits === 8)
    .map((data) => layoutAround(data, inputs));
  if (layouts.length === 0) return null;
  return (report) => {
    for (const layout of layouts) {
      const part = layout(report);
      if (part !== null) return part;
    }
    return null;
  };
}

function layoutAround(
  data: HidField,
  inputs: readonly HidField[],
): HidPosLayout {
  const { reportId } = data;
  const beside = inputs.filter((field) => field.reportId === reportId);
  const bytes = reportBytesOf(beside, "input", reportId);
  const byteCount = placeOf(beside, usage.byteCount);
  const aim = usage.aim.map((each) => placeOf(beside, each));
  const continued = placeOf(beside, usage.continued);
  const from = data.bitOffset / 8;

  return (report): HidPosPart | null => {
    if (reportId !== null && report[0] !== reportId) return null;
    const body = reportId === null ? report : report.subarray(1);
    if (body.length < bytes || !Number.isInteger(from)) return null;
    const all = body.subarray(from, from + data.count);
    const length = byteCount?.(body) ?? null;
    if (length !== null && length > all.length) return null;
    return {
      aim: aimOf(Uint8Array.from(aim, (at) => at?.(body) ?? 0)),
      data: length === null ? withoutPadding(all) : all.subarray(0, length),
      continued: (continued?.(body) ?? 0) !== 0,
    };
  };
}

/** Reads the value of one usage, wherever the descriptor puts it. */
function placeOf(
  fields: readonly HidField[],
  wanted: number,
): ((body: Uint8Array) => number | null) | null {
  const field = fields.find(({ usages }) => usages.includes(wanted));
  if (field === undefined) return null;
  const place = field.usages.indexOf(wanted);
  return (body) => {
    const value = fieldValue(field, body, place);
    return value === null || field.bits !== 8 ? value : value & 0xff;
  };
}
