import type { Clock } from "../../shared/time.ts";
import type { VirtualPlatform } from "./virtual-platform.ts";

/** What a virtual scale speaks with: its load cell, its time, its end of the cable. */
export interface ScaleVoice {
  readonly platform: VirtualPlatform;
  readonly clock: Clock;
  /** @param text Latin-1: every character is one byte */
  say(text: string): void;
}

/** One scale's side of a conversation. */
export interface ScaleTongue {
  hear(bytes: Uint8Array): void;
  stop(): void;
}

/** How a make talks. */
export type ScaleLanguage = (voice: ScaleVoice) => ScaleTongue;

/** What a scale shows at one moment. */
export interface Shown {
  readonly state: "stable" | "moving" | "over" | "under";
  readonly grams: number;
  readonly isNet: boolean;
}

export function shownBy(platform: VirtualPlatform): Shown {
  const range = platform.outOfRange();
  return {
    state:
      range === "+"
        ? "over"
        : range === "-"
          ? "under"
          : platform.isMoving()
            ? "moving"
            : "stable",
    grams: platform.netGrams(),
    isNet: platform.tareGrams() !== 0,
  };
}

const mostHeard = 256;

/**
 * A scale that answers when it is asked.
 * @param question one whole question, with its words as the first group that matched; what stands before it is dropped
 * @param answer null: it stays silent
 */
export const answering =
  (
    question: RegExp,
    answer: (asked: string, platform: VirtualPlatform) => string | null,
  ): ScaleLanguage =>
  ({ platform, say }) => {
    let heard = "";
    return {
      hear(bytes) {
        heard = (heard + Buffer.from(bytes).toString("latin1")).slice(
          -mostHeard,
        );
        for (
          let match = question.exec(heard);
          match !== null && match[0] !== "";
          match = question.exec(heard)
        ) {
          heard = heard.slice(match.index + match[0].length);
          const words = match.slice(1).find((group) => group !== undefined);
          const reply = answer(words ?? "", platform);
          if (reply !== null) say(reply);
        }
      },
      stop() {
        heard = "";
      },
    };
  };

/** A scale that speaks by itself, and may listen to single letters. */
export const streaming =
  (
    everyMs: number,
    frame: (shown: Shown) => string,
    told: (letter: string, platform: VirtualPlatform) => void = () => undefined,
  ): ScaleLanguage =>
  ({ platform, clock, say }) => {
    const speak = (): void => {
      cancel = clock.after(everyMs, speak);
      say(frame(shownBy(platform)));
    };
    let cancel = clock.after(everyMs, speak);
    return {
      hear(bytes) {
        for (const letter of Buffer.from(bytes).toString("latin1")) {
          told(letter, platform);
        }
      },
      stop() {
        cancel();
      },
    };
  };
