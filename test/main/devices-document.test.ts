import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  documentOf,
  readDevicesDocument,
} from "../../main/devices-document.ts";
import type { DeviceSetup } from "../../shared/contract/devices-view.ts";
import { ok } from "../../shared/result.ts";
import { openPracticeStation } from "../helpers/practice-station.ts";

const scale: DeviceSetup = {
  id: "scale-1",
  kind: "scale",
  driver: "mt-sics",
  name: "Bench scale",
  address: {
    wire: "serial",
    path: "/dev/ttyUSB0",
    baudRate: 9600,
    dataBits: 7,
    parity: "even",
    stopBits: 1,
    usb: { vendorId: "0403", productId: "6001", serialNumber: "A50285BI" },
    controlLines: "dropped",
  },
  media: null,
};
const scanner: DeviceSetup = {
  id: "scanner-1",
  kind: "scanner",
  driver: "hid-scanner",
  name: "Hand scanner",
  address: {
    wire: "hid",
    path: "/dev/hidraw2",
    vendorId: 0x0c2e,
    productId: 0x0b81,
    serialNumber: null,
    usagePage: 0x8c,
    usage: 2,
  },
  media: null,
};

const refusalOf = (text: string): string | null => {
  const read = readDevicesDocument(text);
  return read.ok ? null : read.refusal.code;
};

describe("the device set-up of a bench", () => {
  it("is read back exactly as it was written", () => {
    const text = JSON.stringify(documentOf([scale, scanner]));

    expect(readDevicesDocument(text)).toEqual(ok(documentOf([scale, scanner])));
  });

  it.each([
    ["no JSON", "{"],
    ["another document", JSON.stringify({ format: "x", devices: [] })],
    [
      "of a later version",
      JSON.stringify({ ...documentOf([scale]), version: 2 }),
    ],
    [
      "with a port that cannot be",
      JSON.stringify(
        documentOf([
          { ...scale, address: { wire: "tcp", host: "z", port: 70_000 } },
        ]),
      ),
    ],
    ["with one device twice", JSON.stringify(documentOf([scale, scale]))],
  ])("that is %s is refused whole", (_, text) => {
    expect(refusalOf(text)).toBe("device.setup-unreadable");
  });

  it("never throws, whatever somebody brings", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(refusalOf(text)).toBe("device.setup-unreadable");
      }),
    );
  });

  it("goes from one bench to the next, and a wrong one leaves everything as it was", async () => {
    const station = await openPracticeStation();
    const { devices } = station.client;
    const before = await devices.exportSetup();

    const broken = await devices.importSetup({
      commandId: "import-1",
      document: "[]",
    });
    expect(broken.ok).toBe(false);
    expect(await devices.exportSetup()).toEqual(before);

    const taken = await devices.importSetup({
      commandId: "import-2",
      document: JSON.stringify({
        ...before,
        devices: before.devices.toReversed(),
      }),
    });
    expect(taken).toEqual({ ok: true });
    expect((await devices.exportSetup()).devices).toEqual(
      before.devices.toReversed(),
    );
    await station.eventually("everything connected again", () =>
      station
        .latest("devices-changed")
        .devices.every(({ state }) => state === "ready"),
    );
    await station.stop();
  });
});
