import type { ReactElement } from "react";
import type { Sentence } from "../../../shared/i18n/instruction-sentences.ts";
import { Icon, type IconName } from "../../components/icon.tsx";
import type { Mood } from "./bench-mood.ts";

/** Long titles wrap, then shrink one step, then another: they are never cut. */
const sizeOf = (title: string): "large" | "medium" | "small" =>
  title.length <= 40 ? "large" : title.length <= 76 ? "medium" : "small";

/** The one sentence that rules the screen. */
export function Band({
  mood,
  word,
  icon,
  sentence,
}: {
  readonly mood: Mood;
  readonly word: string;
  readonly icon: IconName;
  readonly sentence: Sentence;
}): ReactElement {
  return (
    <section className="band" data-mood={mood} aria-live="assertive">
      <div className="band-sign">
        <Icon name={icon} />
        <span>{word}</span>
      </div>
      <div className="band-words">
        <h1 data-size={sizeOf(sentence.title)}>{sentence.title}</h1>
        {sentence.follows !== "" && <p>{sentence.follows}</p>}
      </div>
    </section>
  );
}
