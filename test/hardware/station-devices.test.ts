import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Scan } from "../../hardware/device.ts";
import {
  createStationDevices,
  type StationDevices,
} from "../../hardware/station-devices.ts";
import {
  createPretendSerial,
  withPretendSerial,
  type PretendSerial,
} from "../../hardware/virtual/pretend-serial-wire.ts";
import {
  createVirtualScale,
  type VirtualScale,
} from "../../hardware/virtual/virtual-scale.ts";
import {
  createVirtualScanner,
  type VirtualScanner,
} from "../../hardware/virtual/virtual-scanner.ts";
import type { Wires } from "../../hardware/wire.ts";
import type { DeviceSetup } from "../../shared/contract/devices-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { ok } from "../../shared/result.ts";
import type { ScaleReading } from "../../shared/weight.ts";
import { stepClock, type StepClock } from "../helpers/step-clock.ts";
import { noWires } from "./no-wires.ts";

const line = {
  wire: "serial",
  baudRate: 9600,
  dataBits: 8,
  parity: "none",
  stopBits: 1,
} as const;

const scannerSetup: DeviceSetup = {
  id: "scanner-1",
  kind: "scanner",
  driver: "serial-scanner",
  name: "Hand scanner",
  address: { ...line, path: "pretend-scanner" },
  media: null,
};
const scaleSetup: DeviceSetup = {
  id: "scale-1",
  kind: "scale",
  driver: "mt-sics",
  name: "Bench scale",
  address: { ...line, path: "pretend-scale" },
  media: null,
};

let clock: StepClock;
let serial: PretendSerial;
let scanner: VirtualScanner;
let scale: VirtualScale;
let devices: StationDevices;
let scans: Scan[];
let readings: (ScaleReading | null)[];

const start = async (
  setups: readonly DeviceSetup[],
  wires: Wires = withPretendSerial(noWires, serial),
): Promise<void> => {
  devices = createStationDevices({
    setups,
    wires,
    clock,
    log: () => undefined,
  });
  scans = [];
  readings = [];
  devices.onScan((scan) => scans.push(scan));
  devices.onReading((reading) => readings.push(reading));
  await clock.advanceAndSettle(100);
};
const states = (): string[] => devices.cards().map(({ state }) => state);

beforeEach(async () => {
  clock = stepClock();
  serial = await createPretendSerial();
  scanner = createVirtualScanner(serial, "pretend-scanner");
  scale = createVirtualScale(serial, "pretend-scale", clock);
});

afterEach(async () => {
  scale.stop();
  await devices.stop();
  if (clock.pending() > 0) throw new Error("a timer was left running");
});

describe("the devices of a bench", () => {
  it("hear a scan, and their card shows it", async () => {
    await start([scannerSetup, scaleSetup]);

    scanner.scan("4006381333931");
    await clock.advanceAndSettle(10);

    expect(scans).toMatchObject([
      { text: "4006381333931", aim: null, deviceId: "scanner-1" },
    ]);
    expect(devices.cards()[0]).toMatchObject({
      state: "ready",
      virtual: true,
      lastSeen: { text: "4006381333931" },
    });
  });

  it("count a cradle's equal codes each, and a double trigger once", async () => {
    await start([scannerSetup]);

    scanner.scan("A1\rA1");
    await clock.advanceAndSettle(150);
    scanner.scan("A1");
    await clock.advanceAndSettle(400);
    scanner.scan("A1");
    await clock.advanceAndSettle(10);

    expect(scans.map(({ text }) => text)).toEqual(["A1", "A1", "A1"]);
  });

  it("hear a code without a suffix once the scanner is silent", async () => {
    const port = serial.addPort("bare-scanner", "x", () => undefined);
    await start([
      { ...scannerSetup, address: { ...line, path: "bare-scanner" } },
    ]);

    port.say(Buffer.from("40063"));
    await clock.advanceAndSettle(20);
    port.say(Buffer.from("81333931"));
    await clock.advanceAndSettle(60);

    expect(scans.map(({ text }) => text)).toEqual(["4006381333931"]);
  });

  it("come back by themselves after being unplugged, and weigh again", async () => {
    scale.put(300);
    await start([scannerSetup, scaleSetup]);
    await clock.advanceAndSettle(500);
    expect(devices.reading()?.grams).toBe(300);

    scale.unplug(true);
    scanner.unplug(true);
    await clock.advanceAndSettle(20_000);

    expect(states()).toEqual(["down", "down"]);
    expect(devices.cards()[1]?.problem?.code).toBe("device.unplugged");
    expect(devices.reading()).toBeNull();
    expect(readings.at(-1)).toBeNull();

    scale.unplug(false);
    scanner.unplug(false);
    await clock.advanceAndSettle(6_000);
    scanner.scan("B2");
    await clock.advanceAndSettle(10);

    expect(states()).toEqual(["ready", "ready"]);
    expect(devices.reading()?.grams).toBe(300);
    expect(scans.at(-1)?.text).toBe("B2");
  });

  it("that were never there stay in view with the reason, and are looked for again", async () => {
    scale.unplug(true);
    await start([scaleSetup]);

    expect(devices.cards()[0]).toMatchObject({
      state: "down",
      problem: { code: "device.not-found", params: { device: "Bench scale" } },
    });

    scale.unplug(false);
    await clock.advanceAndSettle(5_500);

    expect(states()).toEqual(["ready"]);
  });

  it("with a driver of another version stay in view and are not tried", async () => {
    await start([{ ...scaleSetup, driver: "from-the-future" }]);

    expect(devices.cards()[0]?.problem?.code).toBe("device.driver-unknown");
    // Only the watch for a computer that sleeps.
    expect(clock.pending()).toBe(1);
  });

  it("refuse to print when no printer was set up", async () => {
    await start([]);

    expect(
      await devices.print(async () => ok(Buffer.from("^XA^XZ"))),
    ).toMatchObject({
      outcome: { kind: "refused", refusal: refusal("printer.none", {}) },
      printer: null,
    });
    expect(devices.printerMedia()).toBeNull();
  });

  it("are added, replaced and removed while the bench works", async () => {
    await start([]);

    const adding = devices.add(scaleSetup);
    await clock.advanceAndSettle(100);
    expect(await adding).toEqual({ ok: true, value: undefined });
    expect(states()).toEqual(["ready"]);

    const replacing = devices.add({
      ...scaleSetup,
      address: { ...line, path: "nowhere" },
    });
    await clock.advanceAndSettle(100);
    expect((await replacing).ok).toBe(false);
    expect(states()).toEqual(["down"]);

    expect(await devices.remove("scale-1")).toEqual({
      ok: true,
      value: undefined,
    });
    expect((await devices.remove("scale-1")).ok).toBe(false);
    expect(devices.cards()).toEqual([]);
  });
});
