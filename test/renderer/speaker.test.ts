import { expect, test } from "vitest";
import { createSpeaker } from "../../renderer/sound/speaker.ts";
import type { SystemVoice } from "../../renderer/sound/system-voice.ts";
import { loudnessAt, quietestStop, tones } from "../../renderer/sound/tones.ts";

const voiceOf = (tags: readonly string[]) => {
  const said: string[] = [];
  const voice: SystemVoice = {
    tags: () => tags,
    onChange: () => () => undefined,
    speak: (text, tag, loudness) => {
      said.push(`${tag} ${loudness}: ${text}`);
    },
    hush: () => undefined,
  };
  return { said, speaker: createSpeaker(voice) };
};

test("an instruction is spoken by a voice of the packer's language, at the packer's volume", () => {
  const { said, speaker } = voiceOf(["en-US", "pl-PL"]);

  speaker.say("Zeskanuj miód", "pl", 50);

  expect(said).toEqual(["pl-PL 0.5: Zeskanuj miód"]);
});

test("a computer without a voice of the language says nothing, and the setting knows", () => {
  const { said, speaker } = voiceOf(["en-US", "nld"]);

  speaker.say("Scan honing", "nl", 100);

  expect(said).toEqual([]);
  expect(speaker.speaks("nl")).toBe(false);
  expect(speaker.speaks("en")).toBe(true);
});

test("sounds follow somebody's volume, but a stop never falls below what a hall needs", () => {
  const [good] = tones.good;
  const [stop] = tones.stop;
  if (good === undefined || stop === undefined) throw new Error("no tones");

  expect(loudnessAt("good", good, 25)).toBeCloseTo(good.loudness / 4);
  expect(loudnessAt("stop", stop, 25)).toBe(quietestStop);
  expect(loudnessAt("stop", stop, 100)).toBe(stop.loudness);
});
