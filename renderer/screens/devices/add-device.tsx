import { useEffect, useState, type ReactElement } from "react";
import type {
  DeviceAddress,
  Discovery,
} from "../../../shared/contract/devices-view.ts";
import { sayRefusal } from "../../../shared/i18n/catalogue.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { DeviceForm } from "./device-form.tsx";
import { draftOf, type DeviceDraft } from "./device-draft.ts";

/** Pick what was found, or fill in an address; the station says whether it works. */
export function AddDevice({
  close,
}: {
  readonly close: () => void;
}): ReactElement {
  const { station } = useSurroundings();
  const words = useWords();
  const [discovery, setDiscovery] = useState<Discovery | "looking" | null>(
    "looking",
  );
  const [draft, setDraft] = useState<DeviceDraft | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    void station.discover().then((answer) => {
      if (current) setDiscovery(answer);
    });
    return () => {
      current = false;
    };
  }, [station, round]);

  const start = (driverId: string, address: DeviceAddress | null): void => {
    if (discovery === null || discovery === "looking") return;
    const driver = discovery.drivers.find(({ id }) => id === driverId);
    if (driver !== undefined) setDraft(draftOf(driver, address));
  };

  return (
    <section className="add-device">
      <header>
        <div>
          <h2>{words.devices.add}</h2>
          <p>{words.devices.addHint}</p>
        </div>
        <button type="button" className="button" onClick={close}>
          {words.devices.cancel}
        </button>
      </header>
      {draft !== null ? (
        <DeviceForm draft={draft} change={setDraft} close={close} />
      ) : discovery === "looking" ? (
        <p className="quiet">{words.devices.looking}</p>
      ) : discovery === null ? (
        <p className="refused">{words.frame.lost}</p>
      ) : (
        <>
          <Found discovery={discovery} start={start} />
          <h3>{words.devices.manual}</h3>
          <ul className="driver-choices">
            {discovery.drivers.filter(canBeTyped).map((driver) => (
              <li key={driver.id}>
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    start(driver.id, null);
                  }}
                >
                  <span>{driver.name}</span>
                  <small>
                    {words.devices.kinds[driver.kind]} ·{" "}
                    {words.devices.wires[driver.wire]}
                  </small>
                </button>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="button"
            onClick={() => {
              setDiscovery("looking");
              setRound(round + 1);
            }}
          >
            {words.devices.look}
          </button>
        </>
      )}
    </section>
  );
}

/** The address of a USB device is its identity: it is picked, never typed in. */
const canBeTyped = ({ wire }: Discovery["drivers"][number]): boolean =>
  wire !== "hid";

function Found({
  discovery,
  start,
}: {
  readonly discovery: Discovery;
  readonly start: (driverId: string, address: DeviceAddress) => void;
}): ReactElement {
  const words = useWords();
  return (
    <>
      {discovery.problems.map((problem) => (
        <p key={JSON.stringify(problem)} className="refused">
          {sayRefusal(words, problem).says} {sayRefusal(words, problem).remedy}
        </p>
      ))}
      {discovery.found.length === 0 ? (
        <p className="quiet">{words.devices.nothingFound}</p>
      ) : (
        <ul className="found-devices">
          {discovery.found.map((found) => (
            <li key={JSON.stringify(found.address)}>
              <b>{found.description}</b>
              {found.drivers.map((driverId) => (
                <button
                  key={driverId}
                  type="button"
                  className="button"
                  onClick={() => {
                    start(driverId, found.address);
                  }}
                >
                  {discovery.drivers.find(({ id }) => id === driverId)?.name ??
                    driverId}
                </button>
              ))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
