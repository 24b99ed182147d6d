import type { ReactElement } from "react";

export const Switch = ({
  label,
  on,
  set,
}: {
  readonly label: string;
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}): ReactElement => (
  <label className="switch">
    <input
      type="checkbox"
      role="switch"
      checked={on}
      onChange={(event) => {
        set(event.target.checked);
      }}
    />
    <span>{label}</span>
  </label>
);
