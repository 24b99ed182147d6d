import { useState, type ReactElement } from "react";
import type { BenchView } from "../../../shared/contract/bench-view.ts";
import type { TrainingState } from "../../../shared/contract/training-view.ts";
import { useFigures } from "../../components/figures.ts";
import { useWords } from "../../surroundings.tsx";
import { Switch } from "../../components/switch.tsx";
import type { Train } from "./training-drawer.tsx";

/** Twice the parcel, and enough for any small one. */
const leastRangeGrams = 3_000;

export function ScaleKnobs({
  bench,
  training: { onScale },
  train,
}: {
  readonly bench: BenchView;
  readonly training: TrainingState;
  readonly train: Train;
}): ReactElement {
  const words = useWords().training;
  const figures = useFigures();
  const expected = bench.parcel?.expectedGrams ?? null;
  // While the slider is held its own value is shown; the station's is shown again once it has answered.
  const [held, setHeld] = useState<number | null>(null);
  const put = (grams: number, wobbling = onScale.wobbling): void => {
    train({ kind: "put-weight", grams: Math.round(grams), wobbling });
  };
  const range = Math.max(
    leastRangeGrams,
    (expected ?? 0) * 2,
    Math.ceil(onScale.grams),
  );
  const shown = held ?? onScale.grams;
  return (
    <section className="scale-knobs">
      <h3>{words.scale}</h3>
      <label className="slider">
        <span>
          {words.onScale} <b>{figures.grams(shown)}</b>
        </span>
        <input
          type="range"
          min={0}
          max={range}
          step={1}
          value={shown}
          onChange={(event) => {
            const grams = Number(event.target.value);
            setHeld(grams);
            put(grams);
          }}
          onPointerUp={() => {
            setHeld(null);
          }}
          onKeyUp={() => {
            setHeld(null);
          }}
          onBlur={() => {
            setHeld(null);
          }}
        />
      </label>
      <div className="knobs">
        <button
          type="button"
          className="button"
          disabled={expected === null}
          onClick={() => {
            if (expected !== null) put(expected);
          }}
        >
          {words.putExpected}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            put(0, false);
          }}
        >
          {words.emptyScale}
        </button>
      </div>
      <Switch
        label={words.wobble}
        on={onScale.wobbling}
        set={(wobbling) => {
          put(onScale.grams, wobbling);
        }}
      />
    </section>
  );
}
