import { useState, type ReactElement } from "react";
import { useSurroundings, useWords } from "../../surroundings.tsx";

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"] as const;
const longest = 3;

/** As a number on the command card would be scanned. */
const quantityCode = (units: string): string => `PB-QTY-${Number(units)}`;

/** How many the next scan counts for: by touch, by the number keys, or by a number's own barcode. */
export function QuantityPanel(): ReactElement {
  const { station } = useSurroundings();
  const words = useWords().bench.quantity;
  const [typed, setTyped] = useState("");
  const given = Number(typed) > 0;
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
        {digits.map((digit) => (
          <button
            key={digit}
            type="button"
            onClick={() => {
              setTyped((before) => `${before}${digit}`.slice(0, longest));
            }}
          >
            {digit}
          </button>
        ))}
        <button
          type="button"
          className="quantity-word"
          onClick={() => {
            setTyped("");
          }}
        >
          {words.clear}
        </button>
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
