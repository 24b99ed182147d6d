import type { ReactElement } from "react";
import type {
  DevicesDocument,
  DeviceSetup,
} from "../../../../shared/contract/devices-view.ts";
import { Icon } from "../../../components/icon.tsx";
import {
  useStationState,
  useSurroundings,
  useWords,
} from "../../../surroundings.tsx";
import { connectionOf, kindIcons } from "../device-words.ts";
import { ProblemNote } from "../problem-note.tsx";
import { useOrder } from "../use-order.ts";

/** What goes and what comes, side by side, before it happens. */
export function Exchange({
  document,
  setup,
  cancel,
  taken,
}: {
  readonly document: string;
  readonly setup: DevicesDocument;
  readonly cancel: () => void;
  readonly taken: () => void;
}): ReactElement {
  const { station } = useSurroundings();
  const words = useWords().devices;
  const order = useOrder();
  const now = useStationState((state) => state.devices) ?? [];
  return (
    <section className="setting exchange" aria-live="polite">
      <h2>{words.exchange}</h2>
      <p>{words.exchangeHint}</p>
      <div className="exchange-lists">
        <div>
          <h3>{words.goes}</h3>
          <Setups setups={now.map((device) => device.setup)} />
        </div>
        <div>
          <h3>{words.comes}</h3>
          <Setups setups={setup.devices} />
        </div>
      </div>
      {order.refusal !== null && <ProblemNote problem={order.refusal} />}
      <div className="device-actions">
        <button type="button" className="button" onClick={cancel}>
          {words.cancel}
        </button>
        <button
          type="button"
          className="button button-strong"
          disabled={order.busy}
          onClick={() => {
            order.give(station.devices.importSetup(document), () => {
              cancel();
              taken();
            });
          }}
        >
          {order.busy ? words.saving : words.exchangeYes}
        </button>
      </div>
    </section>
  );
}

function Setups({
  setups,
}: {
  readonly setups: readonly DeviceSetup[];
}): ReactElement {
  const words = useWords();
  return setups.length === 0 ? (
    <p className="quiet">{words.devices.none}</p>
  ) : (
    <ul className="setups">
      {setups.map((setup) => (
        <li key={setup.id}>
          <Icon name={kindIcons[setup.kind]} />
          <span>
            <b>{setup.name}</b>
            <small>{connectionOf(words, { setup, virtual: false })}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
