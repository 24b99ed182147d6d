import { createLineParser } from "./frame-buffer.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { emptyOnly, silentCommand, type Obeyed } from "./scale-command.ts";
import { noWeight, weightReading, type ScaleMessage } from "./scale-message.ts";
import { ascii, serialLine, type ScaleProtocol } from "./scale-protocol.ts";

const tareCommand = silentCommand(ascii("T\r\n"), refusedBy);

/**
 * A&D standard format (GX, GF, EK, HV …) with its DP, MT and CSV variants; KF is what Sartorius SBI is.
 * Sample: "ST,+00123.45  g" CR LF: header, sign and eight digits with point, unit in three columns.
 * Source: A&D GX, EK and GC instruction manuals, chapters on data output.
 */
export const andStandard: ScaleProtocol = {
  line: serialLine(2400, "7E1"),
  poll: { request: ascii("Q\r\n"), everyMs: 250, replyTimeoutMs: 1_000 },
  commands: {
    zero: silentCommand(ascii("Z\r\n"), refusedBy),
    tare: tareCommand,
    "clear-tare": emptyOnly(tareCommand),
  },
  createParser: () => createLineParser(readLine),
};

/** E01 undefined, E02 not ready, E11 unstable; the others are no business of a packer. */
function refusedBy(code: string): Obeyed {
  if (code === "E02" || code === "E11") return refusal("scale.not-settled", {});
  return code === "E01" ? "not-known" : refusal("scale.did-not-follow", {});
}

const ack = "\u0006";

/** With the comparator on, its verdict stands between header and number. */
const standard =
  /^(ST|US|QT|WT),(?:(?:HI|OK|LO|--),)?([+-][\d.]{8}),? *([A-Za-z%]{1,3})$/;
const dataPrinter = /^(WT|US|QT) +([+-]?\d*\.?\d+) +([A-Za-z%]{1,3})$/;
/** Its "MT" format: S stable, SD moving, SI+ and SI- out of range. */
const mtFormat = /^(S |SD) +([+-]?\d*\.?\d+) +([A-Za-z%]{1,3})$/;

function readLine(sent: string): ScaleMessage {
  // An ACK, where enabled, comes without a line of its own.
  const line = sent.startsWith(ack) ? sent.slice(1) : sent;
  const error = /^EC,(E\d+)$/.exec(line)?.[1];
  if (error !== undefined) return { type: "error", code: error };
  const range = /^OL,([+-])/.exec(line)?.[1];
  if (range !== undefined) {
    return noWeight(range === "-" ? "underload" : "overload");
  }
  if (/^(WT|US|QT) +-?E *$/.test(line)) {
    return noWeight(line.includes("-") ? "underload" : "overload");
  }
  const mtRange = /^SI([+-]) *$/.exec(line)?.[1];
  if (mtRange !== undefined) {
    return noWeight(mtRange === "-" ? "underload" : "overload");
  }
  const [, header, weight, unit] =
    standard.exec(line) ?? dataPrinter.exec(line) ?? mtFormat.exec(line) ?? [];
  return weight === undefined || unit === undefined
    ? { type: "unknown" }
    : weightReading({
        weight,
        unit,
        stable: header !== "US" && header !== "SD",
      });
}
