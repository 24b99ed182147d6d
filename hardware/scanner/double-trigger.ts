/** A scanner in continuous mode reads one symbol twice within this time; a hand needs longer for the next piece. */
const doubleTriggerMs = 300;

/** Bytes closer together than this are one burst: a cradle dumping its memory, where equal codes are equal pieces. */
const burstMs = 50;

/**
 * Tells a symbol that was read twice from two equal pieces, for one scanner: the same text again, after a pause that
 * is longer than a burst and shorter than a hand.
 */
export function createDoubleTrigger() {
  let lastText: string | null = null;
  let lastScanAt = Number.NEGATIVE_INFINITY;
  let lastHeardAt = Number.NEGATIVE_INFINITY;
  let burstStartedAt = Number.NEGATIVE_INFINITY;

  return {
    /** Call for every chunk, before its scans. */
    heard(at: number): void {
      if (at - lastHeardAt > burstMs) burstStartedAt = at;
      lastHeardAt = at;
    },
    isRepeat(text: string, at: number): boolean {
      const repeat =
        text === lastText &&
        lastScanAt < burstStartedAt &&
        burstStartedAt - lastScanAt < doubleTriggerMs;
      lastText = text;
      lastScanAt = at;
      return repeat;
    },
  };
}
