export type Parity = "even" | "odd";

/** Fewer bytes than this prove nothing. */
const minBytes = 8;

/** A text protocol seen through the wrong setting has about half its bytes above 7F; noise has fewer with the right parity. */
const minShare = 0.2;

/**
 * A port opened with eight data bits on a line that has seven shows the parity bit as bit 7. Every byte then has the same
 * parity over all eight bits, which text read with the right settings has not: it never sets bit 7.
 *
 * @returns the parity the line really has, or null when the bytes do not say so
 */
export function sevenBitParity(bytes: Uint8Array): Parity | null {
  const high = bytes.filter((byte) => byte >= 0x80).length;
  if (bytes.length < minBytes || high < bytes.length * minShare) return null;
  if (bytes.every((byte) => ones(byte) % 2 === 0)) return "even";
  return bytes.every((byte) => ones(byte) % 2 === 1) ? "odd" : null;
}

/** Takes the parity bit off what arrived. */
export const withoutParity = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte) => byte & 0x7f);

/** Puts the parity bit where an eight-bit port sends it: on the wire this is the same as a seven-bit port. */
export const withParity = (bytes: Uint8Array, parity: Parity): Uint8Array =>
  bytes.map((byte) => {
    const low = byte & 0x7f;
    const even = ones(low) % 2 === 0;
    return even === (parity === "even") ? low : low | 0x80;
  });

function ones(byte: number): number {
  let count = 0;
  for (let rest = byte; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
