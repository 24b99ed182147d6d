import type { StationDevices } from "../hardware/station-devices.ts";
import { asId, type CommandId } from "../shared/ids.ts";
import type { Clock, IdSource } from "../shared/time.ts";
import type { StationEvents } from "./station-events.ts";
import type { HandoverVisit } from "./workflows/handover-visit.ts";
import type { Bench } from "./workflows/bench.ts";

/** What a device did last may wait on its card: the verdict on a scan goes first, and a swinging scale is not told at its own pace. */
const seenAfterMs = 100;

/** Brings what devices do to the bench, the courier's visit and the screens. @returns what ends that */
export function hearDevices(parts: {
  readonly devices: StationDevices;
  readonly bench: Bench;
  /** Takes the scans that are meant for a courier's visit. */
  readonly courier: Pick<HandoverVisit, "hears" | "scan">;
  readonly events: StationEvents;
  readonly ids: IdSource;
  readonly clock: Clock;
  /** A device came, went, or something is or is no longer wrong with it. */
  devicesChanged(): void;
}): (() => void)[] {
  const { devices, bench, courier, events } = parts;
  let cancelSeen: (() => void) | null = null;
  const tellDevices = (): void => {
    cancelSeen?.();
    cancelSeen = null;
    events.tell({ kind: "devices-changed", devices: [...devices.cards()] });
  };
  tellDevices();
  return [
    devices.onScan(({ text, aim, deviceId }) => {
      const role = devices.roleOf(deviceId);
      if (role !== "look-up" && courier.hears(text))
        void courier.scan(parts.ids(), text, false);
      else void bench.scan(asId<CommandId>(parts.ids()), text, aim, role);
    }),
    devices.onReading((reading) =>
      events.tell({ kind: "scale-read", reading }),
    ),
    devices.onChange(() => {
      tellDevices();
      parts.devicesChanged();
    }),
    devices.onSeen(() => {
      cancelSeen ??= parts.clock.after(seenAfterMs, tellDevices);
    }),
    () => cancelSeen?.(),
  ];
}
