const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    strictUtf8.decode(bytes);
    return true;
  } catch {
    // The decoder's only way to say no.
    return false;
  }
}

/** UTF-8 when the bytes are valid UTF-8, else ISO-8859-1: what symbols without an ECI hold in practice. */
export const decodeText = (bytes: Uint8Array): string =>
  isUtf8(bytes) ? strictUtf8.decode(bytes) : decodeLatin1(bytes);

const decodeLatin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    "latin1",
  );

const stx = 0x02;
const etx = 0x03;
const tab = 0x09;
const lf = 0x0a;
const cr = 0x0d;

/** One trailing CR LF, CR, LF or TAB is the scanner's suffix, not part of the code. */
export function withoutSuffix(bytes: Uint8Array): Uint8Array {
  const last = bytes.at(-1);
  if (last === lf && bytes.at(-2) === cr) return bytes.subarray(0, -2);
  return last === cr || last === lf || last === tab
    ? bytes.subarray(0, -1)
    : bytes;
}

/** One STX/ETX pair around a code is a scanner's framing option. */
export function withoutFrame(bytes: Uint8Array): Uint8Array {
  const start = bytes[0] === stx ? 1 : 0;
  const end =
    bytes.at(-1) === etx && bytes.length > start
      ? bytes.length - 1
      : bytes.length;
  return bytes.subarray(start, end);
}

export interface AimSplit {
  readonly aim: string | null;
  readonly rest: Uint8Array;
}

/** Takes the AIM symbology identifier off the front: "]", a letter, a modifier (ISO/IEC 15424). */
export function splitAim(bytes: Uint8Array): AimSplit {
  const head = decodeLatin1(bytes.subarray(0, 3));
  return /^\][A-Za-z][0-9A-Za-z]$/.test(head)
    ? { aim: head, rest: bytes.subarray(3) }
    : { aim: null, rest: bytes };
}

/** Scanners answer menu commands through the scan channel with these identifiers: never a scan. */
export const isDeviceMessage = (aim: string | null): boolean =>
  aim === "]X0" || aim === "]Z6";

/** A decoded symbol before anybody has said which scanner read it and when. */
export interface DecodedScan {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly aim: string | null;
}

/** Longest accepted scan in bytes: a full QR code has 2,953, a full Data Matrix 2,335. */
export const maxScanBytes = 4096;
