import type { ReactElement, ReactNode } from "react";
import type { DeviceCard } from "../../../shared/contract/devices-view.ts";
import { Icon } from "../../components/icon.tsx";
import { useWords } from "../../surroundings.tsx";
import { connectionOf, kindIcons, stateIcons } from "./device-words.ts";

/** Which device it is and how it is connected, with a sign of how it is doing at the right. */
export function DeviceHeading({
  device,
  children,
}: {
  readonly device: Pick<DeviceCard, "setup" | "virtual">;
  readonly children?: ReactNode;
}): ReactElement {
  const words = useWords();
  const { setup } = device;
  return (
    <header className="device-heading">
      <Icon name={kindIcons[setup.kind]} />
      <p className="device-kind">{words.devices.kinds[setup.kind]}</p>
      {children}
      <h2>{setup.name}</h2>
      <p className="device-place">{connectionOf(words, device)}</p>
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
