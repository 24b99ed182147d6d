/** Bits of the low word of a ~HQES error line. Source: Zebra ZPL II Programming Guide, ~HQ. */
const errorBits = [
  [0x1, "media-out"],
  [0x2, "ribbon-out"],
  [0x4, "head-open"],
  [0x8, "cutter-fault"],
  [0x10, "head-over-temperature"],
  [0x20, "motor-over-temperature"],
  [0x40, "bad-head-element"],
  [0x80, "head-detection"],
  [0x100, "firmware-configuration"],
  [0x200, "thermistor-open"],
  [0x1000, "paper-jam"],
  [0x2000, "presenter-not-running"],
  [0x4000, "paper-feed"],
  [0x8000, "clear-paper-path"],
  [0x1_0000, "paused"],
  [0x2_0000, "retract-timed-out"],
  [0x4_0000, "black-mark-calibrate"],
  [0x8_0000, "black-mark-not-found"],
] as const;

const warningBits = [
  [0x1, "calibrate-media"],
  [0x2, "clean-head"],
  [0x4, "replace-head"],
  [0x8, "paper-near-end"],
  [0x10, "sensor-1"],
  [0x20, "sensor-2"],
  [0x40, "sensor-3"],
  [0x80, "sensor-4"],
  [0x100, "sensor-5"],
  [0x200, "sensor-6"],
  [0x400, "sensor-7"],
  [0x800, "sensor-8"],
] as const;

export type PrinterError = (typeof errorBits)[number][1];
export type PrinterWarning = (typeof warningBits)[number][1];

export interface ErrorStatus {
  readonly errors: readonly PrinterError[];
  readonly warnings: readonly PrinterWarning[];
}

/**
 * Reads the answer to `~HQES`, for example `   ERRORS:         1 00000000 00010001` (media out and paused).
 * The words are hexadecimal, and the high one is reserved.
 *
 * @param reply the text between STX and ETX, or all that arrived
 * @returns null when the reply has no error line or no warning line
 * Source: Zebra ZPL II Programming Guide, ~HQ; layout with padding as captured in michaelrsweet/lprint #117.
 */
export function readErrorStatus(reply: string): ErrorStatus | null {
  const errors = lowWord(reply, /ERRORS:\s+\d+\s+[0-9A-F]{8}\s+([0-9A-F]{8})/i);
  const warnings = lowWord(
    reply,
    /WARNINGS:\s+\d+\s+[0-9A-F]{8}\s+([0-9A-F]{8})/i,
  );
  if (errors === null || warnings === null) return null;
  return {
    errors: namesOf(errorBits, errors),
    warnings: namesOf(warningBits, warnings),
  };
}

function lowWord(reply: string, line: RegExp): number | null {
  const word = line.exec(reply)?.[1];
  return word === undefined ? null : Number.parseInt(word, 16);
}

const namesOf = <Name>(
  bits: readonly (readonly [number, Name])[],
  word: number,
): readonly Name[] =>
  bits.filter(([bit]) => (word & bit) !== 0).map(([, name]) => name);
