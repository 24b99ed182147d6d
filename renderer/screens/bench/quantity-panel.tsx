import { useState, type ReactElement } from "react";
import { useSurroundings, useWords } from "../../surroundings.tsx";

/** As on a telephone: the nought stands between the two words at the foot. */
const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
const longest = 3;

/** As a number on the command card would be scanned. */
const quantityCode = (units: string): string => `PB-QTY-${Number(units)}`;

/** How many the next scan counts for: by touch, by the number keys, or by a number's own barcode. */
export function QuantityPanel(): ReactElement {
  const { station } = useSurroundings();
  const words = useWords().bench.quantity;
  const [typed, setTyped] = useState("");
  const given = Number(typed) > 0;
  const digit = (figure: string): ReactElement => (
    <button
      key={figure}
      type="button"
      onClick={() => {
        setTyped((before) => `${before}${figure}`.slice(0, longest));
      }}
    >
      {figure}
    </button>
  );
  return (
    <form
      className="panel panel-quantity"
      onSubmit={(event) => {
        event.preventDefault();
        if (given) station.scan(quantityCode(typed));
      }}
    >
      <label className="quantity-shown">
        <span>{words.label}</span>
        <input
          type="text"
          inputMode="numeric"
          autoFocus
          autoComplete="off"
          maxLength={longest}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value.replace(/\D/g, ""));
          }}
        />
      </label>
      <div className="quantity-pad">
        {digits.map(digit)}
        <button
          type="button"
          className="quantity-word"
          onClick={() => {
            setTyped("");
          }}
        >
          {words.clear}
        </button>
        {digit("0")}
        <button
          type="submit"
          className="quantity-word quantity-done"
          disabled={!given}
        >
          {words.done}
        </button>
      </div>
    </form>
  );
}
