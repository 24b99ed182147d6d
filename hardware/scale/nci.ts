import { poundsOunces } from "./exact-grams.ts";
import { createFrameParser, type ReadFrame } from "./frame-buffer.ts";
import { emptyOnly, stateCommand } from "./scale-command.ts";
import { noWeight, weightReading, type ScaleMessage } from "./scale-message.ts";
import { ascii, serialLine, type ScaleProtocol } from "./scale-protocol.ts";

const lf = 0x0a;
const etx = 0x03;

/** Longest frame: LF, lb-oz weight, CR LF, four status bytes, CR ETX. */
const maxFrameBytes = 40;

const tareCommand = stateCommand(ascii("T\r"), "tare");

/**
 * NCI / SCP-01 (Weigh-Tronix, Brecknell, Fairbanks, Ohaus, Adam MDW) and its ECR dialect SCP-02.
 * Sample: LF " 012.34lb" CR LF "00" CR ETX; status only while moving: LF "10" CR ETX.
 * Source: Weigh-Tronix SCP-01 definition, NCI 7800 and Ohaus Aviator manuals.
 */
export const nci: ScaleProtocol = {
  line: serialLine(9600, "7E1"),
  poll: { request: ascii("W\r"), everyMs: 250, replyTimeoutMs: 500 },
  commands: {
    zero: stateCommand(ascii("Z\r"), "zero"),
    tare: tareCommand,
    "clear-tare": emptyOnly(tareCommand),
  },
  createParser: () =>
    createFrameParser((bytes) => {
      const start = bytes.indexOf(lf);
      if (start !== 0) return readBefore(bytes, start);
      const end = bytes.indexOf(etx);
      if (end === -1 || end > maxFrameBytes) {
        return { used: bytes.length > maxFrameBytes ? 1 : 0, messages: [] };
      }
      const frame = bytes.subarray(1, end).toString("latin1");
      return { used: end + 1, messages: [readFrame(frame)] };
    }),
};

/** B-TEK says CR "?" LF where the others say LF "?" CR ETX; everything else in front of a frame is noise. */
function readBefore(bytes: Buffer, start: number): ReturnType<ReadFrame> {
  const sent = bytes.toString("latin1");
  if (start === -1) {
    const begun = /\r\??$/.exec(sent)?.[0].length ?? 0;
    return { used: bytes.length - begun, messages: [] };
  }
  return sent.slice(0, start).endsWith("\r?")
    ? { used: start + 1, messages: [{ type: "error", code: "?" }] }
    : { used: start, messages: [] };
}

/** Status bytes have bits 4 and 5 set, so that they print; bit 6 says that another follows. */
const frameForm = /^(?:([^\r\n]+)\r\n?)?S?([0-?p-\x7f]{2,4})\r$/;
const weightForm = /^([ +-]?[ \d]*\.?\d+) ?(lb|kg|oz| g|g)$/i;
const poundsOuncesForm = /^ *(\d+)lb +(\d+(?:\.\d+)?)oz$/i;

function readFrame(frame: string): ScaleMessage {
  if (frame === "?\r") return { type: "error", code: "?" };
  const parts = frameForm.exec(frame);
  if (!parts) return { type: "unknown" };
  const [, field, status = ""] = parts;
  if (!isWholeStatus(status)) return { type: "unknown" };
  const flags = flagsOf(status);
  const has = (...names: string[]): boolean =>
    names.some((name) => flags.includes(name));
  if (has("ram", "eeprom", "rom", "calibration")) {
    return noWeight("fault", { flags });
  }
  // Adam MDW draws its states in the weight field.
  if (has("over") || /^\^+/.test(field ?? "")) {
    return noWeight("overload", { flags });
  }
  if (has("under") || /^_+/.test(field ?? "")) {
    return noWeight("underload", { flags });
  }
  if (has("initial-zero") || /^-{3,}/.test(field ?? "")) {
    return noWeight("not-zeroed", { flags });
  }
  const facts = { stable: !has("motion"), flags, net: netOf(status) };
  if (field === undefined) {
    return noWeight(has("motion") ? "motion" : "no-reading", facts);
  }
  const split = poundsOuncesForm.exec(field);
  const ounces = split && poundsOunces(split[1] ?? "", split[2] ?? "");
  if (ounces !== null)
    return weightReading({ weight: ounces, unit: "oz", ...facts });
  const weight = weightForm.exec(field);
  return weight
    ? weightReading({
        weight: weight[1] ?? "",
        unit: weight[2] ?? "",
        ...facts,
      })
    : { type: "unknown" };
}

/** Bit 6 says that another byte follows: a status that lost one, or has one too many, is no status. */
const isWholeStatus = (status: string): boolean =>
  [...status].every((byte, at) => {
    const goesOn = (byte.charCodeAt(0) & 0x40) !== 0;
    // The first byte never says so: two are the least.
    return goesOn === (at > 0 && at < status.length - 1);
  });

const flagNames = [
  ["motion", "zero", "ram", "eeprom"],
  ["under", "over", "rom", "calibration"],
  [null, null, "net", "initial-zero"],
] as const;

const flagsOf = (status: string): string[] =>
  flagNames.flatMap((names, at) => {
    const byte = at < status.length ? status.charCodeAt(at) : 0;
    return names.filter(
      (name, bit) => name !== null && (byte & (1 << bit)) !== 0,
    ) as string[];
  });

/** Only the third byte tells net from gross. */
const netOf = (status: string): boolean | null =>
  status.length < 3 ? null : (status.charCodeAt(2) & 0x04) !== 0;
