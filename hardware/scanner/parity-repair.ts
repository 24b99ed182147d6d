import {
  sevenBitParity,
  withoutParity,
  withParity,
  type Parity,
} from "../scale/seven-bit-line.ts";
import { isUtf8 } from "./scan-bytes.ts";

/** Takes the parity bit off the scans of a scanner with seven data bits on a port opened with eight. */
export interface ParityRepair {
  repaired(bytes: Uint8Array): Uint8Array;
}

/** A long scan shows the parity; from then on it is known for short ones. */
export function createParityRepair(): ParityRepair {
  let known: Parity | null = null;
  return {
    repaired(bytes) {
      const fits = (parity: Parity): boolean =>
        withParity(bytes, parity).every((byte, at) => byte === bytes[at]);
      if (known !== null && fits(known)) return withoutParity(bytes);
      // Letters beyond ASCII may chance to look alike, but not as valid UTF-8.
      const parity = isUtf8(bytes) ? null : sevenBitParity(bytes);
      if (parity === null) return bytes;
      known = parity;
      return withoutParity(bytes);
    },
  };
}
