import { createLineParser } from "./frame-buffer.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import {
  acknowledgedCommand,
  emptyOnly,
  type Obeyed,
  type ScaleCommand,
  type ScaleDeed,
} from "./scale-command.ts";
import { noWeight, weightReading, type ScaleMessage } from "./scale-message.ts";
import { ascii, serialLine, type ScaleProtocol } from "./scale-protocol.ts";

const command = (letter: string, deed: ScaleDeed): ScaleCommand => {
  const named = acknowledgedCommand(
    ascii(`${letter}\r\n`),
    [deed],
    (code): Obeyed =>
      /^[ZT] [IE]$/.test(code) ? refusal("scale.not-settled", {}) : "not-known",
  );
  return {
    ...named,
    answer(message) {
      // "^" and "v": the weight is outside the range in which this may be done.
      const outside =
        message.type === "reading" &&
        (message.status === "overload" || message.status === "underload");
      if (!outside) return named.answer(message);
      return refusal(
        deed === "zero" ? "scale.zero-range" : "scale.under-zero",
        {},
      );
    },
  };
};
const tareCommand = command("T", "tare");

/**
 * Radwag. Sample: "SI  ?     12.301 kg " CR LF: command in three columns, stability (blank, ? moving, ^ over, v under),
 * sign, nine columns of mass, unit. Source: Radwag communication protocol, mass frame format.
 */
export const radwag: ScaleProtocol = {
  line: serialLine(9600, "8N1"),
  poll: { request: ascii("SI\r\n"), everyMs: 200, replyTimeoutMs: 1_000 },
  commands: {
    zero: command("Z", "zero"),
    tare: tareCommand,
    "clear-tare": emptyOnly(tareCommand),
  },
  createParser: () => createLineParser(readLine),
};

/** In a line that lost a byte, "kg" could be "g". */
const lineColumns = 20;

const weightLine =
  /^(?:S {2}|SI |SU |SUI|C1 |CU1) ([ ?^v]) ([ -])([ \d.]{9}) ([A-Za-z%]{1,3}) *$/;

function readLine(line: string): ScaleMessage {
  if (line === "ES") return { type: "error", code: "ES" };
  if (line === "Z D") return { type: "ack", of: "zero" };
  if (line === "T D") return { type: "ack", of: "tare" };
  const answer = /^(?:S|SI|SU|SUI|C1|C0|CU1|CU0|Z|T) ([ADIEv^])$/.exec(
    line,
  )?.[1];
  // Accepted: what was asked for comes later.
  if (answer === "A" || answer === "D") return { type: "ack", of: "command" };
  if (answer === "^") return noWeight("overload");
  if (answer === "v") return noWeight("underload");
  if (answer !== undefined) return { type: "error", code: line };
  const parts = line.length === lineColumns ? weightLine.exec(line) : null;
  if (!parts) return { type: "unknown" };
  const [, state, sign = "", mass = "", unit = ""] = parts;
  if (state === "^") return noWeight("overload");
  if (state === "v") return noWeight("underload");
  return weightReading({
    weight: sign.trim() + mass.trim(),
    unit,
    stable: state === " ",
  });
}
