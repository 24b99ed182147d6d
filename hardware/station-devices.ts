import type {
  DeviceCard,
  DeviceKind,
  DeviceSetup,
  Discovery,
  ScaleDetection,
  ScannerRole,
} from "../shared/contract/devices-view.ts";
import { refusal, type Refusal } from "../shared/contract/refusals.ts";
import { done, ok, refused, type Result } from "../shared/result.ts";
import type { Clock } from "../shared/time.ts";
import type { ScaleReading } from "../shared/weight.ts";
import { createDeviceSlot, type DeviceSlot } from "./device-slot.ts";
import type {
  DeviceLog,
  LabelPrinter,
  PrinterMedia,
  Scale,
  Scan,
} from "./device.ts";
import { createDiscoveryWatch } from "./discovery-watch.ts";
import { deviceChecks } from "./doctor/device-checks.ts";
import type { Check } from "./doctor/run-checks.ts";
import { wireChecks } from "./doctor/wire-checks.ts";
import { listeners } from "./listeners.ts";
import {
  keepOnOwn,
  printerProblem,
  printOn,
  printOnFirstAble,
  type LabelFor,
  type PrintReport,
} from "./printer/take-over.ts";
import { testCodes } from "./printer/test-codes.ts";
import { createTestLabelBook } from "./printer/test-label-book.ts";
import { isSamePlace } from "./same-place.ts";
import { detectScale } from "./scale/detect-scale.ts";
import { createTryOuts } from "./try-outs.ts";
import { watchWake } from "./wake-watch.ts";
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
  /** A device came, went, or something is or is no longer wrong with it. */
  onChange(hear: () => void): () => void;
  /** Only what a device did last is different on its card: with every scan, and many times a second for a busy scale. */
  onSeen(hear: () => void): () => void;
  /** Prints on the bench printer, or on one that takes over; refused with `printer.none` when no printer was set up. */
  print(labelFor: LabelFor): Promise<PrintReport>;
  /** Lets a label wait inside the bench printer until it is printed: what lies there, or null where it cannot. */
  keepLabel(labelFor: LabelFor): Promise<Uint8Array | null>;
  /** Takes it out again. */
  forgetLabel(zpl: Uint8Array): Promise<void>;
  /** Why no printer can take a label now; null when one can. */
  printerProblem(): Refusal | null;
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
  /** This one first: it is the bench's own of its kind from now on. Refuses with `device.not-found`. */
  useAtBench(id: string): Result<void>;
  /** What scans of this device may do; of a device that is not set up, everything. */
  roleOf(id: string): ScannerRole;
  /** What scans caught by a screen may do. */
  windowRole(): ScannerRole;
  /** A screen caught a scan: the keyboard scanner's card shows it. */
  heardInWindow(text: string): void;
  /** Self-tests of the wires and of every device; harmless while a parcel is packed. */
  checks(): Check[];
  /** @param commandId the command that asks for it, from which the label's codes are made */
  testPrint(
    id: string,
    commandId: string,
  ): Promise<Result<{ proof: "printed" | "sent"; codes: string[] }>>;
  /** True for a code of a test label: it is ticked off, and never reaches the bench. */
  hearTestCode(text: string): boolean;
  /** One job at a time with this printer, whatever it is; refuses with `device.not-found` and `printer.not-connected`. */
  withPrinter<Value>(
    id: string,
    run: (printer: LabelPrinter, name: string) => Promise<Result<Value>>,
  ): Promise<Result<Value>>;
  /** Takes what lies on this scale as the box that does not count, or forgets it again. */
  tare(id: string, take: boolean): Promise<Result<void>>;
  /** Sets an empty scale to zero, by the scale itself. */
  zero(id: string): Promise<Result<void>>;
  /** What can be set up, again after every change, for as long as somebody listens. */
  watchFound(signal: AbortSignal | undefined): AsyncGenerator<Discovery, void>;
  /** Opens a device without setting it up, and shows what it does until the signal aborts. */
  tryOut(
    setup: DeviceSetup,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<DeviceCard, void>;
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
  const seen = listeners<[]>();
  const slots: DeviceSlot[] = [];
  const discovery = createDiscoveryWatch({
    wires,
    clock,
    setups: () => slots.map(({ setup }) => setup),
  });
  const tryOuts = createTryOuts({
    wires,
    clock,
    log,
    isSetUp: (address) =>
      slots.some(({ setup }) => isSamePlace(setup.address, address)),
  });
  /** Which devices there are, or which of them are the bench's own, is different now. */
  const setupsChanged = (): void => {
    changed.tell();
    discovery.refresh();
  };
  const testLabels = createTestLabelBook(clock, changed.tell);

  const benchSlot = (kind: DeviceKind): DeviceSlot | undefined =>
    slots.find(({ setup }) => setup.kind === kind);

  const windowSlot = (): DeviceSlot | undefined =>
    slots.find(({ setup }) => setup.address.wire === "window");

  const createSlot = (setup: DeviceSetup): DeviceSlot => {
    const slot = createDeviceSlot({
      setup,
      wires,
      clock,
      log,
      onScan(scan) {
        if (!testLabels.hear(scan.text)) scanned.tell(scan);
      },
      onReading(reading) {
        if (benchSlot("scale") === slot) read.tell(reading);
      },
      onChange: changed.tell,
      onSeen: seen.tell,
    });
    return slot;
  };

  const scaleOf = (id: string): Result<Scale> => {
    const scale = slots.find(({ setup }) => setup.id === id)?.device();
    return scale?.kind === "scale"
      ? ok(scale)
      : refused(refusal("device.not-found", { device: id }));
  };

  const printerSlots = (): readonly DeviceSlot[] =>
    slots.filter(({ setup }) => setup.kind === "printer");

  const stopWatchingWake = watchWake(clock, () => {
    log("devices.woken", {});
    for (const slot of slots) slot.wake();
  });

  slots.push(...setups.map(createSlot));
  for (const slot of slots) void slot.start();

  return {
    cards: () =>
      slots.map((slot) => ({
        ...slot.card(),
        testLabel: testLabels.of(slot.setup.id),
      })),
    reading() {
      const scale = benchSlot("scale")?.device();
      return scale?.kind === "scale" ? scale.reading() : null;
    },
    onScan: scanned.add,
    onReading: read.add,
    onChange: changed.add,
    onSeen: seen.add,
    print: (labelFor) => printOnFirstAble(printerSlots(), labelFor),
    keepLabel: (labelFor) => keepOnOwn(printerSlots(), labelFor),
    async forgetLabel(zpl) {
      for (const slot of printerSlots()) {
        const printer = slot.device();
        if (printer?.kind === "printer") await printer.forget(zpl);
      }
    },
    printerProblem: () => printerProblem(printerSlots()),
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
      await tryOuts.leave(setup.address);
      const result = await slot.start();
      setupsChanged();
      return result;
    },
    async remove(id) {
      const benchScale = benchSlot("scale");
      const place = slots.findIndex((slot) => slot.setup.id === id);
      const [slot] = place === -1 ? [] : slots.splice(place, 1);
      if (!slot) return refused(refusal("device.not-found", { device: id }));
      await slot.stop();
      testLabels.forget(id);
      if (slot === benchScale) read.tell(null);
      setupsChanged();
      return done;
    },
    async replaceAll(replacements) {
      await Promise.all([
        tryOuts.stop(),
        ...slots.splice(0).map((slot) => slot.stop()),
      ]);
      read.tell(null);
      const created = replacements.map(createSlot);
      slots.push(...created);
      for (const slot of created) void slot.start();
      setupsChanged();
    },
    useAtBench(id) {
      const slot = slots.find(({ setup }) => setup.id === id);
      if (!slot) return refused(refusal("device.not-found", { device: id }));
      const isAlready = benchSlot(slot.setup.kind) === slot;
      slots.splice(slots.indexOf(slot), 1);
      slots.unshift(slot);
      // What the scale before it showed holds no more; the new one tells of itself within a second.
      if (slot.setup.kind === "scale" && !isAlready) read.tell(null);
      setupsChanged();
      return done;
    },
    roleOf: (id) => roleOf(slots.find(({ setup }) => setup.id === id)),
    windowRole: () => roleOf(windowSlot()),
    heardInWindow: (text) => windowSlot()?.saw(text),
    checks: () => [
      ...wireChecks(wires),
      ...deviceChecks(
        slots.map((slot) => ({ card: slot.card(), device: slot.device() })),
        clock,
      ),
    ],
    async testPrint(id, commandId) {
      const slot = printerSlots().find(({ setup }) => setup.id === id);
      if (!slot) return refused(refusal("device.not-found", { device: id }));
      const codes = testCodes(commandId);
      const outcome = await printOn(slot, (printer) =>
        printer.testPrint(codes),
      );
      if (outcome.kind !== "printed" && outcome.kind !== "sent") {
        return refused(outcome.refusal);
      }
      testLabels.add(id, codes);
      return ok({ proof: outcome.kind, codes: codes.map(({ text }) => text) });
    },
    hearTestCode: testLabels.hear,
    async withPrinter(id, run) {
      const slot = printerSlots().find(({ setup }) => setup.id === id);
      if (!slot) return refused(refusal("device.not-found", { device: id }));
      const printer = slot.device();
      return printer?.kind === "printer"
        ? run(printer, slot.setup.name)
        : refused(
            refusal("printer.not-connected", { printer: slot.setup.name }),
          );
    },
    async tare(id, take) {
      const scale = scaleOf(id);
      if (!scale.ok) return scale;
      return take ? scale.value.tare() : scale.value.clearTare();
    },
    async zero(id) {
      const scale = scaleOf(id);
      return scale.ok ? scale.value.zero() : scale;
    },
    watchFound: discovery.watch,
    tryOut: tryOuts.watch,
    detectScale: (address, longer, signal) =>
      detectScale({ wires, clock, address, longer, signal }),
    async stop() {
      scanned.clear();
      read.clear();
      changed.clear();
      seen.clear();
      testLabels.stop();
      discovery.stop();
      stopWatchingWake();
      await Promise.all([
        tryOuts.stop(),
        ...slots.splice(0).map((slot) => slot.stop()),
      ]);
    },
  };
}

const roleOf = (slot: DeviceSlot | undefined): ScannerRole =>
  slot?.setup.role ?? "everything";
