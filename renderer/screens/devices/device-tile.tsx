import { useState, type ReactElement } from "react";
import type {
  DeviceAddress,
  DeviceCard,
} from "../../../shared/contract/devices-view.ts";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { sayRefusal } from "../../../shared/i18n/catalogue.ts";
import { Barcode } from "../../components/barcode.tsx";
import { useFigures } from "../../components/figures.ts";
import { Icon, type IconName } from "../../components/icon.tsx";
import { useNow, useSurroundings, useWords } from "../../surroundings.tsx";

const icons: { readonly [Kind in DeviceCard["setup"]["kind"]]: IconName } = {
  scanner: "scanner",
  scale: "scale",
  printer: "printer",
};

const addressWords = (address: DeviceAddress): string => {
  switch (address.wire) {
    case "tcp":
      return `${address.host}:${address.port}`;
    case "serial":
      return `${address.path}, ${address.baudRate}`;
    case "lp":
      return address.path;
    case "queue":
      return address.queue;
    case "hid":
      return address.serialNumber ?? "";
    case "window":
      return "";
    default:
      return address satisfies never;
  }
};

export function DeviceTile({
  device,
}: {
  readonly device: DeviceCard;
}): ReactElement {
  const words = useWords();
  const { setup } = device;
  const problem =
    device.problem === null ? null : sayRefusal(words, device.problem);
  const address = addressWords(setup.address);
  return (
    <li className="device" data-state={device.state}>
      <header>
        <Icon name={icons[setup.kind]} />
        <div>
          <h2>{setup.name}</h2>
          <p>
            {words.devices.kinds[setup.kind]} ·{" "}
            {device.virtual
              ? words.devices.virtual
              : words.devices.wires[setup.address.wire]}
            {address !== "" && ` · ${address}`}
          </p>
        </div>
        <span className="device-state">
          <Icon
            name={
              device.state === "ready"
                ? "check"
                : device.state === "starting"
                  ? "hourglass"
                  : "stop"
            }
          />
          {words.devices.states[device.state]}
        </span>
      </header>
      <LivePicture device={device} />
      {problem !== null && (
        <div className="device-problem">
          <b>{problem.says}</b>
          <p>{problem.remedy}</p>
        </div>
      )}
      <Handles device={device} />
    </li>
  );
}

/** What the device does at this moment. */
function LivePicture({
  device: { setup, reading, lastSeen },
}: {
  readonly device: DeviceCard;
}): ReactElement {
  const words = useWords();
  const figures = useFigures();
  const now = useNow(5_000);
  if (setup.kind === "scale" && reading !== null)
    return (
      <div className="device-live">
        <strong className="device-weight">
          {reading.weight === null
            ? "—"
            : figures.shownDecimals(reading.weight)}
          {reading.weight !== null && <span> {reading.unit}</span>}
        </strong>
        <small>
          {reading.status === "ok"
            ? reading.stable === false
              ? words.bench.scaleMoving
              : reading.stable === true
                ? words.bench.scaleStable
                : ""
            : words.bench.scaleStatus[reading.status]}
        </small>
      </div>
    );
  if (lastSeen === null)
    return (
      <div className="device-live device-quiet">
        <p>{words.devices.nothingYet[setup.kind]}</p>
      </div>
    );
  return (
    <div className="device-live">
      {setup.kind === "scanner" && (
        <span className="device-barcode">
          <Barcode text={lastSeen.text} />
        </span>
      )}
      {setup.kind === "printer" && (
        <Icon name="label" className="device-label" />
      )}
      <b className="device-text">{lastSeen.text}</b>
      <small>{figures.ago(now - lastSeen.at)}</small>
    </div>
  );
}

function Handles({
  device: { setup },
}: {
  readonly device: DeviceCard;
}): ReactElement {
  const { station } = useSurroundings();
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sent, setSent] = useState(false);
  const give = async (
    command: Promise<{ ok: true } | { ok: false; refusal: Refusal }>,
    done: () => void,
  ): Promise<void> => {
    const outcome = await command;
    setRefusal(outcome.ok ? null : outcome.refusal);
    if (outcome.ok) done();
  };
  return (
    <footer>
      {refusal !== null && (
        <p className="refused" role="alert">
          {sayRefusal(words, refusal).says} {sayRefusal(words, refusal).remedy}
        </p>
      )}
      {sent && refusal === null && (
        <p className="quiet" role="status">
          {words.devices.testPrintSent}
        </p>
      )}
      {asking ? (
        <>
          <p>{words.devices.removeSure(setup.name)}</p>
          <button
            type="button"
            className="button button-stop"
            onClick={() => {
              void give(station.removeDevice(setup.id), () => {
                setAsking(false);
              });
            }}
          >
            {words.devices.removeYes}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              setAsking(false);
            }}
          >
            {words.devices.removeNo}
          </button>
        </>
      ) : (
        <>
          {setup.kind === "printer" && (
            <button
              type="button"
              className="button"
              onClick={() => {
                setSent(false);
                void give(station.testPrint(setup.id), () => {
                  setSent(true);
                });
              }}
            >
              {words.devices.testPrint}
            </button>
          )}
          <button
            type="button"
            className="button"
            onClick={() => {
              setAsking(true);
            }}
          >
            {words.devices.remove}
          </button>
        </>
      )}
    </footer>
  );
}
