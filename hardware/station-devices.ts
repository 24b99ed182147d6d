import type {
  DeviceCard,
  DeviceSetup,
  Discovery,
} from "../shared/contract/devices-view.ts";
import type { Result } from "../shared/result.ts";
import type { Clock } from "../shared/time.ts";
import type { ScaleReading } from "../shared/weight.ts";
import type { DeviceLog, PrinterMedia, PrintOutcome, Scan } from "./device.ts";
import type { Wires } from "./wire.ts";

/** The devices of one bench. The first scale and the first printer that were set up are the bench's own. */
export interface StationDevices {
  /** One card per device that was set up, whether it works or not. */
  cards(): readonly DeviceCard[];
  /** The bench scale's latest reading; null when there is none young enough to be used. */
  reading(): ScaleReading | null;
  onScan(hear: (scan: Scan) => void): () => void;
  /** Every reading of the bench scale; null when the scale goes away. */
  onReading(hear: (reading: ScaleReading | null) => void): () => void;
  /** Called after any card has changed. */
  onChange(hear: () => void): () => void;
  /** Prints on the bench printer; refused with `printer.none` when no printer was set up. */
  print(zpl: Uint8Array, labels: number): Promise<PrintOutcome>;
  printerMedia(): PrinterMedia | null;
  /** Adds a device, or replaces the one with this id; settles when it was tried once, with how that went. */
  add(setup: DeviceSetup): Promise<Result<void>>;
  remove(id: string): Promise<Result<void>>;
  testPrint(id: string): Promise<Result<void>>;
  discover(): Promise<Discovery>;
  stop(): Promise<void>;
}

export interface StationDevicesParts {
  readonly setups: readonly DeviceSetup[];
  readonly wires: Wires;
  readonly clock: Clock;
  readonly log: DeviceLog;
}

export type CreateStationDevices = (
  parts: StationDevicesParts,
) => StationDevices;
