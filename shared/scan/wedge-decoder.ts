import { createAltCode } from "./alt-code.ts";
import { addHeld, isKeypadMove, judgeOf, type Held } from "./held-keys.ts";
import {
  characterOf,
  controlCharacter,
  isAltGr,
  isModifier,
  keypadDigit,
  type WedgeKey,
} from "./wedge-key.ts";
import { wedgeDefaults, type WedgeSettings } from "./wedge-settings.ts";

/** What to do now, in this order: type `replay` into the focused field, give `scans` to the bench, then swallow the key or not. */
export interface WedgeStep {
  /** Prevent the default and stop the event here. Of a release: withhold the character the system makes of it. */
  readonly swallow: boolean;
  readonly scans: readonly string[];
  /** Keys held back earlier that turned out to be typing. */
  readonly replay: readonly WedgeKey[];
}

/**
 * Tells a keyboard scanner from a person, key by key. Characters are held back until their pace has shown which it is
 * (at most `gapMs` for typing), so a scan leaves nothing in a field and its Enter presses no button.
 * Pace: scanners 1 to 20 ms per key with holes from a busy computer, fast typists 80 to 120 ms; never judged by one pair.
 */
export interface WedgeDecoder {
  key(event: WedgeKey): WedgeStep;
  /** Alt was let go: it closes a character typed on the keypad. */
  altReleased(atMs: number): WedgeStep;
  /** When to call `tick` if no key comes before; null while nothing is held. */
  dueAtMs(): number | null;
  tick(atMs: number): WedgeStep;
}

/** A scanner that ends its scans with Enter is given this long to send the rest: a busy machine may hold keys back. */
const suffixPatienceMs = 600;

/** Longer bursts are a stuck scanner or a paste program; no symbol holds more. */
const maxKeys = 4096;

export function createWedgeDecoder(
  settings: WedgeSettings = wedgeDefaults,
): WedgeDecoder {
  const { gapMs: longestGapMs, endSilenceMs, suffix } = settings;
  const judge = judgeOf(settings);
  const altCode = createAltCode();
  /** Quick bursts before a hole shorter than the end silence: the start of this scan, or a scan of their own. */
  let earlier: Held[][] = [];
  let burst: Held[] = [];
  let lastAtMs = 0;
  let altAtMs = Number.NEGATIVE_INFINITY;
  let scannedAtMs = Number.NEGATIVE_INFINITY;
  let sendsSuffix = suffix !== undefined && suffix.length > 0;
  /** Taken for typing when no key came after them in time; one that was struck in time may still arrive. */
  let givenUp: Held[] = [];
  /** The computer waits for the letter under an accent; it must get it, or a person loses both. */
  let accentWaits = false;

  const forget = (): void => {
    earlier = [];
    burst = [];
  };
  const isInScan = (atMs: number): boolean =>
    judge.looksLikeScan(burst) && atMs - lastAtMs <= longestGapMs;

  /** Nothing more belongs to what is held: each burst is a scan, or was typed. */
  const settle = (): Omit<WedgeStep, "swallow"> => {
    const scans: string[] = [];
    const replay: WedgeKey[] = [];
    for (const keys of [...earlier, burst]) {
      if (judge.isScan(keys)) scans.push(judge.textOf(keys));
      else replay.push(...keys.filter(isTyping).map(({ event }) => event));
    }
    forget();
    return { scans, replay };
  };
  const letPass = (): WedgeStep => ({ ...settle(), swallow: false });

  /** Ends or splits what is held when the pause before this key says so. */
  const pauseBefore = (atMs: number): Omit<WedgeStep, "swallow"> => {
    const pauseMs = atMs - lastAtMs;
    if (burst.length === 0 || pauseMs <= longestGapMs) return nothing;
    const mayGoOn = suffix?.length !== 0 && pauseMs <= endSilenceMs;
    if (!judge.looksLikeScan(burst) || !mayGoOn) return settle();
    earlier.push(burst);
    burst = [];
    return nothing;
  };

  const scanned = (keys: readonly Held[], atMs: number): WedgeStep => {
    forget();
    scannedAtMs = atMs;
    return { scans: [judge.textOf(keys)], replay: [], swallow: true };
  };

  /**
   * @param passed goes to the computer as well, unless a scan is coming
   * @param alt of a character typed on the keypad: when its first key came, and its pace
   */
  const hold = (
    event: WedgeKey,
    character: string,
    passed: boolean = false,
    alt: {
      readonly startedAtMs: number;
      readonly paceMs: number;
    } | null = null,
  ): WedgeStep => {
    const startAtMs = alt?.startedAtMs ?? event.atMs;
    const before = judge.startsAnew(character)
      ? settle()
      : pauseBefore(startAtMs);
    if (burst.length === 0 && startAtMs - lastAtMs <= longestGapMs) {
      burst = givenUp;
    }
    givenUp = [];
    const swallow = !passed || judge.looksLikeScan(burst);
    const sinceLastMs = burst.length === 0 ? null : startAtMs - lastAtMs;
    const held = { event, character, gapMs: alt?.paceMs ?? sinceLastMs };
    addHeld(burst, swallow ? held : { ...held, replayed: true });
    lastAtMs = event.atMs;
    const code = judge.beforeOwnSuffix(earlier, burst);
    if (code !== null && judge.isScan(code)) {
      const { scans } = scanned(code, event.atMs);
      return { ...before, scans: [...before.scans, ...scans], swallow };
    }
    if (keysIn(earlier) + burst.length > maxKeys) forget();
    return { ...before, swallow };
  };

  /** Enter or Tab: closes a scan, else it is a key like any other. */
  const suffixKey = (atMs: number): WedgeStep => {
    const keys = [...earlier.flat(), ...burst];
    if (judge.isScan(keys) && atMs - lastAtMs <= endSilenceMs) {
      sendsSuffix = true;
      return scanned(keys, atMs);
    }
    // CR LF arrives as two keys; no hand follows a scanner's Enter this fast.
    const secondHalf = keys.length === 0 && atMs - scannedAtMs <= longestGapMs;
    return { ...settle(), swallow: secondHalf };
  };

  const control = (event: WedgeKey): WedgeStep => {
    const character = controlCharacter(event);
    if (character === null) return letPass();
    const inScan = isInScan(event.atMs);
    const justScanned = event.atMs - scannedAtMs <= longestGapMs;
    if ("\r\n\t".includes(character) && (inScan || justScanned)) {
      return suffixKey(event.atMs);
    }
    const expected =
      judge.startsAnew(character) || judge.opensScan(burst, character);
    return expected || inScan ? hold(event, character) : letPass();
  };

  /** Alt types through the keypad, and is AltGr on a Mac; a person's Alt is a short-cut. */
  const withAlt = (event: WedgeKey): WedgeStep => {
    const digit = keypadDigit(event);
    if (digit !== null) {
      altCode.digit(digit, event.atMs);
      altAtMs = event.atMs;
      return { ...nothing, swallow: false };
    }
    const character = isInScan(event.atMs)
      ? characterOf({ ...event, altGraph: true }, settings.scannerLayout)
      : null;
    return character === null ? letPass() : hold(event, character);
  };

  const typing = (event: WedgeKey, underAccent: boolean): WedgeStep => {
    const own = judge.namedKey(event);
    if (own !== null) {
      const expected = judge.startsAnew(own) || judge.opensScan(burst, own);
      return expected || isInScan(event.atMs) ? hold(event, own) : letPass();
    }
    const character = characterOf(event, settings.scannerLayout);
    if (character === null) return letPass();
    const isAccent = event.key === "Dead";
    // A person must keep these: the accent with its letter, and the keys that move the cursor.
    const passed = underAccent || isAccent || isKeypadMove(event);
    const step = hold(event, character, passed);
    accentWaits = isAccent && !step.swallow;
    return step;
  };

  return {
    key(event) {
      if (isModifier(event)) return { ...nothing, swallow: false };
      const underAccent = accentWaits;
      accentWaits = false;
      if (!event.alt) altCode.forget();
      if (event.repeat || (event.composing && !underAccent)) return letPass();
      if (isAltGr(event)) return typing(event, underAccent);
      if (event.ctrl) return control(event);
      if (event.alt) return withAlt(event);
      if ((event.key === "Enter" || event.key === "Tab") && !event.shift) {
        return suffixKey(event.atMs);
      }
      return typing(event, underAccent);
    },
    altReleased(atMs) {
      const alt = altCode.release(atMs);
      if (alt === null) return { ...nothing, swallow: false };
      const { character, paceMs } = alt;
      if (character === null || paceMs > judge.paceMs) return letPass();
      return "\r\n\t".includes(character)
        ? suffixKey(atMs)
        : hold(altKey(character, atMs), character, false, alt);
    },
    dueAtMs() {
      if (burst.length === 0) return null;
      const waits = earlier.length > 0 || judge.looksLikeScan(burst);
      const silenceMs = sendsSuffix ? suffixPatienceMs : endSilenceMs;
      const atMs = Math.max(lastAtMs, altAtMs);
      return atMs + (waits ? silenceMs : longestGapMs) + 1;
    },
    tick(atMs) {
      const dueAtMs = this.dueAtMs();
      if (dueAtMs === null || atMs < dueAtMs) {
        return { ...nothing, swallow: false };
      }
      const late = burst.map((held) => ({ ...held, replayed: true as const }));
      const settled = settle();
      if (settled.scans.length === 0) givenUp = late;
      return { ...settled, swallow: false };
    },
  };
}

/** A short-cut that was taken for a scanner's prefix types nothing. */
const isTyping = ({ event, replayed }: Held): boolean =>
  replayed !== true && (!event.ctrl || isAltGr(event));

const keysIn = (bursts: readonly Held[][]): number =>
  bursts.reduce((sum, { length }) => sum + length, 0);

const nothing = { scans: [], replay: [] } as const;

/** What a character typed on the keypad is when it turns out to be a person's after all. */
const altKey = (character: string, atMs: number): WedgeKey => ({
  ...{ code: "", key: character, shift: false, ctrl: false, alt: false },
  ...{ capsLock: false, repeat: false, composing: false, atMs },
});
