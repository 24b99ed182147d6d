import type { ReactElement } from "react";
import type { DeviceCard } from "../../../shared/contract/devices-view.ts";
import { Icon } from "../../components/icon.tsx";
import { useWords } from "../../surroundings.tsx";
import { connectionOf, kindIcons, stateIcons } from "./device-words.ts";

/** Which device it is, how it is connected, and how it is doing. */
export function DeviceHeading({
  device,
}: {
  readonly device: DeviceCard;
}): ReactElement {
  const words = useWords();
  const { setup } = device;
  return (
    <header className="device-heading">
      <Icon name={kindIcons[setup.kind]} />
      <div>
        <h2>{setup.name}</h2>
        <p>
          {words.devices.kinds[setup.kind]} · {connectionOf(words, device)}
        </p>
      </div>
      <DeviceState state={device.state} />
    </header>
  );
}

export function DeviceState({
  state,
}: {
  readonly state: DeviceCard["state"];
}): ReactElement {
  const words = useWords().devices;
  return (
    <span className="device-state" data-state={state}>
      <Icon name={stateIcons[state]} />
      {words.states[state]}
    </span>
  );
}
