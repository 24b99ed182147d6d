import { expect, test } from "vitest";
import { tones, type Sound } from "../../renderer/sound/tones.ts";
import { createVerdictEar } from "../../renderer/sound/verdict-ear.ts";
import type { Verdict } from "../../shared/contract/bench-view.ts";

const verdict = (sequence: number): Verdict => ({
  sequence,
  at: 0,
  tone: "good",
  scanned: null,
  title: null,
  skuId: null,
  refusal: null,
  expected: null,
});
const sounds = Object.keys(tones) as Sound[];
const loudest = (sound: Sound): number =>
  Math.max(...tones[sound].map(({ loudness }) => loudness));

test("every meaning has a sound of its own", () => {
  const written = sounds.map((sound) => JSON.stringify(tones[sound]));

  expect(new Set(written).size).toBe(sounds.length);
});

test("a stop is two tones, lower and louder than anything else", () => {
  expect(tones.stop).toHaveLength(2);
  for (const other of sounds.filter((sound) => sound !== "stop")) {
    expect(loudest("stop")).toBeGreaterThan(2 * loudest(other));
    expect(Math.max(...tones.stop.map(({ hertz }) => hertz))).toBeLessThan(
      Math.min(...tones[other].map(({ hertz }) => hertz)),
    );
  }
});

test("good rises and is over before the next scan", () => {
  const pitches = tones.good.map(({ hertz }) => hertz);

  expect(pitches).toEqual(pitches.toSorted((a, b) => a - b));
  for (const { startMs, lengthMs } of tones.good)
    expect(startMs + lengthMs).toBeLessThanOrEqual(200);
});

test("a verdict that arrives twice, as an answer and as an event, sounds once", () => {
  const ear = createVerdictEar();
  ear(1, null);

  expect(ear(1, verdict(5))?.sequence).toBe(5);
  expect(ear(1, verdict(5))).toBeNull();
  expect(ear(1, verdict(4))).toBeNull();
  expect(ear(1, verdict(6))?.sequence).toBe(6);
});

test("what was decided before the screen opened is not sounded", () => {
  const ear = createVerdictEar();

  expect(ear(1, verdict(40))).toBeNull();
  expect(ear(1, verdict(41))?.sequence).toBe(41);
});

test("a verdict given while the connection was away sounds once it is back", () => {
  const ear = createVerdictEar();
  ear(1, verdict(40));

  expect(ear(2, verdict(41))?.sequence).toBe(41);
  expect(ear(2, verdict(41))).toBeNull();
});

test("a station that starts counting again is not mute, and does not repeat its last verdict", () => {
  const ear = createVerdictEar();
  ear(1, verdict(40));

  expect(ear(2, verdict(3))).toBeNull();
  expect(ear(2, verdict(4))?.sequence).toBe(4);
});
