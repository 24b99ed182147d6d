import { useState, type ReactElement } from "react";
import { Icon } from "../../../components/icon.tsx";
import { useWords } from "../../../surroundings.tsx";
import { ProblemNote } from "../problem-note.tsx";
import { Exchange } from "./exchange.tsx";
import type { Brought } from "./use-brought.ts";

/** Takes another bench's set-up; what would be replaced is shown before anything is. */
export function BringPanel({
  brought,
  taken,
}: {
  readonly brought: Brought;
  readonly taken: () => void;
}): ReactElement {
  const words = useWords().devices;
  const [pasted, setPasted] = useState("");
  const read = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) brought.bring(await file.text());
  };
  if (brought.setup !== null && brought.document !== null)
    return (
      <Exchange
        document={brought.document}
        setup={brought.setup}
        cancel={brought.forget}
        taken={taken}
      />
    );
  return (
    <section className="setting bring">
      <h2>{words.bring}</h2>
      <p className="bring-scan">
        <Icon name="scan" />
        {words.bringHint}
      </p>
      {brought.refusal !== null && <ProblemNote problem={brought.refusal} />}
      <label className="button file-button">
        <Icon name="file" />
        {words.bringFile}
        <input
          type="file"
          className="unseen"
          accept="application/json,.json,.txt"
          onChange={(event) => {
            void read(event.target.files?.[0]);
          }}
        />
      </label>
      <label className="field">
        <span>{words.bringPaste}</span>
        <textarea
          rows={4}
          value={pasted}
          spellCheck={false}
          onChange={(event) => {
            setPasted(event.target.value);
          }}
        />
      </label>
      <div className="device-actions">
        <button
          type="button"
          className="button"
          disabled={pasted.trim() === ""}
          onClick={() => {
            brought.bring(pasted);
          }}
        >
          {words.bringRead}
        </button>
      </div>
    </section>
  );
}
