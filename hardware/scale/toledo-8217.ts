import type { WeightUnit } from "../../shared/weight.ts";
import { createFrameParser } from "./frame-buffer.ts";
import { stateCommand } from "./scale-command.ts";
import {
  noWeight,
  weightReading,
  type ReadingMessage,
  type ScaleMessage,
} from "./scale-message.ts";
import { ascii, serialLine, type ScaleProtocol } from "./scale-protocol.ts";

const stx = 0x02;
const cr = 0x0d;

/** STX, at most eight characters and CR; a longer run after STX lost its CR. */
const maxFrameBytes = 12;

/**
 * Toledo/Mettler 8217, the checkout scale protocol (Ariva, BC-60 and many POS scales). No unit is sent: the driver is
 * registered once per unit. Sample: STX "01.234" CR; not stable or out of range: STX "?" status CR.
 * Source: Mettler Toledo 8217 technical manual, chapter serial protocols; status bits as corrected by field reports
 * (bit 6 is always 1, bit 5 is net and no error).
 */
export const toledo8217 = (unit: WeightUnit): ScaleProtocol => ({
  line: serialLine(9600, "7E1"),
  poll: { request: ascii("W"), everyMs: 250, replyTimeoutMs: 500 },
  commands: {
    zero: stateCommand(ascii("Z"), "zero"),
    tare: stateCommand(ascii("T"), "tare"),
    "clear-tare": stateCommand(ascii("C"), "clear-tare"),
  },
  createParser: () =>
    createFrameParser((bytes) => {
      const start = bytes.indexOf(stx);
      if (start !== 0) {
        const used = start === -1 ? bytes.length : start;
        return { used, messages: [] };
      }
      const end = bytes.indexOf(cr);
      if (end === -1 || end > maxFrameBytes) {
        return { used: bytes.length > maxFrameBytes ? 1 : 0, messages: [] };
      }
      const body = bytes.subarray(1, end).toString("latin1");
      return { used: end + 1, messages: [readBody(body, unit)] };
    }),
});

/**
 * 12.345 is kilograms and 12.34 pounds; 012.34 and 123.45 come from the 8213, which also sends grams as 012345;
 * high resolution has a digit more. Every form
 * has its own length: a weight that lost a digit fits none.
 */
const forms = {
  kg: /^(\d{2}\.\d{3,4}|\d{3}\.\d{2}|0\d{5})(N?)$/,
  lb: /^(\d{2,3}\.\d{2}|\d{2}\.\d{3}|0\d{5})(N?)$/,
} as const;

function readBody(body: string, unit: WeightUnit): ScaleMessage {
  const weight = forms[unit === "lb" ? "lb" : "kg"].exec(body);
  if (weight) {
    const [, digits = "", net] = weight;
    return weightReading({
      weight: digits,
      // Five digits without a point are grams, whatever the scale was set up as.
      unit: digits.includes(".") ? unit : "g",
      stable: true,
      net: net === "N",
    });
  }
  const status = /^\?([@-\x7f])$/.exec(body)?.[1];
  if (status !== undefined) return readStatus(status.charCodeAt(0), unit);
  if (/^[EF]$/.test(body)) {
    return { type: "info", id: "echo", values: [body] };
  }
  return { type: "unknown" };
}

const flagBits = [
  [0x01, "motion"],
  [0x02, "over"],
  [0x04, "under"],
  [0x08, "outside-zero"],
  [0x10, "zero"],
  [0x20, "net"],
] as const;

function readStatus(byte: number, unit: WeightUnit): ReadingMessage {
  const flags: string[] = flagBits
    .filter(([bit]) => (byte & bit) !== 0)
    .map(([, name]) => name);
  if (flags.includes("over")) return noWeight("overload", { flags });
  if (flags.includes("under")) return noWeight("underload", { flags });
  if (flags.includes("outside-zero")) return noWeight("not-zeroed", { flags });
  if (flags.includes("motion")) return noWeight("motion", { flags });
  // Centre of zero and nothing else: the weight is exactly zero (the usual answer to a zero command).
  return flags.includes("zero")
    ? weightReading({ weight: "0", unit, stable: true, flags })
    : noWeight("no-reading", { flags });
}
