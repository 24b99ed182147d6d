import { controlCharacter, layoutCharacter, usCharacter } from "./us-keys.ts";

/** One keydown, as plain data. Events with the Meta key are no business of this decoder: do not pass them in. */
export interface WedgeKey {
  readonly code: string;
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly capsLock: boolean;
  readonly repeat: boolean;
  readonly composing: boolean;
  /** The event's own time stamp, not the time it is handled: a busy screen handles several at once. */
  readonly atMs: number;
}

export interface WedgeSettings {
  /** A longer pause starts something new; 20 to 150. */
  readonly gapMs: number;
  /** Shorter than this is never a scan; at least 3. */
  readonly minLength: number;
  /** A scan without a suffix ends after this much silence; 100 to 200. */
  readonly endSilenceMs: number;
  /** us: by physical key, as scanners come; computer: the scanner is set to the computer's layout. */
  readonly scannerLayout: "us" | "computer";
  /** What the scanner sends for GS, besides the forms that are always known. */
  readonly gsText?: string;
}

export const wedgeDefaults: WedgeSettings = {
  gapMs: 50,
  minLength: 4,
  endSilenceMs: 150,
  scannerLayout: "us",
};

/** What to do now, in this order: type `replay` into the focused field, give `scans` to the bench, then swallow the key or not. */
export interface WedgeStep {
  /** Prevent the default and stop the event here. */
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
  /** When to call `tick` if no key comes before; null while nothing is held. */
  dueAtMs(): number | null;
  tick(atMs: number): WedgeStep;
}

/** Slower than this at the median is a person, or not a scanner anybody would keep. */
const scannerPaceMs = 30;

/** This many quick keys in a row look like a scan that is still coming. */
const quickKeys = 3;

/** A scanner that ends its scans with Enter is given this long to send the rest: a busy machine may hold keys back. */
const suffixPatienceMs = 600;

/** Longer bursts are a stuck scanner or a paste program; no symbol holds more. */
const maxKeys = 4096;

interface Held {
  readonly event: WedgeKey;
  readonly character: string;
  /** Since the key before it in the same burst; null for the first. */
  readonly gapMs: number | null;
  /** Given back as typing already. */
  readonly replayed?: true;
}

const modifiers = new Set(
  "Shift Control Alt AltGraph CapsLock NumLock ScrollLock Fn".split(" "),
);

export function createWedgeDecoder(
  settings: WedgeSettings = wedgeDefaults,
): WedgeDecoder {
  const minLength = Math.max(3, settings.minLength);
  /** Quick bursts before a hole shorter than the end silence: the start of this scan, or a scan of their own. */
  let earlier: Held[][] = [];
  let burst: Held[] = [];
  let lastAtMs = 0;
  let scannedAtMs = Number.NEGATIVE_INFINITY;
  let sendsSuffix = false;
  /** Taken for typing when no key came after them in time; one that was struck in time may still arrive. */
  let givenUp: Held[] = [];

  const isScan = (keys: readonly Held[]): boolean =>
    keys.length >= minLength && isQuick(keys);
  const looksLikeScan = (keys: readonly Held[]): boolean =>
    keys.length >= quickKeys && isQuick(keys);

  const forget = (): void => {
    earlier = [];
    burst = [];
  };
  const scanOf = (keys: readonly Held[]): string =>
    withGroupSeparators(
      keys.map(({ character }) => character).join(""),
      settings.gsText,
    );

  /** Nothing more belongs to what is held: each burst is a scan, or was typed. */
  const settle = (): Omit<WedgeStep, "swallow"> => {
    const scans: string[] = [];
    const replay: WedgeKey[] = [];
    for (const keys of [...earlier, burst]) {
      if (isScan(keys)) scans.push(scanOf(keys));
      else
        replay.push(
          ...keys.flatMap(({ event, replayed }) => (replayed ? [] : [event])),
        );
    }
    forget();
    return { scans, replay };
  };

  /** Ends or splits what is held when the pause before this key says so. */
  const pauseBefore = (atMs: number): Omit<WedgeStep, "swallow"> => {
    const pauseMs = atMs - lastAtMs;
    if (burst.length === 0 || pauseMs <= settings.gapMs) return nothing;
    if (!looksLikeScan(burst) || pauseMs > settings.endSilenceMs) {
      return settle();
    }
    earlier.push(burst);
    burst = [];
    return nothing;
  };

  const hold = (event: WedgeKey, character: string): WedgeStep => {
    const before = pauseBefore(event.atMs);
    if (burst.length === 0 && event.atMs - lastAtMs <= settings.gapMs) {
      burst = givenUp;
    }
    givenUp = [];
    const gapMs = burst.length === 0 ? null : event.atMs - lastAtMs;
    burst.push({ event, character, gapMs });
    lastAtMs = event.atMs;
    const held = earlier.reduce(
      (sum, { length }) => sum + length,
      burst.length,
    );
    if (held > maxKeys) forget();
    return { ...before, swallow: true };
  };

  /** Enter or Tab: closes a scan, else it is a key like any other. */
  const suffix = (event: WedgeKey): WedgeStep => {
    const pauseMs = event.atMs - lastAtMs;
    const keys = [...earlier.flat(), ...burst];
    if (isScan(keys) && pauseMs <= settings.endSilenceMs) {
      forget();
      scannedAtMs = event.atMs;
      sendsSuffix = true;
      return { scans: [scanOf(keys)], replay: [], swallow: true };
    }
    // CR LF arrives as two keys; no hand follows a scanner's Enter this fast.
    const secondHalf =
      keys.length === 0 && event.atMs - scannedAtMs <= settings.gapMs;
    return { ...settle(), swallow: secondHalf };
  };

  const control = (event: WedgeKey): WedgeStep => {
    const character = controlCharacter(event);
    const inScan =
      looksLikeScan(burst) && event.atMs - lastAtMs <= settings.gapMs;
    const ends = character !== null && "\r\n\t".includes(character);
    const justScanned = event.atMs - scannedAtMs <= settings.gapMs;
    if (ends && (inScan || justScanned)) return suffix(event);
    return character !== null && inScan
      ? hold(event, character)
      : { ...settle(), swallow: false };
  };

  return {
    key(event) {
      if (modifiers.has(event.key)) return { ...nothing, swallow: false };
      if (event.repeat || event.composing) {
        return { ...settle(), swallow: false };
      }
      if (event.ctrl && !event.alt) return control(event);
      if (event.alt && !(event.ctrl && settings.scannerLayout === "computer")) {
        return { ...settle(), swallow: false };
      }
      if ((event.key === "Enter" || event.key === "Tab") && !event.shift) {
        return suffix(event);
      }
      const character =
        settings.scannerLayout === "us"
          ? usCharacter(event)
          : layoutCharacter(event);
      return character === null
        ? { ...settle(), swallow: false }
        : hold(event, character);
    },
    dueAtMs() {
      if (burst.length === 0) return null;
      const waits = earlier.length > 0 || looksLikeScan(burst);
      const silenceMs = sendsSuffix ? suffixPatienceMs : settings.endSilenceMs;
      return lastAtMs + (waits ? silenceMs : settings.gapMs) + 1;
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

const nothing = { scans: [], replay: [] } as const;

function isQuick(keys: readonly Held[]): boolean {
  const gaps = keys
    .flatMap(({ gapMs }) => (gapMs === null ? [] : [gapMs]))
    .toSorted((a, b) => a - b);
  const median = gaps[Math.floor(gaps.length / 2)];
  return median !== undefined && median <= scannerPaceMs;
}

/** Keyboards cannot type GS, so scanners spell it. */
function withGroupSeparators(text: string, gsText = ""): string {
  const known = text.replaceAll("<GS>", "\u001d").replaceAll("{GS}", "\u001d");
  return gsText === "" ? known : known.replaceAll(gsText, "\u001d");
}
