import { useState, type ReactElement } from "react";
import { useSurroundings, useWords } from "../../../surroundings.tsx";
import { ProblemNote } from "../problem-note.tsx";
import { useOrder } from "../use-order.ts";

const darkest = 30;
/** Where most labels come out well; shown until the printer has told its own. */
const usual = 15;

/** How black it prints, and letting the printer measure its labels: both are done in the printer itself. */
export function DarknessSection({
  deviceId,
  measured,
}: {
  readonly deviceId: string;
  readonly measured: number | null;
}): ReactElement {
  const { devices } = useSurroundings().station;
  const words = useWords().devices;
  const [chosen, setChosen] = useState<number | null>(null);
  const darkness = useOrder();
  const calibration = useOrder();
  const shown = chosen ?? Math.round(measured ?? usual);
  const refusal = darkness.refusal ?? calibration.refusal;
  return (
    <section className="setting">
      <h2>{words.darkness}</h2>
      <p>{words.darknessHint}</p>
      <label className="field darkness">
        <span>
          {words.darknessLevel} <b>{shown}</b>
        </span>
        <input
          type="range"
          min={0}
          max={darkest}
          step={1}
          value={shown}
          onChange={(event) => {
            setChosen(Number(event.target.value));
          }}
        />
      </label>
      {refusal !== null && <ProblemNote problem={refusal} />}
      {(darkness.done || calibration.done) && (
        <p className="well" role="status">
          {calibration.done ? words.calibrated : words.darknessSet}
        </p>
      )}
      <div className="device-actions">
        <button
          type="button"
          className="button"
          disabled={calibration.busy}
          onClick={() => {
            calibration.give(devices.calibrate(deviceId));
          }}
        >
          {words.calibrate}
        </button>
        <button
          type="button"
          className="button"
          disabled={darkness.busy}
          onClick={() => {
            darkness.give(devices.setDarkness(deviceId, shown));
          }}
        >
          {words.darknessPut(shown)}
        </button>
      </div>
    </section>
  );
}
