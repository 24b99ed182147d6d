import { createFrameParser } from "./frame-buffer.ts";
import { noWeight, weightReading, type ScaleMessage } from "./scale-message.ts";
import { serialLine, type ScaleProtocol } from "./scale-protocol.ts";

const stx = 0x02;
const etx = 0x03;
const enq = 0x05;

/** STX, five or six digits, ETX. */
const maxFrameBytes = 8;

/**
 * Toledo Prix, Filizola, Urano: ENQ is answered with grams, or with letters instead of digits: I moving, N negative,
 * S overload. Sample: STX "01234" ETX. Source: Toledo do Brasil Prix 3 manual, protocol PRT1.
 */
export const brazilEnq: ScaleProtocol = {
  line: serialLine(9600, "8N1"),
  poll: { request: Uint8Array.of(enq), everyMs: 250, replyTimeoutMs: 500 },
  createParser: () =>
    createFrameParser((bytes) => {
      const start = bytes.indexOf(stx);
      if (start !== 0) {
        const used = start === -1 ? bytes.length : start;
        return { used, messages: [] };
      }
      const end = bytes.indexOf(etx);
      if (end === -1 || end >= maxFrameBytes) {
        return { used: bytes.length >= maxFrameBytes ? 1 : 0, messages: [] };
      }
      const body = bytes.subarray(1, end).toString("latin1");
      return { used: end + 1, messages: [readBody(body)] };
    }),
};

function readBody(body: string): ScaleMessage {
  if (/^\d{5,6}$/.test(body)) {
    return weightReading({ weight: body, unit: "g", stable: true });
  }
  if (/^I{5,6}$/.test(body)) return noWeight("motion");
  if (/^N{5,6}$/.test(body)) return noWeight("underload");
  if (/^S{5,6}$/.test(body)) return noWeight("overload");
  return { type: "unknown" };
}
