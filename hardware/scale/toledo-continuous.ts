import { shiftedDecimal } from "./exact-grams.ts";
import { createFrameParser } from "./frame-buffer.ts";
import { silentCommand } from "./scale-command.ts";
import { noWeight, weightReading, type ScaleMessage } from "./scale-message.ts";
import { ascii, serialLine, type ScaleProtocol } from "./scale-protocol.ts";

const stx = 0x02;
const cr = 0x0d;

/** Place of CR: after status and weight, or after status, weight and tare. */
const shortEnd = 10;
const longEnd = 16;

/**
 * Toledo continuous output (IND, 8142, 8530 and many indicators): streamed 7 to 25 times a second, never asked for.
 * Sample: STX "-0 " "  1234" "000000" CR checksum = 1.234 kg stable. The checksum may be switched off; once seen
 * to be right it is required.
 * Source: Mettler Toledo IND245 sample source for continuous output; constant bits differ between clones and are ignored.
 */
export const toledoContinuous: ScaleProtocol = {
  line: serialLine(9600, "8N1"),
  poll: null,
  // Taken by some indicators and ignored by others, which the readings show.
  commands: {
    zero: silentCommand(ascii("Z\r\n")),
    tare: silentCommand(ascii("T\r\n")),
    "clear-tare": silentCommand(ascii("C\r\n")),
  },
  createParser() {
    let checksummed = false;
    return createFrameParser((bytes) => {
      const start = bytes.indexOf(stx);
      if (start !== 0) {
        const used = start === -1 ? bytes.length : start;
        return { used, messages: [] };
      }
      if (bytes.length <= shortEnd) return { used: 0, messages: [] };
      const end = bytes[shortEnd] === cr ? shortEnd : longEnd;
      if (bytes.length <= end) return { used: 0, messages: [] };
      if (bytes[end] !== cr) return { used: 1, messages: [] };

      const right = bytes.length > end + 1 && sumsToZero(bytes, end + 2);
      checksummed ||= right;
      if (!checksummed) {
        return { used: end + 1, messages: [readFrame(bytes)] };
      }
      if (bytes.length === end + 1) return { used: 0, messages: [] };
      return right
        ? { used: end + 2, messages: [readFrame(bytes)] }
        : { used: end + 1, messages: [{ type: "unknown" }] };
    });
  },
};

/** The checksum makes the low seven bits of the sum of all bytes, STX and CR included, zero. */
function sumsToZero(bytes: Buffer, length: number): boolean {
  let sum = 0;
  for (const byte of bytes.subarray(0, length)) sum += byte;
  return (sum & 0x7f) === 0;
}

/** Unit by the low bits of the third status byte; 0 is kg or lb by the second, 7 is the customer's own. */
const units = [null, "g", "t", "oz", "ozt", "dwt", "ton", null] as const;

function readFrame(bytes: Buffer): ScaleMessage {
  const [, a = 0, b = 0, c = 0] = bytes;
  const net = (b & 0x01) !== 0;
  const negative = (b & 0x02) !== 0;
  if ((b & 0x04) !== 0) {
    return noWeight(negative ? "underload" : "overload", { net });
  }
  if ((b & 0x40) !== 0) return noWeight("not-zeroed", { net });

  const digits = bytes.subarray(4, 10).toString("latin1").trimStart();
  const expanded = (c & 0x10) !== 0 ? 1 : 0;
  const weight = /^\d+$/.test(digits)
    ? shiftedDecimal((negative ? "-" : "") + digits, 2 - (a & 0x07) - expanded)
    : null;
  if (weight === null) return noWeight("fault", { net });
  const unit =
    (c & 0x07) === 0 ? ((b & 0x10) !== 0 ? "kg" : "lb") : units[c & 0x07];
  return weightReading({
    weight,
    unit: unit ?? null,
    stable: (b & 0x08) === 0,
    net,
  });
}
