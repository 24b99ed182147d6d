import { plainDecimal } from "./exact-grams.ts";
import { createLineParser } from "./frame-buffer.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { acknowledgedCommand, type ScaleCommand } from "./scale-command.ts";
import { noWeight, weightReading, type ScaleMessage } from "./scale-message.ts";
import { ascii, serialLine, type ScaleProtocol } from "./scale-protocol.ts";

/**
 * The "ST,GS" weight line: A&D indicators, CAS CI, T-Scale, Kern, Dini Argeo and many clones. Padding and separators
 * differ by model, so columns are not trusted. Samples: "ST,GS,   245.6 g", "US,GS    20.9g  ", "S-1000.00g" (CAS CBL).
 * Source: A&D AD-4401, CAS CI and Dini Argeo descriptions; lines seen on T-Scale NHB and QHW.
 */
export const stGsLine: ScaleProtocol = {
  line: serialLine(9600, "8N1"),
  poll: null,
  createParser: () => createLineParser(readLine),
};

const word = (text: string): ScaleCommand =>
  acknowledgedCommand(ascii(`${text}\r\n`), ["command"], () =>
    refusal("scale.did-not-follow", {}),
  );

/** Dini Argeo terminals answer in the same line when asked. */
export const diniArgeo: ScaleProtocol = {
  ...stGsLine,
  poll: { request: ascii("READ\r\n"), everyMs: 250, replyTimeoutMs: 500 },
  commands: {
    zero: word("ZERO"),
    tare: word("TARE"),
    "clear-tare": word("CLEAR"),
  },
};

const header = /^(ST|US|UT|OL|UL),(GS|GT|NT|TR)/;
const weightLine =
  /^(?:ST|US|UT),(?:GS|GT|NT|TR),? *([+-]?) *(\d*\.?\d+)(?:,| *)([A-Za-z]{1,3})? *$/;
/** CAS, 22 bytes: device number and lamp byte, which may be any byte, in front of the weight. */
const casLine =
  /^(?:ST|US),(?:GS|NT|TR),[^],[^],([ +-]?)([ \d.]{7,8}) ?([A-Za-z]{1,2}) *$/;
/** Crane scales: "wn00007.5kg". Nothing says whether it is stable. */
const craneLine = /^w[ng]([+-]?\d{4,6}\.\d{1,3})(kg|g|lb|oz)$/;
const cblLine = /^([SU])([+-])(\d+(?:\.\d+)?)([A-Za-z]{1,3}) *$/;

function readLine(line: string): ScaleMessage {
  if (/^ERR\d+$/.test(line)) return { type: "error", code: line };
  if (line === "OK") return { type: "ack", of: "command" };
  const cbl = cblLine.exec(line);
  if (cbl) {
    const [, state, sign = "", digits = "", unit = ""] = cbl;
    return weightReading({
      weight: sign + digits,
      unit,
      stable: state === "S",
    });
  }
  const [, craneWeight, craneUnit] = craneLine.exec(line) ?? [];
  if (craneWeight !== undefined && craneUnit !== undefined) {
    return weightReading({
      weight: craneWeight,
      unit: craneUnit,
      stable: null,
    });
  }
  const [, state, kind] = header.exec(line) ?? [];
  const net = kind === "NT";
  if (state === "OL") return noWeight("overload", { net });
  if (state === "UL") return noWeight("underload", { net });
  const parts = weightLine.exec(line) ?? casLine.exec(line);
  if (!parts) return { type: "unknown" };
  const [, sign = "", digits = "", unit] = parts;
  const weight = sign + digits.trim();
  if (kind === "TR") {
    const tare = plainDecimal(weight);
    return tare === null
      ? { type: "unknown" }
      : { type: "ack", of: "tare", tare, ...(unit ? { unit } : {}) };
  }
  return weightReading({
    weight,
    unit: unit ?? null,
    stable: state === "ST",
    net,
  });
}
