import type { Verdict } from "../../shared/contract/bench-view.ts";

/** One note: when it starts after the first, how long it sounds, how loud at its peak (0 to 1). */
export interface Note {
  readonly hertz: number;
  readonly startMs: number;
  readonly lengthMs: number;
  readonly loudness: number;
  readonly wave: "sine" | "triangle" | "square";
}

export type Sound = Verdict["tone"] | "elsewhere" | "reminder";

const soft = (
  hertz: number,
  startMs: number,
  lengthMs: number,
  loudness = 0.22,
): Note => ({ hertz, startMs, lengthMs, loudness, wave: "triangle" });

const low = (hertz: number, startMs: number): Note => ({
  hertz,
  startMs,
  lengthMs: 260,
  loudness: 0.9,
  wave: "square",
});

/**
 * Told apart with the eyes on the box: good rises and is short, the last unit rises further, a sealed parcel
 * closes a chord, a stop is two low tones that carry through a hall, a question is one level tone, and a label that comes
 * out of another printer steps down.
 */
export const tones: { readonly [Name in Sound]: readonly Note[] } = {
  good: [soft(880, 0, 70), soft(1174.7, 60, 110)],
  complete: [soft(880, 0, 80), soft(1174.7, 80, 80), soft(1568, 160, 180)],
  sealed: [
    soft(783.99, 0, 320, 0.16),
    soft(987.77, 70, 320, 0.16),
    soft(1174.7, 140, 320, 0.16),
    soft(1568, 210, 420, 0.18),
  ],
  stop: [low(233.08, 0), low(174.61, 280)],
  ask: [soft(523.25, 0, 320, 0.35)],
  note: [soft(659.25, 0, 90, 0.14)],
  elsewhere: [soft(783.99, 0, 160, 0.35), soft(587.33, 170, 260, 0.35)],
  reminder: [soft(523.25, 0, 120, 0.18), soft(523.25, 220, 120, 0.18)],
};

/** Below this a stop would be lost in a hall; nobody can set it quieter. */
export const quietestStop = 0.6;

/** How loud a note is at somebody's volume, 0 to 1. */
export const loudnessAt = (
  sound: Sound,
  { loudness }: Note,
  volumePercent: number,
): number =>
  Math.max(
    (loudness * volumePercent) / 100,
    sound === "stop" ? quietestStop : 0,
  );

/** Every verdict sounds by its tone, but for the one that sends the packer to another printer. */
export const soundOf = ({ tone, refusal }: Verdict): Sound =>
  refusal?.code === "printer.took-over" ? "elsewhere" : tone;
