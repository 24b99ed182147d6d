import { createLineParser } from "./frame-buffer.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import {
  noWeight,
  unitName,
  weightReading,
  type ScaleMessage,
} from "./scale-message.ts";
import { plainDecimal } from "./exact-grams.ts";
import { acknowledgedCommand, type Obeyed } from "./scale-command.ts";
import { ascii, serialLine, type ScaleProtocol } from "./scale-protocol.ts";

/**
 * MT-SICS, Mettler Toledo Standard Interface Command Set; also spoken by Kern (KCP), Ohaus and many clones.
 * Sample: "S S     100.00 g" CR LF: command, S stable or D dynamic, weight right-aligned in ten characters, unit.
 * Source: MT-SICS reference manuals for NewClassic and T104, levels 0 and 1.
 */
export const mtSics: ScaleProtocol = {
  line: serialLine(9600, "8N1"),
  poll: {
    // "Weight now": S would wait for stability and block the line for up to twenty seconds.
    request: ascii("SI\r\n"),
    everyMs: 200,
    replyTimeoutMs: 1_000,
  },
  // Those that wait for rest, so that a moving scale is never zeroed or tared.
  commands: {
    zero: acknowledgedCommand(ascii("Z\r\n"), ["zero"], zeroRefused),
    tare: acknowledgedCommand(ascii("T\r\n"), ["tare"], tareRefused),
    "clear-tare": acknowledgedCommand(ascii("TAC\r\n"), ["clear-tare"]),
  },
  createParser: () => createLineParser(readLine),
};

/** I: not at rest in time, + and -: outside the range; everything else: the command is not known or not allowed. */
function zeroRefused(code: string): Obeyed {
  if (/^Z [+-]$/.test(code)) return refusal("scale.zero-range", {});
  return code === "Z I" ? refusal("scale.not-settled", {}) : "not-known";
}

function tareRefused(code: string): Obeyed {
  if (code === "T +") return refusal("scale.overload", {});
  if (code === "T -") return refusal("scale.under-zero", {});
  return code === "T I" ? refusal("scale.not-settled", {}) : "not-known";
}

/** Commands whose answer is the current weight. */
const weightCommands = "S|SI|SIR|SR|SU|SIU|SIRU|ST|SNR";

/** The number never stands in fewer than ten columns: in a line that lost a byte it does, and is no weight. */
const withWeight = new RegExp(
  `^(?:${weightCommands}) ([SD]) ( *-?\\d*\\.?\\d+) +([A-Za-z%]{1,5}) *$`,
);
const weightColumns = 10;
const withoutWeight = new RegExp(`^(?:${weightCommands}) ([I+\\-])$`);
const hardwareError = new RegExp(
  `^(?:${weightCommands}) [SD] +Error (\\d{1,3}[bt]?)$`,
);
const tareWeight = /^(?:T|TI|TA) ([SDA]) +(-?[0-9.]+) +([A-Za-z%]{1,5}) *$/;
const acknowledged = /^(Z|ZI|TAC|T|TI|TA|C|D|DW|PWR|K|M21) [ASDB]$/;
const refusedCommand =
  /^(?:(?:S|SI|SIR|SR|SU|SIU|SIRU|ST|SNR) L|(?:Z|ZI|T|TI|TA|TAC|C|D|DW|PWR|K|M21) [IL+-])$/;
const information = /^(I\d{1,2}|@) ([AB])(?: (.*))?$/;

function readLine(line: string): ScaleMessage {
  const weight = withWeight.exec(line);
  if (weight) {
    const [, stability, number = "", unit = ""] = weight;
    if (number.length < weightColumns) return { type: "unknown" };
    return weightReading({ weight: number, unit, stable: stability === "S" });
  }
  const state = withoutWeight.exec(line)?.[1];
  if (state === "+") return noWeight("overload");
  if (state === "-") return noWeight("underload");
  if (state === "I") return noWeight("no-reading");
  const fault = hardwareError.exec(line)?.[1];
  if (fault !== undefined) return noWeight("fault", { code: fault });
  return readAnswer(line);
}

function readAnswer(line: string): ScaleMessage {
  const tare = tareWeight.exec(line);
  const tareValue = plainDecimal(tare?.[2] ?? "");
  const tareUnit = unitName(tare?.[3] ?? "");
  if (tareValue !== null && tareUnit !== null) {
    return { type: "ack", of: "tare", tare: tareValue, unit: tareUnit };
  }
  const command = acknowledged.exec(line)?.[1];
  if (command !== undefined) {
    return { type: "ack", of: namesOfCommands[command] ?? command };
  }
  if (/^E[STL]$/.test(line) || refusedCommand.test(line)) {
    return { type: "error", code: line };
  }
  const info = information.exec(line);
  if (info) {
    const [, id = "", more, rest = ""] = info;
    return { type: "info", id, more: more === "B", values: valuesOf(rest) };
  }
  return { type: "unknown" };
}

const namesOfCommands: Readonly<Record<string, string>> = {
  Z: "zero",
  ZI: "zero",
  T: "tare",
  TI: "tare",
  TA: "tare",
  TAC: "clear-tare",
};

/** Quoted texts and bare words, in order. */
const valuesOf = (rest: string): string[] =>
  [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? "",
  );
