import { useId, type ReactElement } from "react";

/** One line of text, or a whole number within a range. */
export function TextField({
  label,
  hint,
  value,
  range,
  set,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly range?: { readonly min: number; readonly max: number };
  readonly set: (value: string) => void;
}): ReactElement {
  const hintId = useId();
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type={range === undefined ? "text" : "number"}
        required
        {...range}
        value={value}
        maxLength={range === undefined ? 256 : undefined}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => {
          set(event.target.value);
        }}
      />
      {hint !== undefined && <small id={hintId}>{hint}</small>}
    </label>
  );
}

export interface Option {
  readonly value: string;
  readonly name: string;
}

/** One of a few; what is set and not among them stays choosable. */
export function ChoiceField({
  label,
  value,
  options,
  set,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly set: (value: string) => void;
}): ReactElement {
  const known = options.some((option) => option.value === value);
  return (
    <label className="field">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          set(event.target.value);
        }}
      >
        {!known && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
