import { useState, type ReactElement } from "react";
import type { Paper } from "../../../shared/contract/papers-view.ts";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { sayRefusal } from "../../../shared/i18n/catalogue.ts";
import { Icon } from "../../components/icon.tsx";
import { saveFile } from "../../components/save-file.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { TextField } from "../devices/fields.tsx";
import {
  fieldsOf,
  mostCopies,
  type PaperDraft,
  type PaperField,
} from "./paper-draft.ts";

const counts: readonly PaperField[] = ["copies", "parcels"];

type Ended = "printed" | "sent" | Refusal;

/** What the chosen paper needs to know, and the one button. */
export function PaperForm({
  draft,
  set,
  paper,
  refusal,
}: {
  readonly draft: PaperDraft;
  readonly set: (draft: PaperDraft) => void;
  readonly paper: Paper | null;
  readonly refusal: Refusal | null;
}): ReactElement {
  const { station } = useSurroundings();
  const catalogue = useWords();
  const words = catalogue.papers;
  const [busy, setBusy] = useState(false);
  const [ended, setEnded] = useState<Ended | null>(null);
  const print = async (asked: Paper): Promise<void> => {
    setBusy(true);
    setEnded(null);
    const answer = await station.papers.print(asked);
    setEnded(answer.ok ? answer.proof : answer.refusal);
    setBusy(false);
  };
  const save = async (asked: Paper): Promise<void> => {
    setBusy(true);
    setEnded(null);
    const answer = await station.papers.pdf(asked);
    setBusy(false);
    if (answer === null) return;
    if (!answer.ok) {
      setEnded(answer.refusal);
      return;
    }
    const bytes = await answer.file.arrayBuffer();
    const { type } = answer.file;
    saveFile(new Blob([bytes], { type }), `packbench-${asked.kind}.pdf`);
  };
  const problem =
    refusal ?? (ended !== null && typeof ended === "object" ? ended : null);
  return (
    <form
      className="paper-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (paper !== null && !busy) void print(paper);
      }}
    >
      <h2>{words.kinds[draft.kind]}</h2>
      <p>{words.says[draft.kind]}</p>
      {fieldsOf[draft.kind].map((field) => (
        <TextField
          key={field}
          label={words.fields[field]}
          value={draft[field]}
          {...(counts.includes(field)
            ? { range: { min: 1, max: mostCopies } }
            : {})}
          set={(value) => {
            setEnded(null);
            set({ ...draft, [field]: value });
          }}
        />
      ))}
      <button
        type="submit"
        className="button button-strong"
        disabled={paper === null || busy}
      >
        {busy ? words.printing : words.print}
      </button>
      <button
        type="button"
        className="button"
        disabled={paper === null || busy}
        onClick={() => {
          if (paper !== null) void save(paper);
        }}
      >
        {words.pdf}
      </button>
      <p className="paper-ended" role="status">
        {problem !== null ? (
          <>
            <Icon name="stop" />
            {sayRefusal(catalogue, problem).says}{" "}
            {sayRefusal(catalogue, problem).remedy}
          </>
        ) : (
          ended !== null && (
            <>
              <Icon name="check" />
              {ended === "printed" ? words.printed : words.sent}
            </>
          )
        )}
      </p>
    </form>
  );
}
