import { joinAccents } from "./keyboard-layouts.ts";
import { isCharacter, withOtherCase, type WedgeKey } from "./wedge-key.ts";
import type { WedgeSettings } from "./wedge-settings.ts";

/** A key that is held back until its burst has shown whether a scanner or a person typed it. */
export interface Held {
  readonly event: WedgeKey;
  /** A character, the name of a key that the scanner is known to send, or nothing: an accent that lies on the next one. */
  readonly character: string;
  /** Since the key before it in the same burst; null for the first. */
  readonly gapMs: number | null;
  /** Given back as typing already, or never held. */
  readonly replayed?: true;
}

/** Slower than this at the median is a person, or not a scanner anybody would keep. */
const scannerPaceMs = 30;

/** As far as the pace may be stretched for a slow scanner: a fast typist's best bursts are slower. */
const slowestPaceMs = 45;

/** This many quick keys in a row look like a scan that is still coming. */
const quickKeys = 3;

const gs = "\u001d";

/** Judges held keys by what is known of the scanner. */
export function judgeOf(settings: WedgeSettings) {
  const { gapMs, prefix = [], suffix = [], gsText = "" } = settings;
  const minLength = Math.max(3, settings.minLength);
  const paceMs = Math.min(slowestPaceMs, Math.max(scannerPaceMs, gapMs * 0.6));
  /** A key nobody else presses: what follows it is a scan, whatever else. */
  const decisive = prefix.some((stroke) => !/^[ -~]$/.test(stroke));
  const named = new Set(
    [...prefix, ...suffix, gsText].filter((stroke) => /^F\d/.test(stroke)),
  );

  const ownEnd = suffix.some((stroke) => !(stroke in closing))
    ? suffix.at(-1)
    : null;

  const isQuick = (keys: readonly Held[]): boolean => {
    const median = medianGap(keys);
    return median !== null && median <= paceMs;
  };
  const isPrefixed = (keys: readonly Held[]): boolean => {
    if (prefix.length === 0) return false;
    const sent = sentBy(keys);
    return prefix.every((stroke, at) => sent[at]?.character === stroke);
  };

  return {
    paceMs,
    /** A key without a character that this scanner sends as part of a code or around it; null for all others. */
    namedKey: ({ key }: WedgeKey): string | null =>
      named.has(key) ? (key === gsText ? gs : key) : null,
    isScan: (keys: readonly Held[]): boolean =>
      isPrefixed(keys)
        ? keys.length > prefix.length && (decisive || keys.length >= minLength)
        : keys.length >= minLength && isQuick(keys),
    looksLikeScan: (keys: readonly Held[]): boolean =>
      isPrefixed(keys)
        ? decisive || keys.length > prefix.length
        : keys.length >= quickKeys && isQuick(keys),
    /** Whether this stroke is the next one of the scanner's prefix. */
    opensScan: (keys: readonly Held[], stroke: string): boolean =>
      prefix[keys.length] === stroke &&
      keys.every(({ character }, at) => prefix[at] === character),
    /** Whether this stroke begins another scan, however soon it comes. */
    startsAnew: (stroke: string): boolean => decisive && prefix[0] === stroke,
    /** The keys of the code, without a suffix that is neither Enter nor Tab; null while it has not come. */
    beforeOwnSuffix(
      earlier: readonly (readonly Held[])[],
      burst: readonly Held[],
    ): readonly Held[] | null {
      if (burst.at(-1)?.character !== ownEnd) return null;
      const keys = sentBy([...earlier.flat(), ...burst]);
      const code = keys.slice(0, -suffix.length);
      return suffix.every(
        (stroke, at) => keys[code.length + at]?.character === stroke,
      )
        ? code
        : null;
    },
    textOf(keys: readonly Held[]): string {
      const code = sentBy(keys)
        .slice(isPrefixed(keys) ? prefix.length : 0)
        .map(({ character }) => character)
        .join("");
      const read = withGroupSeparators(
        joinAccents(code),
        named.has(gsText) ? "" : gsText,
      );
      return settings.swapsCase === true ? withOtherCase(read) : read;
    },
  };
}

/** Adds a key; an accent before it goes onto it, or stands alone. */
export function addHeld(keys: Held[], held: Held): void {
  const accent = keys.at(-1);
  const typesOne = [...held.character].length === 1;
  if (!accent || !typesOne || !/^\p{M}$/u.test(accent.character)) {
    keys.push(held);
    return;
  }
  const joined = [...joinAccents(accent.character + held.character)];
  const character = joined.pop() ?? "";
  keys.splice(-1, 1, { ...accent, character: joined.join("") });
  keys.push({ ...held, character });
}

const sentBy = (keys: readonly Held[]): readonly Held[] =>
  keys.filter(({ character }) => character !== "");

/** Keys that close a scan whatever was learned. */
const closing: Readonly<Record<string, true>> = {
  ...{ Enter: true, Tab: true, "\r": true, "\n": true, "\t": true },
};

function medianGap(keys: readonly Held[]): number | null {
  const gaps = keys
    .flatMap(({ gapMs }) => (gapMs === null ? [] : [gapMs]))
    .toSorted((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? null;
}

/** Keyboards cannot type GS, so scanners spell it. */
function withGroupSeparators(text: string, gsText: string): string {
  const known = text.replaceAll("<GS>", gs).replaceAll("{GS}", gs);
  return gsText === "" ? known : known.replaceAll(gsText, gs);
}

/** Moves the cursor instead of typing: a keypad key while Num Lock is off. */
export const isKeypadMove = ({ code, key }: WedgeKey): boolean =>
  /^Numpad\d$/.test(code) && !isCharacter(key);
