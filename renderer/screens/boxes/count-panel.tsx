import { useState, type ReactElement } from "react";
import type { BoxKind } from "../../../shared/contract/boxes-contract.ts";
import { useWords } from "../../surroundings.tsx";
import { millilitresPerLitre, numberOf } from "./box-draft.ts";

/** What somebody counted on the shelf. */
export function CountPanel({
  kind,
  save,
  back,
}: {
  readonly kind: BoxKind;
  /** @param counted pieces; of filling, millilitres */
  readonly save: (counted: number) => void;
  readonly back: () => void;
}): ReactElement {
  const words = useWords().boxes;
  const [text, setText] = useState("");
  const isFilling = kind === "filling";
  const number = numberOf(text);
  const counted =
    number === null ? null : number * (isFilling ? millilitresPerLitre : 1);
  const isWhole = counted !== null && Number.isInteger(counted);
  return (
    <form
      className="office-form box-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) save(counted);
      }}
    >
      <label className="field">
        <span>
          {isFilling ? words.fields.countedLitres : words.fields.counted}
        </span>
        <input
          autoFocus
          inputMode="decimal"
          value={text}
          onChange={({ target }) => {
            setText(target.value);
          }}
        />
      </label>
      <div className="office-buttons">
        <button type="button" className="button" onClick={back}>
          {words.back}
        </button>
        <button
          type="submit"
          className="button button-strong"
          disabled={!isWhole}
        >
          {words.save}
        </button>
      </div>
    </form>
  );
}
