import { createLineParser } from "./frame-buffer.ts";
import { noWeight, weightReading, type ScaleMessage } from "./scale-message.ts";
import { ascii, serialLine, type ScaleProtocol } from "./scale-protocol.ts";

/**
 * Avery ZK830 indicator: three lines of text per answer, of which the first is the weight. It does not say whether the
 * weight is stable. Sample: "GROSS WT:     0.45 lb" CR LF. Source: a working driver (Serial-to-USB-Scale).
 */
export const averyZk830: ScaleProtocol = {
  line: serialLine(9600, "8N1"),
  poll: { request: ascii("p"), everyMs: 350, replyTimeoutMs: 1_000 },
  createParser: () => createLineParser(readLine),
};

function readLine(sent: string): ScaleMessage | null {
  // The answer ends in CR LF LF; the last LF stands in front of the next one.
  const line = sent.trimStart();
  const weight = /^(GROSS|NET) WT: +(-?\d+(?:\.\d+)?) +([A-Za-z]{1,3})$/.exec(
    line,
  );
  if (weight) {
    const [, kind, digits = "", unit = ""] = weight;
    return weightReading({
      weight: digits,
      unit,
      stable: null,
      net: kind === "NET",
    });
  }
  if (/^(GROSS|NET) WT: *-+/.test(line)) return noWeight("no-reading");
  return /^(COUNT|PIECE WT|TARE WT):/.test(line) ? null : { type: "unknown" };
}
