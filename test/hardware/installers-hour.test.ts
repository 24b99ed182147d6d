import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Scan } from "../../hardware/device.ts";
import {
  createStationDevices,
  type StationDevices,
} from "../../hardware/station-devices.ts";
import {
  createPretendHid,
  withPretendHid,
  type PretendHid,
} from "../../hardware/virtual/pretend-hid-wire.ts";
import {
  createPretendSerial,
  withPretendSerial,
  type PretendSerial,
} from "../../hardware/virtual/pretend-serial-wire.ts";
import { createVirtualHidScanner } from "../../hardware/virtual/virtual-hid-scanner.ts";
import {
  createVirtualScale,
  type VirtualScale,
} from "../../hardware/virtual/virtual-scale.ts";
import { createVirtualScanner } from "../../hardware/virtual/virtual-scanner.ts";
import type { Wires } from "../../hardware/wire.ts";
import type {
  DeviceAddress,
  DeviceCard,
  DeviceSetup,
} from "../../shared/contract/devices-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { refused } from "../../shared/result.ts";
import type { ScaleReading } from "../../shared/weight.ts";
import { settle, stepClock, type StepClock } from "../helpers/step-clock.ts";
import { lookedThrough } from "./looked-through.ts";
import { noWires } from "./no-wires.ts";

const serialAt = (path: string): DeviceAddress => ({
  wire: "serial",
  path,
  baudRate: 9600,
  dataBits: 8,
  parity: "none",
  stopBits: 1,
});
const setup = (
  id: string,
  kind: DeviceSetup["kind"],
  driver: string,
  address: DeviceAddress,
): DeviceSetup => ({ id, kind, driver, name: id, address, media: null });

let clock: StepClock;
let serial: PretendSerial;
let usb: PretendHid;
let wires: Wires;
let scales: VirtualScale[];
let devices: StationDevices;
let scans: Scan[];
let readings: (ScaleReading | null)[];

const start = async (setups: readonly DeviceSetup[]): Promise<void> => {
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

/** Follows a device that is tried out, until `leave`. */
const tryOut = async (tried: DeviceSetup) => {
  const cards: DeviceCard[] = [];
  const leaving = new AbortController();
  const done = (async () => {
    for await (const card of devices.tryOut(tried, leaving.signal))
      cards.push(card);
  })();
  await settle();
  return {
    latest: () => cards.at(-1),
    async leave() {
      leaving.abort();
      await done;
    },
    done,
  };
};

beforeEach(async () => {
  clock = stepClock();
  serial = await createPretendSerial();
  usb = createPretendHid();
  wires = withPretendHid(withPretendSerial(noWires, serial), usb);
  scales = ["one", "two"].map((path) =>
    createVirtualScale(serial, path, clock),
  );
});

afterEach(async () => {
  for (const scale of scales) scale.stop();
  await devices.stop();
  if (clock.pending() > 0) throw new Error("a timer was left running");
});

const scaleAt = (path: string): DeviceSetup =>
  setup(`scale-${path}`, "scale", "mt-sics", serialAt(path));

describe("a device that is tried out", () => {
  it("shows the installer what it weighs, and the bench hears nothing of it", async () => {
    await start([]);
    scales[0]?.put(750);

    const tried = await tryOut(scaleAt("one"));
    await clock.advanceAndSettle(1_000);

    expect(tried.latest()).toMatchObject({
      state: "ready",
      virtual: true,
      reading: { grams: 750 },
    });
    expect(readings).toEqual([]);
    expect(devices.cards()).toEqual([]);
    await tried.leave();
  });

  it("shows the installer what was scanned, and no parcel hears of it", async () => {
    const scanner = createVirtualHidScanner(usb, "hid/1", "S1");
    await start([]);
    const { found } = await lookedThrough(devices);
    const [first] = found.filter(({ declaresItself }) => declaresItself);
    if (first === undefined) throw new Error("no scanner was found");

    const tried = await tryOut(
      setup("new", "scanner", first.drivers[0] ?? "", first.address),
    );
    scanner.scan("4006381333931", "]E0");
    await settle();

    expect(tried.latest()?.lastSeen?.text).toBe("4006381333931");
    expect(scans).toEqual([]);
    await tried.leave();
  });

  it("is free for others as soon as the installer looks away", async () => {
    await start([]);
    const tried = await tryOut(scaleAt("one"));
    await tried.leave();

    const again = await tryOut(scaleAt("one"));
    await clock.advanceAndSettle(500);

    expect(again.latest()?.state).toBe("ready");
    await again.leave();
  });

  it("can be set up while it is watched: the watching ends, and it works at once", async () => {
    await start([]);
    const tried = await tryOut(scaleAt("one"));

    const added = devices.add(scaleAt("one"));
    await clock.advanceAndSettle(500);

    expect((await added).ok).toBe(true);
    await tried.done;
    expect(devices.cards().map(({ state }) => state)).toEqual(["ready"]);
  });

  it("is left alone when the bench uses it, or another screen tries it", async () => {
    await start([scaleAt("one")]);
    const other = await tryOut(scaleAt("two"));

    for (const path of ["one", "two"]) {
      const tried = await tryOut(scaleAt(path));
      expect(tried.latest()).toMatchObject({
        state: "down",
        problem: { code: "device.in-use-here" },
      });
      await tried.done;
    }

    await clock.advanceAndSettle(500);
    expect(devices.cards()[0]?.state).toBe("ready");
    await other.leave();
  });
});

describe("one press", () => {
  it("makes another scale the bench's own", async () => {
    scales[0]?.put(100);
    scales[1]?.put(900);
    await start([scaleAt("one"), scaleAt("two")]);
    await clock.advanceAndSettle(1_000);
    expect(devices.reading()?.grams).toBe(100);

    expect(devices.useAtBench("scale-two").ok).toBe(true);

    expect(readings.at(-1)).toBeNull();
    await clock.advanceAndSettle(1_000);
    expect(devices.reading()?.grams).toBe(900);
    expect(readings.at(-1)?.grams).toBe(900);
    expect(devices.cards()[0]?.setup.id).toBe("scale-two");
    expect(devices.useAtBench("gone").ok).toBe(false);
  });

  it("leaves a weight in place when the spare scale is removed", async () => {
    scales[0]?.put(100);
    await start([scaleAt("one"), scaleAt("two")]);
    await clock.advanceAndSettle(1_000);

    await devices.remove("scale-two");

    expect(readings.at(-1)?.grams).toBe(100);
  });
});

describe("several scanners", () => {
  it("are heard at once, each with the role it was given", async () => {
    const usbScanner = createVirtualHidScanner(usb, "hid/1", "S1");
    const comScanner = createVirtualScanner(serial, "com");
    await start([
      {
        ...setup("at-printer", "scanner", "serial-scanner", serialAt("com")),
        role: "labels",
      },
      setup("in-hand", "scanner", "hid-scanner", {
        wire: "hid",
        path: "hid/1",
        vendorId: 0x0c2e,
        productId: 0x0b81,
        serialNumber: "S1",
        usagePage: 0x8c,
        usage: 2,
      }),
      {
        ...setup("typing", "scanner", "keyboard-wedge", { wire: "window" }),
        role: "look-up",
      },
    ]);

    for (let round = 0; round < 5; round++) {
      usbScanner.scan(`USB-${round}`);
      comScanner.scan(`COM-${round}`);
    }
    devices.heardInWindow("TYPED");
    await clock.advanceAndSettle(50);

    const heard = (id: string): string[] =>
      scans.filter(({ deviceId }) => deviceId === id).map(({ text }) => text);
    expect(heard("in-hand")).toEqual([0, 1, 2, 3, 4].map((n) => `USB-${n}`));
    expect(heard("at-printer")).toEqual([0, 1, 2, 3, 4].map((n) => `COM-${n}`));
    expect(["in-hand", "at-printer"].map(devices.roleOf)).toEqual([
      "everything",
      "labels",
    ]);
    expect(devices.windowRole()).toBe("look-up");
    expect(devices.cards()[2]?.lastSeen?.text).toBe("TYPED");
  });
});

describe("a device another program holds", () => {
  it("says so, and works by itself when that program lets go", async () => {
    let held = true;
    const open = wires.openSerial;
    wires = {
      ...wires,
      openSerial: async (address, device) =>
        held
          ? refused(refusal("device.port-busy", { device }))
          : open(address, device),
    };
    await start([scaleAt("one")]);
    expect(devices.cards()[0]?.problem).toEqual(
      refusal("device.port-busy", { device: "scale-one" }),
    );

    held = false;
    await clock.advanceAndSettle(2_500);

    expect(devices.cards()[0]?.state).toBe("ready");
  });
});

describe("a computer that slept", () => {
  it("opens its scanners and scales again, because their wires may be dead without saying so", async () => {
    const scanner = createVirtualScanner(serial, "com");
    let opened = 0;
    const open = wires.openSerial;
    wires = {
      ...wires,
      openSerial(address, device) {
        opened += 1;
        return open(address, device);
      },
    };
    scales[0]?.put(200);
    await start([
      setup("scanner", "scanner", "serial-scanner", serialAt("com")),
      scaleAt("one"),
    ]);
    await clock.advanceAndSettle(10_000);
    expect(opened).toBe(2);

    clock.jumpTo(clock.now() + 3_600_000);
    await clock.advanceAndSettle(6_000);
    scanner.scan("AWAKE");
    await clock.advanceAndSettle(20);

    expect(opened).toBe(4);
    expect(scans.map(({ text }) => text)).toEqual(["AWAKE"]);
    expect(devices.reading()?.grams).toBe(200);
  });

  it("is not what a clock put right by a second or two looks like", async () => {
    let opened = 0;
    const open = wires.openSerial;
    wires = {
      ...wires,
      openSerial(address, device) {
        opened += 1;
        return open(address, device);
      },
    };
    await start([scaleAt("one")]);

    clock.jumpTo(clock.now() + 2_000);
    await clock.advanceAndSettle(10_000);
    clock.jumpTo(clock.now() - 60_000);
    await clock.advanceAndSettle(10_000);

    expect(opened).toBe(1);
  });
});
