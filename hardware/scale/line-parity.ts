import {
  sevenBitParity,
  withoutParity,
  withParity,
  type Parity,
} from "./seven-bit-line.ts";

/** Enough raw bytes to recognise a wrong parity. */
const rawBytesKept = 64;

/** A line opened with eight data bits whose other end may send seven: learned from what arrives, and answered in kind. */
export interface LineParity {
  /** @returns the parity, in the moment it became known */
  learn(chunk: Uint8Array): Parity | null;
  received(chunk: Uint8Array): Uint8Array;
  toSend(bytes: Uint8Array): Uint8Array;
}

export function createLineParity(): LineParity {
  let parity: Parity | null = null;
  let raw: number[] = [];

  return {
    learn(chunk) {
      if (parity !== null) return null;
      raw = [...raw, ...chunk.subarray(0, rawBytesKept)].slice(-rawBytesKept);
      parity = sevenBitParity(Uint8Array.from(raw));
      return parity;
    },
    received: (chunk) => (parity === null ? chunk : withoutParity(chunk)),
    toSend: (bytes) => (parity === null ? bytes : withParity(bytes, parity)),
  };
}
