import { useState, type ReactElement } from "react";
import type { Insert } from "../../../shared/domain/inserts.ts";
import { useWords } from "../../surroundings.tsx";

/** What the packer is asked to put in besides: by name, and with its code where it carries one. */
export function InsertsSection({
  title,
  inserts,
  add,
  remove,
}: {
  readonly title: string;
  readonly inserts: readonly Insert[];
  readonly add: (title: string, code: string | null) => void;
  readonly remove: (id: string) => void;
}): ReactElement {
  const words = useWords().articles;
  const [name, setName] = useState("");
  const [code, setCode] = useState("");
  return (
    <section className="articles-section">
      <h3>{title}</h3>
      {inserts.length === 0 && <p className="quiet">{words.noInserts}</p>}
      <ul className="articles-lines">
        {inserts.map((insert) => (
          <li key={insert.id}>
            <b>{insert.title}</b>
            {insert.code !== null && (
              <span className="code">{insert.code}</span>
            )}
            <button
              type="button"
              className="button"
              onClick={() => {
                remove(insert.id);
              }}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      <form
        className="articles-line"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === "") return;
          add(name.trim(), code.trim() === "" ? null : code.trim());
          setName("");
          setCode("");
        }}
      >
        <label className="field">
          <span>{words.insertName}</span>
          <input
            type="text"
            maxLength={80}
            autoComplete="off"
            value={name}
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
        </label>
        <label className="field">
          <span>{words.insertCode}</span>
          <input
            type="text"
            maxLength={80}
            autoComplete="off"
            spellCheck={false}
            value={code}
            onChange={(event) => {
              setCode(event.target.value);
            }}
          />
        </label>
        <button type="submit" className="button" disabled={name.trim() === ""}>
          {words.add}
        </button>
      </form>
    </section>
  );
}
