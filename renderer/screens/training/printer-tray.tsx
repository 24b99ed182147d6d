import { memo, type ReactElement } from "react";
import type { TrainingState } from "../../../shared/contract/training-view.ts";
import { useFigures } from "../../components/figures.ts";
import { Icon } from "../../components/icon.tsx";
import { usePicture, useWords } from "../../surroundings.tsx";
import type { Train } from "./training-drawer.tsx";

/** What came out of the printer, newest first, as paper. */
export const PrinterTray = memo(function PrinterTray({
  training,
  train,
}: {
  readonly training: TrainingState;
  readonly train: Train;
}): ReactElement {
  const words = useWords().training;
  return (
    <section>
      <h3>{words.tray}</h3>
      {training.tray.length === 0 ? (
        <p className="quiet">{words.trayEmpty}</p>
      ) : (
        <ol className="tray" tabIndex={0} aria-label={words.tray}>
          {training.tray.map((label) => (
            <Printed key={label.id} label={label} train={train} />
          ))}
        </ol>
      )}
    </section>
  );
});

function Printed({
  label,
  train,
}: {
  readonly label: TrainingState["tray"][number];
  readonly train: Train;
}): ReactElement {
  const words = useWords().training;
  const figures = useFigures();
  const address = usePicture({ kind: "printed", id: label.id });
  const { barcode } = label;
  return (
    <li>
      <button
        type="button"
        className="printed"
        disabled={barcode === null}
        onClick={() => {
          if (barcode !== null) train({ kind: "scan", text: barcode });
        }}
      >
        <span className="paper" data-empty={!address}>
          {address ? <img src={address} alt="" /> : <Icon name="label" />}
        </span>
        <b>{barcode === null ? words.noBarcode : words.scanLabel}</b>
        <small>
          {figures.wallTime(label.at)}
          {barcode !== null && ` · …${barcode.slice(-4)}`}
        </small>
      </button>
    </li>
  );
}
