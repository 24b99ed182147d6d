import type { ReactElement } from "react";
import type { DeviceCard } from "../../../shared/contract/devices-view.ts";
import { useFigures } from "../../components/figures.ts";
import { Icon } from "../../components/icon.tsx";
import { useWords } from "../../surroundings.tsx";
import { DeviceHeading, DeviceState } from "./device-heading.tsx";
import type { GoTo } from "./devices-page.ts";
import { LastSeen } from "./live-picture.tsx";
import { ProblemNote } from "./problem-note.tsx";

/** A device beside the bench's own three: one line, with what it last did. */
export function SpareDevice({
  device,
  goTo,
}: {
  readonly device: DeviceCard;
  readonly goTo: GoTo;
}): ReactElement {
  const words = useWords().devices;
  return (
    <li className="device spare" data-state={device.state}>
      <DeviceHeading device={device} />
      <p className="spare-live">
        <Doing device={device} />
      </p>
      <DeviceState state={device.state} />
      <div className="device-actions">
        <button
          type="button"
          className="button"
          aria-label={words.settingsOf(device.setup.name)}
          onClick={() => {
            goTo({ at: "device", deviceId: device.setup.id });
          }}
        >
          <Icon name="settings" />
          {words.settings}
        </button>
      </div>
      {device.problem !== null && (
        <ProblemNote problem={device.problem} state={device.state} />
      )}
    </li>
  );
}

function Doing({
  device: { setup, reading, lastSeen },
}: {
  readonly device: DeviceCard;
}): ReactElement {
  const words = useWords().devices;
  const figures = useFigures();
  if (reading !== null && reading.weight !== null)
    return (
      <b>
        {figures.shownDecimals(reading.weight)} {reading.unit}
      </b>
    );
  if (lastSeen === null)
    return <span className="quiet">{words.nothingYet[setup.kind]}</span>;
  const ended: Readonly<Record<string, string>> = words.printEnds;
  return (
    <>
      <b>
        {setup.kind === "printer"
          ? (ended[lastSeen.text] ?? lastSeen.text)
          : lastSeen.text}
      </b>{" "}
      <LastSeen at={lastSeen.at} />
    </>
  );
}
