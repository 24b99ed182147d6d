import type {
  DeviceAddress,
  DeviceCard,
  DevicesDocument,
  DeviceSetup,
  Discovery,
  PrinterFacts,
  ScaleDetection,
} from "../../shared/contract/devices-view.ts";
import type { DoctorResult } from "../../shared/contract/doctor-view.ts";
import type { Ask, Give, Outcome, Refused } from "./station-calls.ts";
import type { StationClient } from "./station-client.ts";

export type SerialAddress = Extract<DeviceAddress, { wire: "serial" }>;

/** What the station tells for as long as somebody listens; ends when the signal says so. */
export type Told<Event> = Promise<AsyncIterable<Event>>;

export type Measured =
  | {
      readonly ok: true;
      readonly facts: PrinterFacts;
      readonly media: DeviceSetup["media"];
    }
  | Refused;
export type ReadSetup =
  { readonly ok: true; readonly setup: DevicesDocument } | Refused;

/** What an installer may ask of the bench's devices. */
export interface DevicesDesk {
  watchFound(signal: AbortSignal): Told<Discovery>;
  /** Opens a device without setting it up; closed when the stream is left. */
  tryOut(setup: DeviceSetup, signal: AbortSignal): Told<DeviceCard>;
  detectScale(
    address: SerialAddress,
    longer: boolean,
    signal: AbortSignal,
  ): Told<ScaleDetection>;
  doctor(signal: AbortSignal): Told<DoctorResult>;
  /** A setup whose id is known takes the place of the one before. */
  add(setup: DeviceSetup): Promise<Outcome>;
  remove(deviceId: string): Promise<Outcome>;
  bringToBench(deviceId: string): Promise<Outcome>;
  /** Takes what lies on the scale as the box that does not count, or forgets it again. */
  tare(deviceId: string, take: boolean): Promise<Outcome>;
  /** Sets an empty scale to zero. */
  zero(deviceId: string): Promise<Outcome>;
  testPrint(deviceId: string): Promise<Outcome>;
  measurePrinter(deviceId: string): Promise<Measured>;
  /** @param darkness 0 to 30, kept by the printer */
  setDarkness(deviceId: string, darkness: number): Promise<Outcome>;
  calibrate(deviceId: string): Promise<Outcome>;
  exportSetup(): Promise<DevicesDocument | null>;
  exportCodes(): Promise<readonly string[] | null>;
  /** Reads a file's text or one code, and changes nothing. */
  readSetup(document: string): Promise<ReadSetup | null>;
  importSetup(document: string): Promise<Outcome>;
}

export const createDevicesDesk = (
  { devices }: StationClient,
  give: Give,
  ask: Ask,
): DevicesDesk => ({
  watchFound: (signal) => devices.watchFound(undefined, { signal }),
  tryOut: (setup, signal) => devices.tryOut({ setup }, { signal }),
  detectScale: (address, longer, signal) =>
    devices.detectScale({ address, longer }, { signal }),
  doctor: (signal) => devices.doctor(undefined, { signal }),
  add: (setup) => give((commandId) => devices.add({ commandId, setup })),
  remove: (deviceId) =>
    give((commandId) => devices.remove({ commandId, deviceId })),
  bringToBench: (deviceId) =>
    give((commandId) => devices.useAtBench({ commandId, deviceId })),
  tare: (deviceId, take) =>
    give((commandId) => devices.tare({ commandId, deviceId, tare: take })),
  zero: (deviceId) =>
    give((commandId) => devices.zero({ commandId, deviceId })),
  testPrint: (deviceId) =>
    give((commandId) => devices.testPrint({ commandId, deviceId })),
  measurePrinter: (deviceId) =>
    give((commandId) => devices.measurePrinter({ commandId, deviceId })),
  setDarkness: (deviceId, darkness) =>
    give((commandId) => devices.setDarkness({ commandId, deviceId, darkness })),
  calibrate: (deviceId) =>
    give((commandId) => devices.calibrate({ commandId, deviceId })),
  exportSetup: () => ask(() => devices.exportSetup()),
  exportCodes: () => ask(() => devices.exportCodes()),
  readSetup: (document) => ask(() => devices.readSetup({ document })),
  importSetup: (document) =>
    give((commandId) => devices.importSetup({ commandId, document })),
});
