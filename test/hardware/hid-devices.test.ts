import { describe, expect, it } from "vitest";
import type { Scan } from "../../hardware/device.ts";
import { findHid, udevRule } from "../../hardware/hid-identity.ts";
import { listHid, openHid } from "../../hardware/hid-wire.ts";
import { openHidScale, runHidScale } from "../../hardware/scale/hid-scale.ts";
import { runHidScanner } from "../../hardware/scanner/hid-scanner.ts";
import {
  createStationDevices,
  type StationDevices,
} from "../../hardware/station-devices.ts";
import {
  createPretendHid,
  withPretendHid,
} from "../../hardware/virtual/pretend-hid-wire.ts";
import {
  createVirtualHidScale,
  type VirtualHidScaleParts,
} from "../../hardware/virtual/virtual-hid-scale.ts";
import { createVirtualHidScanner } from "../../hardware/virtual/virtual-hid-scanner.ts";
import type { HidFound, HidWire } from "../../hardware/wire.ts";
import type {
  DeviceAddress,
  DeviceSetup,
} from "../../shared/contract/devices-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { done, refused } from "../../shared/result.ts";
import { hexBytes } from "../helpers/corpus-cases.ts";
import { stepClock } from "../helpers/step-clock.ts";
import { lookedThrough } from "./looked-through.ts";
import { noWires } from "./no-wires.ts";

/** A USB device at the other end of the wire: replays reports, and can be pulled out. */
const usbDevice = () => {
  let report: (bytes: Uint8Array) => void = () => undefined;
  let gone: () => void = () => undefined;
  const wire: HidWire = {
    write: () => Promise.resolve(done),
    sendFeature: () => Promise.resolve(done),
    descriptor: () => Promise.resolve(null),
    onReport(hear) {
      report = hear;
      return () => undefined;
    },
    onClose(hear) {
      gone = hear;
      return () => undefined;
    },
    close: () => Promise.resolve(),
  };
  return {
    wire,
    say: (hex: string) => {
      report(hexBytes(hex));
    },
    pull: () => {
      gone();
    },
  };
};

const setup = { id: "usb-1", name: "USB device" };
const quiet = (): void => undefined;

const part = (text: string, continued: boolean): string => {
  const bytes = Buffer.alloc(64);
  bytes.set([2, text.length]);
  bytes.write(`]Q0${text}`, 2, "latin1");
  bytes[63] = continued ? 1 : 0;
  return bytes.toString("hex");
};

describe("a HID scanner at a bench", () => {
  it("joins the parts of a long code, and forgets a part whose rest never came", async () => {
    const clock = stepClock();
    const device = usbDevice();
    const scanner = runHidScanner(device.wire, setup, clock, quiet);
    const scans: Scan[] = [];
    scanner.onScan((scan) => scans.push(scan));

    device.say(part("LOST", true));
    clock.advance(300);
    device.say(part("ABC", true));
    clock.advance(10);
    device.say(part("DEF", false));

    expect(scans).toMatchObject([
      { text: "ABCDEF", aim: "]Q0", deviceId: "usb-1" },
    ]);
    await scanner.stop();
    expect(clock.pending()).toBe(0);
  });

  it("is down when it is pulled out", () => {
    const device = usbDevice();
    const scanner = runHidScanner(device.wire, setup, stepClock(), quiet);

    device.pull();

    expect(scanner.health()).toMatchObject({
      state: "down",
      problem: { code: "device.unplugged" },
    });
  });
});

describe("a HID scale at a bench", () => {
  it("keeps its last weight while it is quiet, and is opened again when quiet too long", () => {
    const clock = stepClock();
    const device = usbDevice();
    const scale = runHidScale(device.wire, setup, clock, quiet);

    device.say("03 04 02 00 F4 01");
    clock.advance(4_000);
    expect(scale.reading()?.grams).toBe(500);
    clock.advance(1_500);

    expect(scale.reading()).toBeNull();
    expect(scale.health()).toMatchObject({
      state: "down",
      problem: { code: "device.silent" },
    });
    expect(clock.pending()).toBe(0);
  });
});

describe("a HID scale that is told to zero itself", () => {
  const dirty = async (
    parts: Partial<VirtualHidScaleParts>,
    job: (bench: {
      readonly zero: () => Promise<string>;
      readonly grams: () => number | null;
      readonly put: (grams: number) => Promise<void>;
    }) => Promise<void>,
  ): Promise<void> => {
    const clock = stepClock();
    const bus = createPretendHid();
    const virtual = createVirtualHidScale({
      bus,
      path: "hid/scale",
      clock,
      ...parts,
    });
    const opened = await openHidScale(
      {
        ...setup,
        kind: "scale",
        driver: "hid-scale",
        media: null,
        address: {
          wire: "hid",
          path: "hid/scale",
          vendorId: 0x0922,
          productId: 0x8004,
          serialNumber: null,
          usagePage: 0x8d,
          usage: 0x20,
        },
      },
      withPretendHid(noWires, bus),
      clock,
      quiet,
    );
    if (!opened.ok) throw new Error(opened.refusal.code);
    const scale = opened.value;
    const put = async (grams: number): Promise<void> => {
      virtual.put(grams);
      await clock.advanceAndSettle(1_000);
    };
    await put(12);
    await job({
      put,
      grams: () => scale.reading()?.grams ?? null,
      async zero() {
        let outcome = "never settled";
        void scale.zero().then((result) => {
          outcome = result.ok ? "done" : result.refusal.code;
        });
        await clock.advanceAndSettle(8_000);
        return outcome;
      },
    });
    await scale.stop();
    virtual.stop();
    expect(clock.pending()).toBe(0);
  };

  it.each([true, false])(
    "follows, described by the system: %s",
    (isDescribed) =>
      dirty({ isDescribed }, async ({ zero, grams, put }) => {
        expect(grams()).toBe(12);
        expect(await zero()).toBe("done");
        await put(512);
        expect(grams()).toBe(500);
      }),
  );

  it("refuses a parcel's weight", () =>
    dirty({}, async ({ zero, grams, put }) => {
      await put(4_000);

      expect(await zero()).toBe("scale.did-not-follow");
      expect(grams()).toBe(4_000);
    }));

  it("has its own key only, and the installer is told", () =>
    dirty({ zero: "deaf" }, async ({ zero, grams }) => {
      expect(await zero()).toBe("scale.cannot-zero");
      expect(grams()).toBe(12);
    }));

  it("does nothing although it took the report, and the installer is told", () =>
    dirty({ zero: "deaf", isDescribed: false }, async ({ zero }) => {
      expect(await zero()).toBe("scale.did-not-follow");
    }));

  it("is read where only its descriptor says how wide its weight is", () =>
    dirty({ weightBits: 24 }, async ({ grams, put }) => {
      await put(9_876);

      expect(grams()).toBe(9_876);
    }));
});

describe("a machine with or without HID support", () => {
  it("lists its devices or says why it cannot, and never throws", async () => {
    const listed = await listHid();
    const opened = await openHid(
      {
        wire: "hid",
        path: "/dev/hidraw-none",
        vendorId: 1,
        productId: 2,
        serialNumber: null,
        usagePage: 0x8c,
        usage: 2,
      },
      "Scanner",
    );

    expect(
      listed.ok ||
        /^device\.(not-available|usb-support-missing)$/.test(
          listed.refusal.code,
        ),
    ).toBe(true);
    expect(opened.ok).toBe(false);
  });
});

describe("virtual USB devices at a bench", () => {
  const open = async (
    job: (bench: {
      readonly clock: ReturnType<typeof stepClock>;
      readonly devices: StationDevices;
      readonly scans: Scan[];
      readonly scanners: readonly ReturnType<typeof createVirtualHidScanner>[];
      readonly scale: ReturnType<typeof createVirtualHidScale>;
    }) => Promise<void>,
  ): Promise<void> => {
    const clock = stepClock();
    const bus = createPretendHid();
    const scanners = ["S1", "S2"].map((serial) =>
      createVirtualHidScanner(bus, `hid/${serial}`, serial),
    );
    const scale = createVirtualHidScale({ bus, path: "hid/scale", clock });
    const wires = withPretendHid(noWires, bus);
    const devices = createStationDevices({
      setups: [],
      wires,
      clock,
      log: () => undefined,
    });
    const scans: Scan[] = [];
    devices.onScan((scan) => scans.push(scan));
    const { found } = await lookedThrough(devices);
    for (const [index, { address, drivers }] of found.entries()) {
      await devices.add(setupOf(`usb-${index}`, address, drivers[0] ?? ""));
    }
    await job({ clock, devices, scans, scanners, scale });
    await devices.stop();
    scale.stop();
    expect(clock.pending()).toBe(0);
  };

  const setupOf = (
    id: string,
    address: DeviceAddress,
    driver: string,
  ): DeviceSetup => ({
    id,
    kind: driver === "hid-scale" ? "scale" : "scanner",
    driver,
    name: id,
    address,
    media: null,
  });

  it("are found, set up as found, and tell two scanners of one model apart", () =>
    open(async ({ devices, scanners, scans }) => {
      scanners[1]?.scan("HA112", "]C0");
      scanners[0]?.scan("4006381333931", "]E0");

      expect(
        devices.cards().map(({ virtual, state }) => [virtual, state]),
      ).toEqual([
        [true, "ready"],
        [true, "ready"],
        [true, "starting"],
      ]);
      expect(scans).toMatchObject([
        { text: "HA112", aim: "]C0", deviceId: "usb-1" },
        { text: "4006381333931", aim: "]E0", deviceId: "usb-0" },
      ]);
    }));

  it("read a code of several reports, and forget one whose rest never came", () =>
    open(async ({ clock, scanners, scans }) => {
      const long = "https://id.example.com/01/04006381333931/10/".padEnd(
        120,
        "7",
      );
      scanners[0]?.dieMidScan();
      scanners[0]?.scan(long);
      await clock.advanceAndSettle(300);
      scanners[0]?.scan(long, "]Q0");

      expect(scans.map(({ text }) => text)).toEqual([long]);
    }));

  it("are the same after they were put into another socket", () =>
    open(async ({ clock, devices, scanners, scans }) => {
      scanners[1]?.unplug(true);
      await clock.advanceAndSettle(1_000);
      expect(devices.cards()[1]?.problem?.code).toBe("device.unplugged");

      scanners[1]?.unplug(false, "hid/other-socket");
      await clock.advanceAndSettle(6_000);
      scanners[1]?.scan("B2");

      expect(scans.at(-1)).toMatchObject({ text: "B2", deviceId: "usb-1" });
    }));

  it("weigh, tare the box away, and show a lifted box as less than nothing", () =>
    open(async ({ clock, devices, scale }) => {
      scale.put(120);
      await clock.advanceAndSettle(1_000);
      expect(await devices.tare("usb-2", true)).toEqual(done);
      scale.put(620);
      await clock.advanceAndSettle(1_000);
      expect(devices.reading()).toMatchObject({
        weight: "500",
        grams: 500,
        net: true,
        stable: true,
      });

      scale.put(0);
      await clock.advanceAndSettle(1_000);
      expect(devices.reading()).toMatchObject({ weight: "-120", grams: -120 });

      expect(await devices.tare("usb-2", false)).toEqual(done);
      scale.put(620);
      await clock.advanceAndSettle(1_000);
      expect(devices.reading()).toMatchObject({ grams: 620 });
    }));

  it("are zeroed by the station, which knows each by its id", () =>
    open(async ({ clock, devices, scale }) => {
      scale.put(12);
      await clock.advanceAndSettle(1_000);
      const zeroed = devices.zero("usb-2");
      await clock.advanceAndSettle(1_000);

      expect(await zeroed).toEqual(done);
      expect(devices.reading()?.grams).toBe(0);
      expect(await devices.zero("usb-0")).toEqual(
        refused(refusal("device.not-found", { device: "usb-0" })),
      );
    }));

  it("refuse to tare what moves or what is too heavy", () =>
    open(async ({ clock, devices, scale }) => {
      scale.put(500, true);
      await clock.advanceAndSettle(1_000);
      expect(await devices.tare("usb-2", true)).toEqual(
        refused(refusal("scale.not-settled", {})),
      );
      scale.put(20_000);
      await clock.advanceAndSettle(1_000);
      expect(devices.reading()).toMatchObject({
        weight: null,
        grams: null,
        status: "overload",
      });
      expect(await devices.tare("usb-2", true)).toEqual(
        refused(refusal("scale.overload", {})),
      );
    }));

  it("give no weight while a scale is garbled, silent or asleep, and come back", () =>
    open(async ({ clock, devices, scale }) => {
      const problem = () => devices.cards()[2]?.problem?.code;
      scale.put(500);
      await clock.advanceAndSettle(1_000);

      for (const fail of [scale.garble, scale.silence]) {
        fail(true);
        await clock.advanceAndSettle(5_500);
        expect([devices.reading(), problem()]).toEqual([null, "device.silent"]);
        fail(false);
        await clock.advanceAndSettle(6_000);
        expect(devices.reading()?.grams).toBe(500);
      }

      scale.jitter(true);
      await clock.advanceAndSettle(2_000);
      expect(devices.reading()).toMatchObject({ stable: false });
      scale.jitter(false);
      scale.overCapacity(true);
      await clock.advanceAndSettle(1_000);
      expect(devices.reading()).toMatchObject({
        grams: null,
        status: "overload",
      });
      scale.overCapacity(false);
      scale.slow(true);
      await clock.advanceAndSettle(2_000);
      expect(devices.reading()?.grams).toBe(500);
      scale.slow(false);

      scale.dieMidReport();
      await clock.advanceAndSettle(1_000);
      expect([devices.reading(), problem()]).toEqual([
        null,
        "device.unplugged",
      ]);
      scale.unplug(false);
      scale.put(0);
      await clock.advanceAndSettle(6_000);

      scale.autoOff(true);
      await clock.advanceAndSettle(4 * 60_000);
      expect([devices.reading(), problem()]).toEqual([null, "scale.asleep"]);

      scale.unplug(false);
      await clock.advanceAndSettle(6_000);
      expect(devices.reading()?.grams).toBe(0);
    }));
});

describe("a USB device that was set up", () => {
  const found: HidFound = {
    path: "a",
    vendorId: 0x0922,
    productId: 0x8004,
    serialNumber: null,
    product: null,
    usagePage: 0x8d,
    usage: 0x20,
  };
  const address = {
    wire: "hid",
    path: "a",
    vendorId: 0x0922,
    productId: 0x8004,
    serialNumber: null,
    usagePage: 0x8d,
    usage: 0x20,
  } as const;

  it("is known by its serial number wherever it is plugged in, and never by the model alone", () => {
    const numbered = { ...address, serialNumber: "7" };

    expect(
      findHid(numbered, [{ ...found, serialNumber: "7", path: "z" }]),
    ).not.toBeNull();
    expect(findHid(numbered, [{ ...found, serialNumber: "8" }])).toBeNull();
  });

  it("without a serial number is known by product and path, or by being the only one", () => {
    const [b, c] = [
      { ...found, path: "b" },
      { ...found, path: "c" },
    ];

    expect(findHid(address, [b, { ...found, path: "a" }])?.path).toBe("a");
    expect(findHid(address, [b])?.path).toBe("b");
    expect(findHid(address, [b, c])).toBeNull();
  });

  it("is not the keyboard of the same scanner", () => {
    expect(findHid(address, [{ ...found, usagePage: 1, usage: 6 }])).toBeNull();
  });

  it("without permission comes with the line to paste", () => {
    expect(udevRule(0x0922)).toBe(
      'KERNEL=="hidraw*", ATTRS{idVendor}=="0922", TAG+="uaccess", MODE="0660"',
    );
  });
});
