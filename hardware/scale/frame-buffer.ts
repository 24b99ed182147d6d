import type { ScaleMessage } from "./scale-message.ts";
import type { ScaleParser } from "./scale-protocol.ts";

/** No frame of any scale comes near this; more without one is noise or a wrong baud rate. */
const maxPendingBytes = 4096;

/**
 * Looks at the start of what has arrived. `used` bytes are taken off the front (0: wait for more); `messages` is what
 * they said. Bytes in front of a frame are skipped by using them without a message.
 */
export type ReadFrame = (bytes: Buffer) => {
  readonly used: number;
  readonly messages: readonly ScaleMessage[];
};

/** Keeps incomplete frames between chunks, for any way of recognising a frame. */
export function createFrameParser(read: ReadFrame): ScaleParser {
  let pending = Buffer.alloc(0);
  return {
    push(chunk) {
      const messages: ScaleMessage[] = [];
      // A flood is read in slices, so that memory stays bounded whatever arrives at once.
      for (let at = 0; at < chunk.length; at += maxPendingBytes) {
        pending = Buffer.concat([
          pending,
          chunk.subarray(at, at + maxPendingBytes),
        ]);
        for (;;) {
          const frame = read(pending);
          messages.push(...frame.messages);
          if (frame.used === 0) break;
          pending = pending.subarray(frame.used);
        }
        if (pending.length > maxPendingBytes) pending = Buffer.alloc(0);
      }
      return messages;
    },
    pending: () => Uint8Array.from(pending),
    reset() {
      pending = Buffer.alloc(0);
    },
  };
}

/**
 * Lines that end in CR LF. Read as Latin-1: status bytes of some makes are above 7F.
 * @param readLine null: a line this protocol sends but that says nothing about the weight
 */
export const createLineParser = (
  readLine: (line: string) => ScaleMessage | null,
): ScaleParser =>
  createFrameParser((bytes) => {
    const end = bytes.indexOf("\r\n");
    if (end === -1) return { used: 0, messages: [] };
    const message = readLine(bytes.subarray(0, end).toString("latin1"));
    return { used: end + 2, messages: message === null ? [] : [message] };
  });
