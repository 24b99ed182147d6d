import { useState, type ReactElement } from "react";
import {
  boxKinds,
  type BoxEntry,
} from "../../../shared/contract/boxes-contract.ts";
import { useWords } from "../../surroundings.tsx";
import { draftOf, entryOf, type BoxText } from "./box-draft.ts";

const sizes = ["length", "width", "height", "weight", "most"] as const;

/** A new box, or one that is changed: then its code stays. */
export function BoxForm({
  box = null,
  save,
  back,
}: {
  readonly box?: BoxEntry | null;
  readonly save: (entry: BoxEntry) => void;
  readonly back: () => void;
}): ReactElement {
  const words = useWords().boxes;
  const [draft, setDraft] = useState(() => draftOf(box));
  const entry = entryOf(draft);
  const isFilling = draft.kind === "filling";
  const field = (name: BoxText, label: string): ReactElement => (
    <label className="field" key={name}>
      <span>{label}</span>
      <input
        value={draft[name]}
        inputMode={name === "name" || name === "code" ? "text" : "decimal"}
        readOnly={name === "code" && box !== null}
        onChange={({ target }) => {
          setDraft({ ...draft, [name]: target.value });
        }}
      />
    </label>
  );
  return (
    <form
      className="office-form box-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (entry !== null) save(entry);
      }}
    >
      <label className="field">
        <span>{words.fields.kind}</span>
        <select
          value={draft.kind}
          onChange={({ target }) => {
            const kind = boxKinds.find((each) => each === target.value);
            if (kind !== undefined) setDraft({ ...draft, kind });
          }}
        >
          {boxKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      {field("name", words.fields.name)}
      {field("code", words.fields.code)}
      {!isFilling && sizes.map((name) => field(name, words.fields[name]))}
      {field(
        "reorder",
        isFilling ? words.fields.reorderLitres : words.fields.reorder,
      )}
      {!isFilling && (
        <div className="choices">
          <label>
            <input
              type="checkbox"
              checked={draft.hazmat}
              onChange={({ target }) => {
                setDraft({ ...draft, hazmat: target.checked });
              }}
            />
            {words.fields.hazmat}
          </label>
        </div>
      )}
      <div className="office-buttons">
        <button type="button" className="button" onClick={back}>
          {words.back}
        </button>
        <button
          type="submit"
          className="button button-strong"
          disabled={entry === null}
        >
          {words.save}
        </button>
      </div>
    </form>
  );
}
