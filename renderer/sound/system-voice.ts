/** The computer's own voice, as much of it as we use. */
export interface SystemVoice {
  /** BCP 47 tags of the voices that speak on this computer itself; nothing said leaves it. */
  tags(): readonly string[];
  /** Voices may become known long after the page; returns a stop. */
  onChange(listener: () => void): () => void;
  /** Ends what is being said, and says this. @param loudness 0 to 1 */
  speak(text: string, tag: string, loudness: number): void;
  hush(): void;
}

/** Faster than a newsreader: one instruction has to fit between two scans. */
const rate = 1.15;

export function openSystemVoice(page: Window): SystemVoice {
  const { speechSynthesis: synthesis } = page;
  const local = (): SpeechSynthesisVoice[] =>
    synthesis.getVoices().filter((voice) => voice.localService);
  return {
    // Android writes nl_NL.
    tags: () => local().map(({ lang }) => lang.replace("_", "-")),
    onChange(listener) {
      synthesis.addEventListener("voiceschanged", listener);
      return () => {
        synthesis.removeEventListener("voiceschanged", listener);
      };
    },
    speak(text, tag, loudness) {
      const voice = local().find(({ lang }) => lang.replace("_", "-") === tag);
      if (voice === undefined) return;
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.volume = loudness;
      utterance.rate = rate;
      synthesis.cancel();
      synthesis.speak(utterance);
    },
    hush() {
      synthesis.cancel();
    },
  };
}
