import type { ReactElement } from "react";
import type {
  DeviceCard,
  DeviceKind,
} from "../../../shared/contract/devices-view.ts";
import { Icon } from "../../components/icon.tsx";
import { useWords } from "../../surroundings.tsx";
import { DeviceHeading, DeviceState } from "./device-heading.tsx";
import { kindIcons } from "./device-words.ts";
import type { GoTo } from "./devices-page.ts";
import { LivePicture } from "./live-picture.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { QuickActions } from "./quick-actions.tsx";

/** The device this bench works with: what it does now, what is the matter, and what is done with it most. */
export function BenchDevice({
  device,
  goTo,
}: {
  readonly device: DeviceCard;
  readonly goTo: GoTo;
}): ReactElement {
  const words = useWords().devices;
  return (
    <li className="device" data-state={device.state}>
      <DeviceHeading device={device}>
        <DeviceState state={device.state} />
      </DeviceHeading>
      <LivePicture device={device} />
      {device.problem !== null && (
        <ProblemNote problem={device.problem} state={device.state} />
      )}
      <QuickActions device={device}>
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
      </QuickActions>
    </li>
  );
}

/** A bench without one: says that plugging it in is enough. */
export function MissingDevice({
  kind,
}: {
  readonly kind: DeviceKind;
}): ReactElement {
  const words = useWords().devices;
  return (
    <li className="device device-missing">
      <Icon name={kindIcons[kind]} />
      <h2>{words.missing[kind]}</h2>
      <p>{words.missingHint}</p>
    </li>
  );
}
