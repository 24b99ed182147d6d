import type { Language } from "../../shared/contract/bench-view.ts";
import type { SystemVoice } from "./system-voice.ts";

/** Says instructions out loud, where the computer has a voice of the language. */
export interface Speaker {
  speaks(language: Language): boolean;
  /** What is being said gives way: only the newest instruction matters. */
  say(text: string, language: Language, volumePercent: number): void;
  hush(): void;
  subscribe(listener: () => void): () => void;
}

export function createSpeaker(voice: SystemVoice): Speaker {
  const tagOf = (language: Language): string | undefined =>
    voice
      .tags()
      .find((tag) => tag === language || tag.startsWith(`${language}-`));
  return {
    speaks: (language) => tagOf(language) !== undefined,
    say(text, language, volumePercent) {
      const tag = tagOf(language);
      if (tag !== undefined) voice.speak(text, tag, volumePercent / 100);
    },
    hush: () => voice.hush(),
    subscribe: (listener) => voice.onChange(listener),
  };
}
