import type { ReactElement } from "react";
import { useWords } from "../../surroundings.tsx";
import { paperKinds, paperOf } from "./paper-draft.ts";
import { PaperForm } from "./paper-form.tsx";
import { PaperPreview } from "./paper-preview.tsx";
import { usePreview } from "./use-preview.ts";
import type { PapersVisit } from "./use-papers-visit.ts";

/** Slips, lists and labels of our own: which one, what about, and what comes out. */
export function PapersScreen({
  visit: { draft, set },
}: {
  readonly visit: PapersVisit;
}): ReactElement {
  const words = useWords().papers;
  const paper = paperOf(draft);
  const preview = usePreview(paper);
  return (
    <main className="papers">
      <header className="screen-head">
        <h1>{words.title}</h1>
        <p className="quiet">{words.hint}</p>
      </header>
      <div className="papers-columns">
        <ul className="paper-kinds">
          {paperKinds.map((kind) => (
            <li key={kind}>
              <button
                type="button"
                className="paper-kind"
                aria-pressed={kind === draft.kind}
                onClick={() => {
                  set({ ...draft, kind });
                }}
              >
                {words.kinds[kind]}
              </button>
            </li>
          ))}
        </ul>
        <PaperForm
          key={draft.kind}
          draft={draft}
          set={set}
          paper={preview.refusal === null ? paper : null}
          refusal={preview.refusal}
        />
        <PaperPreview preview={preview} />
      </div>
    </main>
  );
}
