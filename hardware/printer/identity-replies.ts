export interface PrinterIdentity {
  readonly model: string;
  readonly firmware: string;
  /** 6, 8, 12 or 24; null when the printer names another number. */
  readonly dpmm: number | null;
  readonly memoryKB: number | null;
}

/**
 * Reads the answer to `~HI`: `ZD410-200dpi,V84.20.18Z,8,8192KB`, some with a fifth field. "200dpi" means 203.
 *
 * @param frame the text between STX and ETX
 * @returns null when it is no identity
 * Source: Zebra ZPL II Programming Guide, ~HI; captures in Cellivar/WebZLP.
 */
export function readIdentity(frame: string): PrinterIdentity | null {
  const [model, firmware, dpmm, memory, ...rest] = frame
    .split(",")
    .map((field) => field.trim());
  if (!model || firmware === undefined || dpmm === undefined) return null;
  if (rest.length > 4 || /^\d+$/.test(model)) return null;
  return {
    model: model.slice(0, 80),
    firmware: firmware.slice(0, 40),
    dpmm: ["6", "8", "12", "24"].includes(dpmm) ? Number(dpmm) : null,
    memoryKB: wholeNumber(memory?.replace(/\s*KB$/i, "")),
  };
}

export interface PrinterMemory {
  readonly totalKB: number;
  readonly availableKB: number;
  readonly largestKB: number;
}

/** Reads the answer to `~HM`, for example `1024,0780,0780`; null when it is none. Source: ZPL II guide, ~HM. */
export function readMemory(frame: string): PrinterMemory | null {
  const fields = frame.split(",");
  if (fields.length !== 3) return null;
  const [totalKB = null, availableKB = null, largestKB = null] = fields.map(
    (field) => wholeNumber(field.trim()),
  );
  return totalKB === null || availableKB === null || largestKB === null
    ? null
    : { totalKB, availableKB, largestKB };
}

/**
 * Reads the answer to `! U1 getvar "name"`: the value in quotes, or null for `"?"`, a name this printer does not know.
 * @param reply the text between the quotes
 */
export const readSetting = (reply: string): string | null =>
  reply.trim() === "?" ? null : reply.trim();

/** Labels printed since the printer was made, or null when it keeps no such count. */
export const readLabelCount = (reply: string): number | null =>
  wholeNumber(readSetting(reply)?.replace(/\s*LABELS?$/i, ""));

const wholeNumber = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : null;
