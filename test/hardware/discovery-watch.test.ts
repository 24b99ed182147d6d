import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  createDiscoveryWatch,
  type DiscoveryWatch,
} from "../../hardware/discovery-watch.ts";
import type { HidFound, Listed, Wires } from "../../hardware/wire.ts";
import type {
  DeviceSetup,
  Discovery,
} from "../../shared/contract/devices-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { settle, stepClock, type StepClock } from "../helpers/step-clock.ts";
import { noWires } from "./no-wires.ts";

const usbScale: HidFound = {
  path: "/dev/hidraw3",
  vendorId: 0x0922,
  productId: 0x8003,
  serialNumber: "0000000012345",
  product: "M10 10 lb USB scale",
  usagePage: 0x8d,
  usage: 0x20,
};
const keyboardScanner: HidFound = {
  path: "/dev/hidraw4",
  vendorId: 0x0c2e,
  productId: 0x0200,
  serialNumber: null,
  product: "Voyager 1200g",
  usagePage: 1,
  usage: 6,
};
const scannerReports: HidFound = {
  ...keyboardScanner,
  path: "/dev/hidraw5",
  usagePage: 0x8c,
  usage: 2,
};
const ftdi = {
  path: "/dev/ttyUSB0",
  manufacturer: "FTDI",
  serialNumber: "A50285BI",
  vendorId: "0403",
  productId: "6001",
};
const setUpScale: DeviceSetup = {
  id: "scale-1",
  kind: "scale",
  driver: "mt-sics",
  name: "Bench scale",
  address: {
    wire: "serial",
    path: "/dev/ttyUSB7",
    baudRate: 9600,
    dataBits: 8,
    parity: "none",
    stopBits: 1,
    usb: { vendorId: "0403", productId: "6001", serialNumber: "A50285BI" },
  },
  media: null,
};

const list = <Found>(...found: Found[]): Listed<Found> => ({
  found,
  problem: null,
});

let clock: StepClock;
let leave: AbortController;
let seen: Discovery[];
let setups: DeviceSetup[];
let watching: Promise<void>;

const watch = async (wires: Partial<Wires>): Promise<DiscoveryWatch> => {
  const found = createDiscoveryWatch({
    wires: { ...noWires, ...wires },
    clock,
    setups: () => setups,
  });
  watching = follow(found);
  await settle();
  return found;
};
const follow = async (found: DiscoveryWatch): Promise<void> => {
  for await (const discovery of found.watch(leave.signal)) seen.push(discovery);
};
const latest = (): Discovery | undefined => seen.at(-1);

beforeEach(() => {
  clock = stepClock();
  leave = new AbortController();
  seen = [];
  setups = [];
});

afterEach(async () => {
  leave.abort();
  await watching;
  if (clock.pending() > 0) throw new Error("a timer was left running");
});

describe("an installer who looks for devices", () => {
  it("plugs in a USB scale and sees it within two seconds", async () => {
    const plugged: HidFound[] = [];
    await watch({ listHid: async () => list(...plugged) });
    expect(latest()).toMatchObject({ found: [], looking: false });

    plugged.push(usbScale);
    await clock.advanceAndSettle(2_000);

    expect(latest()?.found).toMatchObject([
      {
        kind: "scale",
        drivers: ["hid-scale"],
        declaresItself: true,
        setUpAs: null,
        description: "M10 10 lb USB scale · 0922:8003 · 0000000012345",
      },
    ]);

    plugged.pop();
    await clock.advanceAndSettle(2_000);
    expect(latest()?.found).toEqual([]);
  });

  it("sees a serial port once, with every driver for it, and the port that is set up marked, wherever it is plugged in", async () => {
    const found = await watch({ listSerial: async () => list(ftdi) });
    expect(latest()?.found).toMatchObject([
      {
        id: "serial:/dev/ttyUSB0",
        kind: null,
        declaresItself: false,
        setUpAs: null,
      },
    ]);
    expect(latest()?.found[0]?.drivers).toEqual(
      expect.arrayContaining(["serial-scanner", "mt-sics", "zebra-serial"]),
    );

    setups = [setUpScale];
    found.refresh();
    await settle();

    expect(latest()?.found[0]?.setUpAs).toBe("scale-1");
  });

  it("is told that a scanner in keyboard mode works, and how it works better", async () => {
    await watch({ listHid: async () => list(keyboardScanner) });

    expect(latest()?.found).toMatchObject([
      {
        drivers: ["keyboard-wedge"],
        note: {
          code: "scanner.keyboard-mode",
          params: { device: "Voyager 1200g" },
        },
      },
    ]);
  });

  it("sees a scanner that types and reports by its reports alone", async () => {
    await watch({ listHid: async () => list(keyboardScanner, scannerReports) });

    expect(latest()?.found.map(({ drivers }) => drivers)).toEqual([
      ["hid-scanner"],
    ]);
  });

  it("still sees the ports when the USB list never answers", async () => {
    await watch({
      listHid: () => new Promise(() => undefined),
      listSerial: async () => list(ftdi),
    });

    expect(latest()).toMatchObject({
      looking: true,
      found: [{ id: "serial:/dev/ttyUSB0" }],
    });
  });

  it("reads why ports cannot be listed", async () => {
    const problem = refusal("device.serial-unlisted", {});
    await watch({
      listSerial: async () => ({ found: [], problem }),
    });

    expect(latest()?.problems).toEqual([problem]);
  });

  it("keeps seeing a network printer that missed one question", async () => {
    const printer = { name: "Zebra ZD421", host: "10.0.0.7", port: 9100 };
    let answers = true;
    await watch({
      findNetworkPrinters: async () => (answers ? [printer] : []),
    });
    expect(latest()?.found).toMatchObject([{ id: "tcp:10.0.0.7:9100" }]);

    answers = false;
    await clock.advanceAndSettle(7_000);
    expect(latest()?.found).toHaveLength(1);

    await clock.advanceAndSettle(14_000);
    expect(latest()?.found).toEqual([]);
  });

  it("costs nothing after having left", async () => {
    let asked = 0;
    await watch({
      listHid: async () => {
        asked += 1;
        return list();
      },
    });

    leave.abort();
    await watching;
    await clock.advanceAndSettle(60_000);

    expect(asked).toBe(1);
  });

  it("makes a slow list wait twice as long as it took, so that looking never fills the computer's time", async () => {
    let asked = 0;
    await watch({
      listHid: () => {
        asked += 1;
        return new Promise((resolve) => {
          clock.after(1_000, () => {
            resolve(list());
          });
        });
      },
    });

    await clock.advanceAndSettle(8_000);

    expect(asked).toBe(3);
  });
});
