import { plainDecimal } from "./exact-grams.ts";
import { createLineParser } from "./frame-buffer.ts";
import { emptyOnly, silentCommand } from "./scale-command.ts";
import {
  noWeight,
  unitName,
  weightReading,
  type ScaleMessage,
} from "./scale-message.ts";
import { ascii, serialLine, type ScaleProtocol } from "./scale-protocol.ts";

/** Columns without CR LF: value alone, or a six-column name in front of it. */
const shortColumns = 14;
const longColumns = 20;

const tareCommand = silentCommand(ascii("\u001bU\r\n"));

/**
 * Sartorius SBI. Sample: "+   123.56 g  " CR LF; the unit is blank while the weight is not stable, and must never be
 * guessed. Source: Sartorius Entris SBI manual, "data line output format".
 */
export const sartoriusSbi: ScaleProtocol = {
  line: serialLine(1200, "7O1"),
  // At 1200 baud with the balance's own stability wait, an answer may take seconds.
  poll: { request: ascii("\u001bP\r\n"), everyMs: 350, replyTimeoutMs: 3_000 },
  commands: {
    zero: silentCommand(ascii("\u001bV\r\n")),
    tare: tareCommand,
    "clear-tare": emptyOnly(tareCommand),
  },
  createParser: () => createLineParser(readLine),
};

function readLine(line: string): ScaleMessage {
  const state = line.replace(/^Stat /, "").trim();
  const error = /^ERR *(\d+)$/i.exec(state)?.[1];
  if (error !== undefined) return noWeight("fault", { code: error });
  if (/^H(igh)?$/i.test(state)) return noWeight("overload");
  if (/^L(ow)?$/i.test(state)) return noWeight("underload");
  if (/^(C|Cal\.?.*|-+)$/i.test(state)) return noWeight("no-reading");

  if (line.length !== shortColumns && line.length !== longColumns) {
    return { type: "unknown" };
  }
  const name = line.slice(0, -shortColumns).trim();
  const field = line.slice(-shortColumns);
  const parts = /^([+ -]) *((?:[\d.]|\[\d\])+) *([A-Za-z%]{0,3}) *$/.exec(
    field,
  );
  if (!parts) return { type: "unknown" };
  const [, sign = "", digits = "", sent = ""] = parts;
  // Brackets mark a digit that is not verified for trade; it is shown, so it counts.
  const weight = sign.trim() + digits.replaceAll(/[[\]]/g, "");
  const unit = unitName(sent);
  if (name.startsWith("T")) {
    const tare = plainDecimal(weight);
    return tare === null || unit === null
      ? { type: "unknown" }
      : { type: "ack", of: "tare", tare, unit };
  }
  return weightReading({
    weight,
    unit,
    stable: unit !== null,
    net: name === "N" ? true : name === "G" ? false : null,
  });
}
