import type { ReactElement } from "react";
import type { ScannerSetupWords } from "../../../../shared/i18n/nl/scanner-setup.ts";
import { useFigures } from "../../../components/figures.ts";
import { useWords } from "../../../surroundings.tsx";
import type { SetupSteps } from "./setup-steps.ts";

/** What is known of the scanner, in words. */
export function LearnedList({
  keyboard,
  notes,
}: NonNullable<SetupSteps["learned"]>): ReactElement {
  const words = useWords().scannerSetup;
  const figures = useFigures();
  const separator = notes.includes("drops-separator")
    ? words.separatorNone
    : keyboard.separator === ""
      ? words.separatorUsual
      : keyboard.separator;
  return (
    <section className="setup-learned">
      <h2>{words.learned}</h2>
      <dl>
        <dt>{words.layout}</dt>
        <dd>{words.layouts[keyboard.layout]}</dd>
        <dt>{words.prefix}</dt>
        <dd>{strokesInWords(keyboard.prefix, words)}</dd>
        <dt>{words.suffix}</dt>
        <dd>{strokesInWords(keyboard.suffix, words)}</dd>
        <dt>{words.separator}</dt>
        <dd>{separator}</dd>
        <dt>{words.pace}</dt>
        <dd>{words.paceMs(figures.whole(keyboard.gapMs))}</dd>
      </dl>
      {notes.map((note) => (
        <p key={note}>{words.notes[note]}</p>
      ))}
    </section>
  );
}

const strokesInWords = (
  strokes: readonly string[],
  words: ScannerSetupWords,
): string =>
  strokes.length === 0
    ? words.nothing
    : strokes.map((stroke) => strokeInWords(stroke, words)).join(" ");

function strokeInWords(stroke: string, { keys }: ScannerSetupWords): string {
  if (stroke === "Enter" || stroke === "\r") return keys.Enter;
  if (stroke === "Tab" || stroke === "\t") return keys.Tab;
  return stroke < " "
    ? `Ctrl+${String.fromCharCode(stroke.charCodeAt(0) + 64)}`
    : stroke;
}
