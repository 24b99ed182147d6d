import type { SerialAddress } from "../wire.ts";
import type { ScaleCommands } from "./scale-command.ts";
import type { ScaleMessage } from "./scale-message.ts";

/** Cuts a byte stream into frames and reads them. Chunks may be cut anywhere; no input throws or grows without bound. */
export interface ScaleParser {
  push(chunk: Uint8Array): ScaleMessage[];
  /** Bytes of a frame that is not complete yet. */
  pending(): Uint8Array;
  /** Forgets the incomplete frame. */
  reset(): void;
}

/** How the driver asks for a weight; every request here is harmless: none zeroes, tares or prints. */
export interface ScalePoll {
  readonly request: Uint8Array;
  /** From one request to the next. */
  readonly everyMs: number;
  readonly replyTimeoutMs: number;
  /** What to send when this message came in the middle of an exchange; null ends it. */
  readonly answer?: (message: ScaleMessage) => Uint8Array | null;
}

/** A scale's language as one record: a further make is one file with one of these, and a line in the registry. */
export interface ScaleProtocol {
  /** Usual line settings of this make. */
  readonly line: Omit<SerialAddress, "path">;
  /** null: the scale streams by itself. */
  readonly poll: ScalePoll | null;
  /** What it can be told; none for makes whose own keys are the only way. */
  readonly commands?: ScaleCommands;
  readonly createParser: () => ScaleParser;
}

export const serialLine = (
  baudRate: number,
  format: "8N1" | "7E1" | "7O1" | "8O1",
): Omit<SerialAddress, "path"> => ({
  wire: "serial",
  baudRate,
  dataBits: format.startsWith("7") ? 7 : 8,
  parity: format[1] === "N" ? "none" : format[1] === "E" ? "even" : "odd",
  stopBits: 1,
});

export const ascii = (text: string): Uint8Array => Buffer.from(text, "latin1");
