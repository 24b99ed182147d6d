import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { DevicesDocument } from "../shared/contract/devices-view.ts";
import { refusal } from "../shared/contract/refusals.ts";
import { refused, type Result } from "../shared/result.ts";
import type { Clock } from "../shared/time.ts";
import { fromBase32, toBase32 } from "./base32.ts";
import { readDevicesDocument, unreadable } from "./devices-document.ts";

/**
 * A set-up as QR codes: "PBSETUP1:" part "/" parts ":" set ":" data. All of it capitals and digits, which QR packs tightest
 * and which survive every keyboard layout and Caps Lock; `set` tells codes of different exports apart.
 */
const prefix = "PBSETUP1";
const shape = /^PBSETUP1:(\d{1,2})\/(\d{1,2}):([0-9A-F]{8}):([A-Z2-7]*)$/;

/** Read by every scanner from a screen at an arm's length: QR version 25 with error correction L holds 1,853. */
const dataCharsPerCode = 1_460;
/** Two digits; 64 devices with every field at its longest need about half of them. */
const mostParts = 99;
/** The longest set-up that can be written is far below; what unpacks to more is an attack. */
const mostDocumentBytes = 200_000;
const keptMs = 120_000;

export function codesOf(document: DevicesDocument): string[] {
  const packed = deflateRawSync(JSON.stringify(document), { level: 9 });
  const data = toBase32(packed);
  const parts = Math.max(1, Math.ceil(data.length / dataCharsPerCode));
  const set = checksum(data);
  return Array.from({ length: parts }, (_, at) => {
    const part = data.slice(at * dataCharsPerCode, (at + 1) * dataCharsPerCode);
    return `${prefix}:${at + 1}/${parts}:${set}:${part}`;
  });
}

/** Whether somebody scanned such a code, whatever is in it. */
export const isSetupCode = (text: string): boolean =>
  text.trim().toUpperCase().startsWith(`${prefix}:`);

/** Reads files and codes. Codes of one set may come in any order, and again; those of another set begin anew. */
export interface SetupReader {
  /** Refuses with `device.setup-unreadable`, and with `device.setup-incomplete` until every code of the set has come. */
  read(text: string): Result<DevicesDocument>;
}

interface Collected {
  readonly set: string;
  readonly total: number;
  readonly parts: Map<number, string>;
  readonly until: number;
}

export function createSetupReader(clock: Clock): SetupReader {
  let collected: Collected | null = null;

  const collect = (code: string): Result<DevicesDocument> => {
    const [, partText, totalText, set = "", data = ""] = shape.exec(code) ?? [];
    const part = Number(partText);
    const total = Number(totalText);
    const possible = part >= 1 && part <= total && total <= mostParts;
    if (!possible || data.length > dataCharsPerCode)
      return unreadable("this code is damaged");
    const known =
      collected !== null &&
      collected.set === set &&
      collected.total === total &&
      clock.now() < collected.until
        ? collected.parts
        : new Map<number, string>();
    known.set(part, data);
    collected = { set, total, parts: known, until: clock.now() + keptMs };
    if (known.size < total) {
      return refused(
        refusal("device.setup-incomplete", { have: known.size, total }),
      );
    }
    const whole = [...known]
      .toSorted(([one], [other]) => one - other)
      .map(([, text]) => text)
      .join("");
    if (checksum(whole) !== set) {
      collected = null;
      return unreadable("these codes do not belong together");
    }
    return unpack(whole);
  };

  return {
    read(text) {
      return isSetupCode(text)
        ? collect(text.trim().toUpperCase())
        : readDevicesDocument(text);
    },
  };
}

function unpack(data: string): Result<DevicesDocument> {
  const packed = fromBase32(data);
  if (packed === null) return unreadable("this code is damaged");
  try {
    const text = inflateRawSync(packed, {
      maxOutputLength: mostDocumentBytes,
    }).toString("utf8");
    return readDevicesDocument(text);
  } catch {
    // What zlib cannot unpack, or not within bounds, is no set-up; its own words help nobody.
    return unreadable("this code is damaged");
  }
}

/** FNV-1a, 32 bits, as eight hexadecimal digits: against mixed-up codes, not against forgers. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(16).toUpperCase().padStart(8, "0");
}
