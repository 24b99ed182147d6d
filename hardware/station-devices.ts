import type {
  DeviceCard,
  DeviceKind,
  DeviceSetup,
  Discovery,
  ScaleDetection,
} from "../shared/contract/devices-view.ts";
import { refusal } from "../shared/contract/refusals.ts";
import { done, refused, type Result } from "../shared/result.ts";
import type { Clock } from "../shared/time.ts";
import type { ScaleReading } from "../shared/weight.ts";
import { createDeviceSlot, type DeviceSlot } from "./device-slot.ts";
import type {
  DeviceLog,
  LabelPrinter,
  PrinterMedia,
  PrintOutcome,
  Scan,
} from "./device.ts";
import { discover } from "./discovery.ts";
import { listeners } from "./listeners.ts";
import { detectScale } from "./scale/detect-scale.ts";
import type { SerialAddress, Wires } from "./wire.ts";

/** The devices of one bench. The first scale and the first printer that were set up are the bench's own. */
export interface StationDevices {
  /** One card per device that was set up, whether it works or not. */
  cards(): readonly DeviceCard[];
  /** The bench scale's latest reading; null when there is none young enough to be used. */
  reading(): ScaleReading | null;
  onScan(hear: (scan: Scan) => void): () => void;
  /** Every reading of the bench scale, equal ones too; null when it cannot give a weight any more. */
  onReading(hear: (reading: ScaleReading | null) => void): () => void;
  /** Called after any card has changed. */
  onChange(hear: () => void): () => void;
  /** Prints on the bench printer; refused with `printer.none` when no printer was set up. */
  print(zpl: Uint8Array, labels: number): Promise<PrintOutcome>;
  /** Null while the bench printer is not connected. */
  printerMedia(): PrinterMedia | null;
  /**
   * Adds a device, or replaces the one with this id. Settles when it was tried once, with how that went; refused or not,
   * it stays set up and is tried again.
   */
  add(setup: DeviceSetup): Promise<Result<void>>;
  remove(id: string): Promise<Result<void>>;
  /** Puts these devices in the place of all others; settles when the others are closed, the new ones are being tried. */
  replaceAll(setups: readonly DeviceSetup[]): Promise<void>;
  testPrint(id: string): Promise<Result<void>>;
  /** Takes what lies on this scale as the box that does not count, or forgets it again. */
  tare(id: string, take: boolean): Result<void>;
  discover(): Promise<Discovery>;
  /** Asks on this port only, and stops when told to. */
  detectScale(
    address: SerialAddress,
    longer: boolean,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<ScaleDetection, void>;
  stop(): Promise<void>;
}

export interface StationDevicesParts {
  readonly setups: readonly DeviceSetup[];
  readonly wires: Wires;
  readonly clock: Clock;
  readonly log: DeviceLog;
}

export function createStationDevices({
  setups,
  wires,
  clock,
  log,
}: StationDevicesParts): StationDevices {
  const scanned = listeners<[Scan]>();
  const read = listeners<[ScaleReading | null]>();
  const changed = listeners<[]>();
  const slots: DeviceSlot[] = [];

  const benchSlot = (kind: DeviceKind): DeviceSlot | undefined =>
    slots.find(({ setup }) => setup.kind === kind);

  const createSlot = (setup: DeviceSetup): DeviceSlot => {
    const slot = createDeviceSlot({
      setup,
      wires,
      clock,
      log,
      onScan: scanned.tell,
      onReading(reading) {
        if (benchSlot("scale") === slot) read.tell(reading);
      },
      onChange: changed.tell,
    });
    return slot;
  };

  const printOn = async (
    slot: DeviceSlot | undefined,
    job: (printer: LabelPrinter) => Promise<PrintOutcome>,
  ): Promise<PrintOutcome> => {
    if (!slot) return { kind: "refused", refusal: refusal("printer.none", {}) };
    const printer = slot.device();
    if (printer?.kind !== "printer") {
      return {
        kind: "refused",
        refusal: refusal("printer.not-connected", { printer: slot.setup.name }),
      };
    }
    const outcome = await job(printer);
    slot.saw(outcome.kind);
    return outcome;
  };

  slots.push(...setups.map(createSlot));
  for (const slot of slots) void slot.start();

  return {
    cards: () => slots.map((slot) => slot.card()),
    reading() {
      const scale = benchSlot("scale")?.device();
      return scale?.kind === "scale" ? scale.reading() : null;
    },
    onScan: scanned.add,
    onReading: read.add,
    onChange: changed.add,
    print: (zpl, labels) =>
      printOn(benchSlot("printer"), (printer) => printer.print(zpl, labels)),
    printerMedia() {
      const printer = benchSlot("printer")?.device();
      return printer?.kind === "printer" ? printer.media() : null;
    },
    async add(setup) {
      const place = slots.findIndex((slot) => slot.setup.id === setup.id);
      const slot = createSlot(setup);
      const [before] = slots.splice(
        place === -1 ? slots.length : place,
        place === -1 ? 0 : 1,
        slot,
      );
      await before?.stop();
      const result = await slot.start();
      changed.tell();
      return result;
    },
    async remove(id) {
      const place = slots.findIndex((slot) => slot.setup.id === id);
      const [slot] = place === -1 ? [] : slots.splice(place, 1);
      if (!slot) return refused(refusal("device.not-found", { device: id }));
      await slot.stop();
      if (slot.setup.kind === "scale") read.tell(null);
      changed.tell();
      return done;
    },
    async replaceAll(replacements) {
      await Promise.all(slots.splice(0).map((slot) => slot.stop()));
      read.tell(null);
      const created = replacements.map(createSlot);
      slots.push(...created);
      for (const slot of created) void slot.start();
      changed.tell();
    },
    async testPrint(id) {
      const slot = slots.find(({ setup }) => setup.id === id);
      const outcome = await printOn(slot, (printer) => printer.testPrint());
      return outcome.kind === "printed" || outcome.kind === "sent"
        ? done
        : refused(outcome.refusal);
    },
    tare(id, take) {
      const scale = slots.find(({ setup }) => setup.id === id)?.device();
      if (scale?.kind !== "scale") {
        return refused(refusal("device.not-found", { device: id }));
      }
      if (take) return scale.tare();
      scale.clearTare();
      return done;
    },
    discover: () => discover(wires),
    detectScale: (address, longer, signal) =>
      detectScale({ wires, clock, address, longer, signal }),
    async stop() {
      scanned.clear();
      read.clear();
      changed.clear();
      await Promise.all(slots.splice(0).map((slot) => slot.stop()));
    },
  };
}
