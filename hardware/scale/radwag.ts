import { createLineParser } from "./frame-buffer.ts";
import { noWeight, weightReading, type ScaleMessage } from "./scale-message.ts";
import { ascii, serialLine, type ScaleProtocol } from "./scale-protocol.ts";

/**
 * Radwag. Sample: "SI  ?     12.301 kg " CR LF: command in three columns, stability (blank, ? moving, ^ over, v under),
 * sign, nine columns of mass, unit. Source: Radwag communication protocol, mass frame format.
 */
export const radwag: ScaleProtocol = {
  line: serialLine(9600, "8N1"),
  poll: { request: ascii("SI\r\n"), everyMs: 200, replyTimeoutMs: 1_000 },
  createParser: () => createLineParser(readLine),
};

const weightLine =
  /^(?:S {2}|SI |SU |SUI|C1 |CU1) ([ ?^v]) ([ -])([ \d.]{9}) ([A-Za-z%]{1,3}) *$/;

function readLine(line: string): ScaleMessage {
  if (line === "ES") return { type: "error", code: "ES" };
  const answer = /^(?:S|SI|SU|SUI|C1|C0|CU1|CU0|Z|T) ([ADIEv^])$/.exec(
    line,
  )?.[1];
  if (answer === "A" || answer === "D") return { type: "ack", of: "command" };
  if (answer === "^") return noWeight("overload");
  if (answer === "v") return noWeight("underload");
  if (answer !== undefined) return { type: "error", code: line };
  const parts = weightLine.exec(line);
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
