import { useEffect, useState, type ReactElement } from "react";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import { Icon } from "../../components/icon.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { QueueRowLine } from "./queue-row-line.tsx";

/** Long enough not to ask at every letter, short enough to feel at once. */
const typingPauseMs = 150;

export interface Search {
  readonly text: string;
  readonly found: readonly QueueRow[] | "searching" | "unanswered";
  set(text: string): void;
}

/** What is looked for and what was found; a scan on the queue sets the text, just as typing does. */
export function useSearch(): Search {
  const [text, set] = useState("");
  return { text, found: useFound(text), set };
}

/** The parcels a text may mean, asked for when nobody types any more. */
export function useFound(text: string): Search["found"] {
  const { station, clock } = useSurroundings();
  const [answer, setAnswer] = useState<{
    readonly text: string;
    readonly rows: readonly QueueRow[] | null;
  } | null>(null);
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === "") return undefined;
    let current = true;
    const cancel = clock.after(typingPauseMs, () => {
      void station.search(wanted).then((rows) => {
        if (current) setAnswer({ text: wanted, rows });
      });
    });
    return () => {
      current = false;
      cancel();
    };
  }, [station, clock, wanted]);
  return answer === null || answer.text !== wanted
    ? "searching"
    : (answer.rows ?? "unanswered");
}

export function QueueSearch({
  search,
}: {
  readonly search: Search;
}): ReactElement {
  const words = useWords().queue;
  return (
    <form
      className="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Icon name="search" />
      <input
        type="text"
        value={search.text}
        placeholder={words.searchHint}
        aria-label={words.search}
        maxLength={4096}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          search.set(event.target.value);
        }}
      />
      {search.text !== "" && (
        <button
          type="button"
          className="button"
          onClick={() => {
            search.set("");
          }}
        >
          {words.clear}
        </button>
      )}
    </form>
  );
}

export function SearchResults({
  search: { text, found },
}: {
  readonly search: Search;
}): ReactElement {
  const words = useWords();
  return (
    <section className="board" aria-live="polite">
      {found === "searching" ? (
        <p className="calm">{words.queue.searching}</p>
      ) : found === "unanswered" ? (
        <p className="calm">{words.frame.lost}</p>
      ) : found.length === 0 ? (
        <p className="calm">{words.queue.nothingFound(text.trim())}</p>
      ) : (
        <>
          <header className="departure-head">
            <h2>{words.queue.found(found.length)}</h2>
          </header>
          <ol className="rows">
            {found.map((row) => (
              <QueueRowLine key={row.parcelId} row={row} offersSplit />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
