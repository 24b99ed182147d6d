import { useEffect } from "react";
import type { BenchView } from "../../shared/contract/bench-view.ts";
import { usualProfile } from "../../shared/domain/bench-profile.ts";
import { spokenWords } from "../screens/bench/spoken-words.ts";
import {
  useStationState,
  useSurroundings,
  useWords,
} from "../surroundings.tsx";

/** Makes the bench look, sound and speak as whoever is signed in chose; after sign-out it is everybody's again. */
export function useOwnBench(bench: BenchView | null): void {
  const { sounder, speaker } = useSurroundings();
  const words = useWords();
  const weighs = useStationState(
    (state) =>
      state.devices?.some((device) => device.setup.kind === "scale") ?? false,
  );
  const { voice, volumePercent, hand, textSize, palette } =
    bench?.operator?.profile ?? usualProfile;

  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset["hand"] = hand;
    dataset["text"] = textSize;
    dataset["palette"] = palette;
  }, [hand, textSize, palette]);
  useEffect(() => {
    sounder.setVolume(volumePercent);
  }, [sounder, volumePercent]);

  const spoken =
    voice === "on" && bench !== null ? spokenWords(bench, weighs, words) : null;
  const key = spoken?.key ?? null;
  const text = spoken?.text ?? "";
  const { language } = words;
  // After the paint, and the tone has begun long before: speaking never holds a verdict up.
  useEffect(() => {
    if (key === null) return undefined;
    speaker.say(text, language, volumePercent);
    return () => {
      speaker.hush();
    };
  }, [speaker, key, text, language, volumePercent]);
}
