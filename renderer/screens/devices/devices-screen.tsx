import { useState, type ReactElement } from "react";
import { Icon } from "../../components/icon.tsx";
import { useStationState, useWords } from "../../surroundings.tsx";
import { AddDevice } from "./add-device.tsx";
import { DeviceTile } from "./device-tile.tsx";

/** One card per device with a live picture of what it does. */
export function DevicesScreen(): ReactElement {
  const words = useWords().devices;
  const devices = useStationState((state) => state.devices);
  const [adding, setAdding] = useState(false);
  return (
    <main className="devices">
      <header className="screen-head">
        <div>
          <h1>{words.title}</h1>
          <p>{words.hint}</p>
        </div>
        {!adding && (
          <button
            type="button"
            className="button button-strong"
            onClick={() => {
              setAdding(true);
            }}
          >
            <Icon name="plus" />
            {words.add}
          </button>
        )}
      </header>
      {adding && (
        <AddDevice
          close={() => {
            setAdding(false);
          }}
        />
      )}
      {devices === null ? (
        <p className="calm">{words.loading}</p>
      ) : devices.length === 0 ? (
        <section className="calm">
          <Icon name="devices" />
          <h2>{words.empty}</h2>
          <p>{words.emptyHint}</p>
        </section>
      ) : (
        <ul className="device-tiles">
          {devices.map((device) => (
            <DeviceTile key={device.setup.id} device={device} />
          ))}
        </ul>
      )}
    </main>
  );
}
