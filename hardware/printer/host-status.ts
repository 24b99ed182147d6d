import {
  printerConditions,
  type PrinterCondition,
} from "./printer-condition.ts";

/** The fields of a ~HS reply that say something about the printer now. */
export interface HostStatus {
  readonly paperOut: boolean;
  readonly paused: boolean;
  readonly labelLengthDots: number;
  readonly formatsInBuffer: number;
  readonly bufferFull: boolean;
  readonly partialFormat: boolean;
  readonly corruptRam: boolean;
  readonly underTemp: boolean;
  readonly overTemp: boolean;
  readonly headOpen: boolean;
  readonly ribbonOut: boolean;
  readonly thermalTransfer: boolean;
  /** 0 rewind, 1 peel, 2 tear-off, 3 cutter, 4 applicator, 5 delayed cut, 9 RFID. */
  readonly printMode: number;
  readonly labelWaiting: boolean;
  /** Null where the printer (some clones) uses the field for something else. */
  readonly labelsRemaining: number | null;
  /** Everything that holds, the most important first. */
  readonly conditions: readonly PrinterCondition[];
}

export type HostStatusReply =
  | ({ readonly state: "ready" | PrinterCondition } & HostStatus)
  | { readonly state: "no-answer" | "incomplete" };

/** Xprinter clones keep a media odometer in field u; a real batch stays far below. */
const largestBatch = 10_000;

const memoryFields = 12;
const mechanismFields = 11;

/** A frame of ~HS is known by its number of fields, so blanks, missing line ends and other replies in between do no harm. */
export const isMemoryFrame = (frame: string): boolean =>
  fieldsOf(frame, memoryFields) !== null;
export const isMechanismFrame = (frame: string): boolean =>
  fieldsOf(frame, mechanismFields) !== null;

function fieldsOf(frame: string, count: number): readonly number[] | null {
  const fields = frame.trim().split(",");
  if (fields.length !== count) return null;
  const numbers = fields.map((field) => {
    const text = field.trim();
    return /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  });
  return numbers.some(Number.isNaN) ? null : numbers;
}

/**
 * Reads the answer to `~HS`: three frames `aaa,b,c,dddd,eee,f,g,h,iii,j,k,l`, `mmm,n,o,p,q,r,s,t,uuuuuuuu,v,www`, `xxxx,y`,
 * of which the first two matter. Sample of the first: `030,0,1,0308,000,0,0,0,000,0,0,0` (paused).
 *
 * @param frames the texts between STX and ETX, or the lines of `device.host_status`, in any number
 * Source: Zebra ZPL II Programming Guide, ~HS.
 */
export function readHostStatus(frames: readonly string[]): HostStatusReply {
  const memory = firstWith(frames, memoryFields);
  const mechanism = firstWith(frames, mechanismFields);
  if (memory === null || mechanism === null) {
    const silent = frames.every((frame) => frame.trim() === "");
    return { state: silent ? "no-answer" : "incomplete" };
  }
  const first = (index: number): number => memory[index] ?? 0;
  const second = (index: number): number => mechanism[index] ?? 0;
  const remaining = second(8);
  const facts = {
    paperOut: first(1) !== 0,
    paused: first(2) !== 0,
    labelLengthDots: first(3),
    formatsInBuffer: first(4),
    bufferFull: first(5) !== 0,
    partialFormat: first(7) !== 0,
    corruptRam: first(9) !== 0,
    underTemp: first(10) !== 0,
    overTemp: first(11) !== 0,
    headOpen: second(2) !== 0,
    ribbonOut: second(3) !== 0,
    thermalTransfer: second(4) !== 0,
    printMode: second(5),
    labelWaiting: second(7) !== 0,
    labelsRemaining: remaining < largestBatch ? remaining : null,
  };
  const conditions = conditionsOf(facts);
  return { ...facts, conditions, state: conditions[0] ?? "ready" };
}

const firstWith = (
  frames: readonly string[],
  count: number,
): readonly number[] | null => {
  for (const frame of frames) {
    const fields = fieldsOf(frame, count);
    if (fields !== null) return fields;
  }
  return null;
};

function conditionsOf(
  facts: Omit<HostStatus, "conditions">,
): readonly PrinterCondition[] {
  const holds: Readonly<Record<PrinterCondition, boolean>> = {
    "head-open": facts.headOpen,
    "media-out": facts.paperOut,
    "ribbon-out": facts.ribbonOut,
    "over-temperature": facts.overTemp,
    "under-temperature": facts.underTemp,
    "corrupt-ram": facts.corruptRam,
    "buffer-full": facts.bufferFull,
    paused: facts.paused,
    "label-waiting": facts.labelWaiting,
    busy:
      facts.formatsInBuffer > 0 ||
      facts.partialFormat ||
      (facts.labelsRemaining ?? 0) > 0,
  };
  return printerConditions.filter((condition) => holds[condition]);
}
