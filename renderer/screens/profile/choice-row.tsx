import type { ReactElement } from "react";
import { KeyCap } from "../../components/key-cap.tsx";

/** One setting: what it is called, its key, and its choices as buttons a glove can press. */
export function ChoiceRow<Choice extends string | number>({
  title,
  keyName,
  choices,
  chosen,
  says,
  choose,
  note = null,
}: {
  readonly title: string;
  /** Null where it has no key. */
  readonly keyName: string | null;
  readonly choices: readonly Choice[];
  readonly chosen: Choice;
  readonly says: (choice: Choice) => string;
  readonly choose: (choice: Choice) => void;
  readonly note?: string | null;
}): ReactElement {
  return (
    <fieldset className="choice-row">
      <legend>
        {keyName !== null && <KeyCap chord={keyName} />}
        {title}
      </legend>
      <div className="choice-row-choices">
        {choices.map((choice) => (
          <button
            key={choice}
            type="button"
            className="button"
            aria-pressed={choice === chosen}
            onClick={() => {
              choose(choice);
            }}
          >
            {says(choice)}
          </button>
        ))}
      </div>
      {note !== null && <p className="quiet">{note}</p>}
    </fieldset>
  );
}
