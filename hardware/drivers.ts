import type {
  DeviceKind,
  DeviceSetup,
} from "../shared/contract/devices-view.ts";
import type { Result } from "../shared/result.ts";
import type { Clock } from "../shared/time.ts";
import type { AnyDevice, DeviceLog } from "./device.ts";
import type { SerialAddress, Wires } from "./wire.ts";

/**
 * Opens a device, and settles when its wire is open (it may still be `starting`) or with the reason why not.
 * One call is one attempt: the station opens again, with back-off, whatever failed or went down.
 */
export type OpenDevice = (
  setup: DeviceSetup,
  wires: Wires,
  clock: Clock,
  log: DeviceLog,
) => Promise<Result<AnyDevice>>;

/** How a new device of this driver is reached until somebody says otherwise. */
export type DriverDefaults =
  | Omit<SerialAddress, "path">
  | { readonly wire: "tcp"; readonly port: number }
  | { readonly wire: "window" };

export interface DriverEntry {
  /** Stored in settings: never changes. */
  readonly id: string;
  readonly kind: DeviceKind;
  /** Shown as is: a make or a protocol, the same in every language. */
  readonly name: string;
  readonly defaults: DriverDefaults;
  readonly open: OpenDevice;
}

/** Every driver Packbench has. A new one is a protocol file, a wire if none fits, and one line here. */
export const drivers: readonly DriverEntry[] = [
  // scanners
  // scales
  // printers
];

export const driverOf = (setup: DeviceSetup): DriverEntry | undefined =>
  drivers.find(
    ({ id, kind, defaults }) =>
      id === setup.driver &&
      kind === setup.kind &&
      defaults.wire === setup.address.wire,
  );
