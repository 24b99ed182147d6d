/** A character a scanner typed as Alt and digits of the keypad ("ALT mode", which no keyboard layout can change). */
export interface AltCharacter {
  /** Null when the digits stand for nothing. */
  readonly character: string | null;
  readonly startedAtMs: number;
  /** Mean time between its keys. */
  readonly paceMs: number;
}

/** Collects the digits until Alt is let go. */
export interface AltCode {
  digit(digit: string, atMs: number): void;
  /** Alt was let go; null when no digits were typed with it. */
  release(atMs: number): AltCharacter | null;
  forget(): void;
}

/** More digits than any character has: somebody leans on the keypad. */
const maxDigits = 6;

export function createAltCode(): AltCode {
  let digits = "";
  let startedAtMs = 0;
  const forget = (): void => {
    digits = "";
  };
  return {
    digit(digit, atMs) {
      if (digits === "") startedAtMs = atMs;
      if (digits.length < maxDigits) digits += digit;
    },
    release(atMs) {
      if (digits === "") return null;
      const paceMs = (atMs - startedAtMs) / digits.length;
      const character = characterOfAltCode(digits);
      forget();
      return { character, startedAtMs, paceMs };
    },
    forget,
  };
}

/** The letters that code pages 437 and 850 have in common, from 128 and from 160. */
const oemFrom128 = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ";
const oemFrom160 = "áíóúñÑ";

/**
 * Windows: with a leading zero a character of the ANSI code page, without one of the OEM code page; both count modulo 256.
 * Control characters come out as themselves: 029 is GS, 013 is Enter.
 */
function characterOfAltCode(digits: string): string | null {
  const value = Number(digits) % 256;
  if (value < 0x80) return String.fromCharCode(value);
  if (digits.startsWith("0")) {
    return value < 0xa0 ? null : String.fromCharCode(value);
  }
  return oemFrom128[value - 128] ?? oemFrom160[value - 160] ?? null;
}
