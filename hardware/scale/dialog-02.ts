import { createFrameParser } from "./frame-buffer.ts";
import { noWeight, weightReading, type ScaleMessage } from "./scale-message.ts";
import { ascii, serialLine, type ScaleProtocol } from "./scale-protocol.ts";

const stx = 0x02;
const etx = 0x03;
const ack = 0x06;
const nak = 0x15;

/** The longest record is a weight: STX, 02, 3, five of weight, twice six of money, four ESC, ETX. */
const maxFrameBytes = 48;

/** A price-computing scale weighs for a price only; which one does not matter here, but zero is refused. */
const priceRecord = ascii("\u0004\u000201\u001b000001\u001b\u0003");
const askWeight = ascii("\u0004\u0005");

/**
 * Dialog 02, the language of Bizerba and Avery checkout scales: a unit price is set, acknowledged, then the weight is asked.
 * Sample: STX "02" ESC "3" ESC "01234" ESC "000250" ESC "000308" ETX = 1234 g; NAK while it moves, is empty or below zero.
 * Source: Bizerba and Avery checkout Dialog 02 descriptions. Dialog 06 needs a maker's secret and is not spoken.
 */
export const dialog02: ScaleProtocol = {
  line: serialLine(2400, "7O1"),
  poll: {
    request: priceRecord,
    everyMs: 350,
    // Two exchanges at 240 characters a second.
    replyTimeoutMs: 1_500,
    answer: (message) =>
      message.type === "ack" && message.of === "price" ? askWeight : null,
  },
  createParser: () =>
    createFrameParser((bytes) => {
      const [first] = bytes;
      if (first === undefined) return { used: 0, messages: [] };
      if (first === ack) {
        return { used: 1, messages: [{ type: "ack", of: "price" }] };
      }
      if (first === nak) return { used: 1, messages: [noWeight("no-reading")] };
      if (first !== stx) return { used: 1, messages: [] };
      const end = bytes.indexOf(etx);
      if (end === -1 || end > maxFrameBytes) {
        return { used: bytes.length > maxFrameBytes ? 1 : 0, messages: [] };
      }
      const body = bytes.subarray(1, end).toString("latin1");
      return { used: end + 1, messages: [readRecord(body)] };
    }),
};

const separator = "\u001b";

function readRecord(body: string): ScaleMessage {
  const [record, kind, weight = "", unitPrice = "", price = "", ...rest] =
    body.split(separator);
  if (record === "09") {
    return { type: "info", id: "status", values: kind ? [kind] : [] };
  }
  const isWeight =
    record === "02" &&
    kind === "3" &&
    /^\d{5}$/.test(weight) &&
    [unitPrice, price].every((money) => /^\d{6}$/.test(money)) &&
    rest.length === 0;
  return isWeight
    ? {
        ...weightReading({ weight, unit: "g", stable: true }),
        unitPrice,
        price,
      }
    : { type: "unknown" };
}
