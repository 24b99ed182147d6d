import { createLineParser } from "./frame-buffer.ts";
import { silentCommand } from "./scale-command.ts";
import { weightReading, type ScaleMessage } from "./scale-message.ts";
import { ascii, serialLine, type ScaleProtocol } from "./scale-protocol.ts";

/**
 * Adam Equipment CPWplus. Sample: "G/W  +  5.00 lb" CR LF (older: "G     +   2.00 kg"); it answers with stable weights.
 * Source: Adam CPWplus user manual, RS-232 input commands.
 */
export const adamCpw: ScaleProtocol = {
  // Mute on FTDI adapters while both control lines are raised.
  line: { ...serialLine(9600, "8N1"), controlLines: "dropped" },
  poll: { request: ascii("G\r\n"), everyMs: 350, replyTimeoutMs: 1_000 },
  // Its T shows the tare and takes none.
  commands: { zero: silentCommand(ascii("Z\r\n")) },
  createParser: () => createLineParser(readLine),
};

const weightLine =
  /^([GN])(?:\/W)? +([+-]) *(\d+(?:\.\d+)?) +([A-Za-z]{1,3}) *$/;

function readLine(line: string): ScaleMessage {
  const parts = weightLine.exec(line);
  if (!parts) return { type: "unknown" };
  const [, kind, sign = "", digits = "", unit = ""] = parts;
  return weightReading({
    weight: sign + digits,
    unit,
    stable: true,
    net: kind === "N",
  });
}
