/** What can be wrong with a printer; the knobs of the virtual one. */
export interface PrinterTrouble {
  readonly mediaOut: boolean;
  readonly ribbonOut: boolean;
  readonly headOpen: boolean;
  readonly paused: boolean;
  readonly tooHot: boolean;
  /** Told by ~HQES alone. */
  readonly cutterJammed: boolean;
}

export interface PrinterWork extends PrinterTrouble {
  readonly labelLengthDots: number;
  readonly formatsWaiting: number;
  readonly isPrinting: boolean;
  readonly isReceiving: boolean;
  readonly bufferFull: boolean;
}

const frame = (text: string): string => `\x02${text}\x03\r\n`;
const flag = (on: boolean): string => (on ? "1" : "0");
const digits = (value: number, count: number): string =>
  String(Math.min(value, 10 ** count - 1)).padStart(count, "0");

/** The three frames of ~HS as an idle ZD421 sends them, with the state filled in. Source: ZPL II guide, ~HS. */
export const hostStatusReply = (work: PrinterWork): string =>
  frame(
    `030,${flag(work.mediaOut)},${flag(work.paused)},${digits(work.labelLengthDots, 4)},${digits(work.formatsWaiting, 3)},` +
      `${flag(work.bufferFull)},0,${flag(work.isReceiving)},000,0,0,${flag(work.tooHot)}`,
  ) +
  frame(
    `001,0,${flag(work.headOpen)},${flag(work.ribbonOut)},0,2,6,0,${digits(work.isPrinting ? 1 : 0, 8)},1,000`,
  ) +
  frame("0000,0");

/** Bits of the error word. Source: ZPL II guide, ~HQ. */
export function errorStatusReply(trouble: PrinterTrouble): string {
  const word =
    (trouble.mediaOut ? 0x1 : 0) |
    (trouble.ribbonOut ? 0x2 : 0) |
    (trouble.headOpen ? 0x4 : 0) |
    (trouble.cutterJammed ? 0x8 : 0) |
    (trouble.tooHot ? 0x10 : 0) |
    (trouble.paused ? 0x1_0000 : 0);
  const low = word.toString(16).toUpperCase().padStart(8, "0");
  return frame(
    "\r\n\r\n  PRINTER STATUS                      \r\n" +
      `   ERRORS:         ${word === 0 ? 0 : 1} 00000000 ${low} \r\n` +
      "   WARNINGS:       0 00000000 00000000 \r\n",
  );
}

export const identityReply = frame("ZD421-203dpi,V93.21.26Z,8,65536KB");

/** The settings it knows; any other is answered with "?" as a Link-OS printer does. */
export function settingReply(
  line: string,
  state: {
    readonly labelCount: number;
    readonly labelWidthDots: number;
    readonly labelLengthDots: number;
    readonly darkness: number;
  },
): string | null {
  const name = /^getvar\s+"([^"]*)"/i.exec(line.trim())?.[1];
  if (name === undefined) return null;
  const settings: Readonly<Record<string, string>> = {
    "odometer.total_label_count": String(state.labelCount),
    "ezpl.print_width": String(state.labelWidthDots),
    "zpl.label_length": String(state.labelLengthDots),
    "print.tone": state.darkness.toFixed(1),
    "device.product_name": "ZD421",
    "device.languages": "hybrid_xml_zpl",
    "head.resolution.in_dpi": "203",
  };
  return `"${settings[name.toLowerCase()] ?? "?"}"`;
}
