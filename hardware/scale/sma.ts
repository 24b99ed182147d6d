import { plainDecimal } from "./exact-grams.ts";
import { createFrameParser } from "./frame-buffer.ts";
import { stateCommand } from "./scale-command.ts";
import { noWeight, weightReading, type ScaleMessage } from "./scale-message.ts";
import { ascii, serialLine, type ScaleProtocol } from "./scale-protocol.ts";

const lf = 0x0a;
const cr = 0x0d;

/** Weight answers have 20 bytes; about lines up to 30. */
const maxFrameBytes = 64;

/**
 * SMA SCP-0499, levels 1 and 2 (Cardinal, Fairbanks, Sartorius indicators).
 * Sample: LF " 1G       5.025lb " CR: status, range, gross or net, motion, reserved, ten columns of weight, unit.
 * Source: Scale Manufacturers Association, Standard Scale Communication Protocol SCP-0499.
 */
export const sma: ScaleProtocol = {
  line: serialLine(9600, "8N1"),
  poll: { request: ascii("\nW\r"), everyMs: 250, replyTimeoutMs: 500 },
  commands: {
    zero: stateCommand(ascii("\nZ\r"), "zero"),
    tare: stateCommand(ascii("\nT\r"), "tare"),
    "clear-tare": stateCommand(ascii("\nC\r"), "clear-tare"),
  },
  createParser: () =>
    createFrameParser((bytes) => {
      const start = bytes.indexOf(lf);
      if (start !== 0) {
        const used = start === -1 ? bytes.length : start;
        return { used, messages: [] };
      }
      const end = bytes.indexOf(cr);
      if (end === -1 || end > maxFrameBytes) {
        return { used: bytes.length > maxFrameBytes ? 1 : 0, messages: [] };
      }
      const body = bytes.subarray(1, end).toString("latin1");
      return { used: end + 1, messages: [readBody(body)] };
    }),
};

const form = /^([ ZOUEIT])([1-3])([GTNgn])([M ])[^](.{10})(.{3})$/;

function readBody(body: string): ScaleMessage {
  if (body === "?") return { type: "error", code: "?" };
  const about = /^(SMA|MFG|MOD|REV|SN_|END|TYP|CAP|CMD):(.*)$/.exec(body);
  if (about) {
    return {
      type: "info",
      id: about[1] ?? "",
      values: [(about[2] ?? "").trim()],
    };
  }
  const parts = form.exec(body);
  if (!parts) return { type: "unknown" };
  const [, status = "", , kind = "", motion, weight = "", unit = ""] = parts;
  const net = /n/i.test(kind);
  switch (status) {
    case "O":
      return noWeight("overload", { net });
    case "U":
      return noWeight("underload", { net });
    case "E":
    case "I":
      return noWeight("not-zeroed", { net });
    case "T":
      return noWeight("fault", { net });
  }
  const tare = kind === "T" ? plainDecimal(weight) : null;
  if (kind === "T") {
    return tare === null
      ? { type: "unknown" }
      : { type: "ack", of: "tare", tare, unit: unit.trim() };
  }
  return weightReading({ weight, unit, stable: motion !== "M", net });
}
