import { createLineParser } from "./frame-buffer.ts";
import { emptyOnly, silentCommand } from "./scale-command.ts";
import { weightReading, type ScaleMessage } from "./scale-message.ts";
import { ascii, serialLine, type ScaleProtocol } from "./scale-protocol.ts";

const tareCommand = silentCommand(ascii("t"));

/**
 * Kern's own set (DE and older); newer ones speak MT-SICS. It does not say whether the weight is stable.
 * Sample: "M-       0.000 kg" CR LF: M, sign, weight, unit. Source: KERN DE operating instructions, data output.
 */
export const kern: ScaleProtocol = {
  line: serialLine(9600, "8N1"),
  // "Weight now"; "s" would wait for rest and leave us without a word meanwhile.
  poll: { request: ascii("w"), everyMs: 250, replyTimeoutMs: 500 },
  commands: { tare: tareCommand, "clear-tare": emptyOnly(tareCommand) },
  createParser: () => createLineParser(readLine),
};

const weightLine = /^M([- ])( *\d*\.?\d+) +([A-Za-z%]{1,3}) *$/;

/** Columns of the number; in a line that lost a digit it does not fill them. */
const weightColumns = 12;

function readLine(line: string): ScaleMessage {
  const [, sign = "", weight = "", unit = ""] = weightLine.exec(line) ?? [];
  return weight.length !== weightColumns
    ? { type: "unknown" }
    : weightReading({
        weight: sign.trim() + weight.trim(),
        unit,
        stable: null,
      });
}
