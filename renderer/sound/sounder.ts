import { loudnessAt, tones, type Note, type Sound } from "./tones.ts";

export interface Sounder {
  play(sound: Sound): void;
  /** Whoever is signed in chose it; a stop stays loud enough for the hall. */
  setVolume(percent: number): void;
  /** False while the browser keeps a page silent that nobody has touched yet. */
  audible(): boolean;
  subscribe(listener: () => void): () => void;
  stop(): void;
}

/** Rises and falls without a click; square waves carry, so they are let through at full loudness. */
const riseSeconds = 0.008;

/** Synthesised, so there is no file to fetch before the first scan can be heard. */
export function createSounder(page: Window, context: AudioContext): Sounder {
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  context.addEventListener("statechange", changed);

  // A suspended context may only be woken by a hand: the first key, scan or touch does it.
  const wake = (): void => {
    if (context.state !== "running") context.resume().then(changed, changed);
  };
  page.addEventListener("keydown", wake, { capture: true });
  page.addEventListener("pointerdown", wake, { capture: true });

  let volumePercent = 100;

  const sound = (note: Note, loudness: number, from: number): void => {
    const begin = from + note.startMs / 1000;
    const end = begin + note.lengthMs / 1000;
    const oscillator = new OscillatorNode(context, {
      type: note.wave,
      frequency: note.hertz,
    });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, begin);
    gain.gain.linearRampToValueAtTime(loudness, begin + riseSeconds);
    gain.gain.setValueAtTime(
      loudness,
      Math.max(begin + riseSeconds, end - 0.05),
    );
    gain.gain.linearRampToValueAtTime(0, end);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(begin);
    oscillator.stop(end + 0.01);
  };

  return {
    play(name) {
      // Tones for a sleeping context would all sound at once when it wakes.
      if (context.state !== "running") return;
      for (const note of tones[name])
        sound(note, loudnessAt(name, note, volumePercent), context.currentTime);
    },
    setVolume(percent) {
      volumePercent = percent;
    },
    audible: () => context.state === "running",
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    stop() {
      page.removeEventListener("keydown", wake, { capture: true });
      page.removeEventListener("pointerdown", wake, { capture: true });
      context.removeEventListener("statechange", changed);
      void context.close();
    },
  };
}
