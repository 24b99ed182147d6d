import { createParityRepair } from "./parity-repair.ts";
import {
  decodeText,
  isDeviceMessage,
  maxScanBytes,
  splitAim,
  withoutFrame,
  type DecodedScan,
} from "./scan-bytes.ts";

const stx = 0x02;
const etx = 0x03;
const tab = 0x09;
const lf = 0x0a;
const cr = 0x0d;

/** Without a suffix a scan ends when the line has been silent this long; inside one, bytes follow within 10 ms even at 1200 baud. */
const silenceMs = 50;

/** A scanner known to send a suffix may pause inside a scan (radio, busy computer); only this much silence ends it. */
const suffixLostMs = 500;

/**
 * Cuts a serial scanner's byte stream into scans: CR, LF, CR LF or ETX at the end of an STX frame close one at once;
 * everything else (no suffix, TAB, a lone ETX) is closed by silence. Chunks may be cut anywhere.
 * Source: scanner manuals of Honeywell, Zebra and Datalogic, chapters on prefix, suffix and AIM identifiers.
 */
export interface LineDecoder {
  /** Scans completed by this chunk: a cradle dumps many in one. */
  push(chunk: Uint8Array): DecodedScan[];
  /** Call when nothing came for `silenceAfterMs`. */
  silence(): DecodedScan[];
  /** How long to wait for more before calling `silence`; null while nothing is pending. */
  silenceAfterMs(): number | null;
}

export function createLineDecoder(
  settings: { readonly suffixKnown: boolean } = { suffixKnown: false },
): LineDecoder {
  const parity = createParityRepair();
  const pending = new Uint8Array(maxScanBytes);
  let length = 0;
  let overflowed = false;
  let suffixKnown = settings.suffixKnown;

  const take = (): Uint8Array => {
    const bytes = pending.slice(0, length);
    const usable = overflowed ? new Uint8Array(0) : bytes;
    length = 0;
    overflowed = false;
    return usable;
  };

  return {
    push(chunk) {
      const scans: DecodedScan[] = [];
      for (const byte of chunk) {
        if (byte === cr || byte === lf) {
          suffixKnown = true;
          scans.push(...decode(parity.repaired(take())));
        } else if (length === maxScanBytes) {
          // Noise or a wrong baud rate: nothing of it is a barcode.
          overflowed = true;
        } else {
          pending[length++] = byte;
          if (byte === etx && pending[0] === stx) {
            scans.push(...decode(parity.repaired(take())));
          }
        }
      }
      return scans;
    },
    silence() {
      const lines = splitAt(parity.repaired(take()), (byte) => isLineEnd(byte));
      return lines.flatMap((line) => {
        const last = line.at(-1);
        return last === tab || last === etx
          ? splitAt(line, (byte) => byte === last).flatMap(decode)
          : decode(line);
      });
    },
    silenceAfterMs: () =>
      length === 0 ? null : suffixKnown ? suffixLostMs : silenceMs,
  };
}

const isLineEnd = (byte: number): boolean => byte === cr || byte === lf;

/** @param frame without its suffix */
function decode(frame: Uint8Array): DecodedScan[] {
  const { aim, rest } = splitAim(withoutFrame(frame));
  if (rest.length === 0 || isDeviceMessage(aim)) return [];
  return [{ text: decodeText(rest), bytes: rest, aim }];
}

function splitAt(
  bytes: Uint8Array,
  isEnd: (byte: number) => boolean,
): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let start = 0;
  for (const [at, byte] of bytes.entries()) {
    if (!isEnd(byte)) continue;
    parts.push(bytes.subarray(start, at));
    start = at + 1;
  }
  return [...parts, bytes.subarray(start)];
}
