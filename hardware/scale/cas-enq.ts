import { createFrameParser } from "./frame-buffer.ts";
import { noWeight, weightReading, type ScaleMessage } from "./scale-message.ts";
import { serialLine, type ScaleProtocol } from "./scale-protocol.ts";

const soh = 0x01;
const stx = 0x02;
const enq = 0x05;
const ack = 0x06;
const dc1 = 0x11;
const nak = 0x15;

/** SOH STX, status, sign, six of weight, two of unit, BCC, ETX EOT. The BCC may look like ETX: only the length frames it. */
const frameBytes = 15;

/** With prices (DC2) three blocks: price, weight, unit price, each with a check of its own. We never ask for them. */
const pricedFrameBytes = 37;
const block = {
  price: [2, 10],
  weight: [13, 23],
  unitPrice: [26, 34],
} as const;

/**
 * CAS PD-II, AP-1, SW-II (also Ohaus Aviator, T-Scale "ECR"): ENQ, ACK, DC1, then the weight.
 * Sample: 01 02 "S 01.234kg" BCC 03 04. Source: CAS PD-II owner's manual, RS-232 protocol.
 */
export const casEnq: ScaleProtocol = {
  line: serialLine(9600, "8N1"),
  poll: {
    request: Uint8Array.of(enq),
    everyMs: 250,
    replyTimeoutMs: 600,
    answer: (message) =>
      message.type === "ack" && message.of === "enq"
        ? Uint8Array.of(dc1)
        : null,
  },
  createParser: () =>
    createFrameParser((bytes) => {
      const [first, second] = bytes;
      if (first === undefined) return { used: 0, messages: [] };
      if (first === ack) {
        return { used: 1, messages: [{ type: "ack", of: "enq" }] };
      }
      if (first === nak) return { used: 1, messages: [{ type: "nak" }] };
      if (first !== soh || (second !== undefined && second !== stx)) {
        return { used: 1, messages: [] };
      }
      // A status letter, or the first column of a price.
      const isPriced = /[ \d.]/.test(String.fromCharCode(bytes[2] ?? 0));
      const length = isPriced ? pricedFrameBytes : frameBytes;
      return bytes.length < length
        ? { used: 0, messages: [] }
        : {
            used: length,
            messages: [isPriced ? readPriced(bytes) : readFrame(bytes)],
          };
    }),
};

function readPriced(bytes: Buffer): ScaleMessage {
  const blocks = [block.price, block.weight, block.unitPrice];
  if (!blocks.every(([from, to]) => isChecked(bytes, from, to))) {
    return { type: "error", code: "bcc" };
  }
  const text = ([from, to]: readonly [number, number]): string =>
    bytes.subarray(from, to).toString("latin1");
  const message = readWeight(text(block.weight));
  return message.type === "reading"
    ? {
        ...message,
        price: text(block.price).trim(),
        unitPrice: text(block.unitPrice).trim(),
      }
    : message;
}

/** The byte behind a block is the XOR of all its bytes. */
const isChecked = (bytes: Buffer, from: number, to: number): boolean =>
  bytes.subarray(from, to).reduce((all, byte) => all ^ byte, 0) === bytes[to];

const readFrame = (bytes: Buffer): ScaleMessage =>
  isChecked(bytes, 2, 12)
    ? readWeight(bytes.subarray(2, 12).toString("latin1"))
    : { type: "error", code: "bcc" };

function readWeight(body: string): ScaleMessage {
  const parts = /^([SU])([ F-])([ \d.]{6})([ A-Za-z]{2})$/.exec(body);
  if (!parts) return { type: "unknown" };
  const [, state, sign = "", weight = "", unit = ""] = parts;
  if (sign === "F") return noWeight("overload");
  return weightReading({
    weight: sign.trim() + weight.trim(),
    unit,
    stable: state === "S",
  });
}
