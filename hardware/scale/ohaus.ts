import { createLineParser } from "./frame-buffer.ts";
import { silentCommand } from "./scale-command.ts";
import { noWeight, weightReading, type ScaleMessage } from "./scale-message.ts";
import { ascii, serialLine, type ScaleProtocol } from "./scale-protocol.ts";

/**
 * Ohaus Defender, Ranger, Valor, Scout. Sample: "   0.355 kg   ?G" CR LF: "?" while unstable, G gross, N or NET net;
 * a minus stands in the first column, away from the digits.
 * Source: Ohaus Defender 3000 and Ranger 3000 instruction manuals, chapters on serial communication.
 */
export const ohaus: ScaleProtocol = {
  line: serialLine(9600, "8N1"),
  poll: { request: ascii("IP\r\n"), everyMs: 250, replyTimeoutMs: 500 },
  commands: {
    zero: silentCommand(ascii("Z\r\n")),
    tare: silentCommand(ascii("T\r\n")),
    // A preset tare of nothing.
    "clear-tare": silentCommand(ascii("0T\r\n")),
  },
  createParser: () => createLineParser(readLine),
};

/** Sign and weight fill at least this many columns; in a line that lost its start, and maybe its sign, they do not. */
const weightColumns = 8;
const weightLine =
  /^([ -] *)(-?)(\d*\.?\d+) +([A-Za-z]{1,5}) *(\?)? *(G|NET|N)? *$/;

function readLine(line: string): ScaleMessage {
  if (line === "ES") return { type: "error", code: "ES" };
  const error = /^ *Err *(\d+\.\d+)/.exec(line)?.[1];
  if (error === "8.3") return noWeight("overload");
  if (error === "8.4") return noWeight("underload");
  if (error !== undefined) return noWeight("fault", { code: error });
  const parts = weightLine.exec(line);
  if (!parts) {
    return /\d/.test(line) ? { type: "unknown" } : noWeight("no-reading");
  }
  const [, column = "", minus = "", digits = "", unit = "", moving, kind] =
    parts;
  const columns = column.length + minus.length + digits.length;
  if (columns < weightColumns) return { type: "unknown" };
  const sign = column.startsWith("-") || minus === "-" ? "-" : "";
  return weightReading({
    weight: sign + digits,
    unit,
    stable: moving === undefined,
    net: kind === undefined ? null : kind !== "G",
  });
}
