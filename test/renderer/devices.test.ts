import { describe, expect, test } from "vitest";
import { qrModules } from "../../renderer/components/qr-modules.ts";
import {
  draftOf,
  setupOf,
} from "../../renderer/screens/devices/device-draft.ts";
import { placeOf } from "../../renderer/screens/devices/device-words.ts";
import { doctorReport } from "../../renderer/screens/devices/doctor/doctor-report.ts";
import {
  groupsOf,
  verdictOf,
} from "../../renderer/screens/devices/doctor/doctor-verdict.ts";
import { newSetup } from "../../renderer/screens/devices/found/new-setup.ts";
import { lineToPaste } from "../../renderer/screens/devices/line-to-paste.ts";
import { ownDevices } from "../../renderer/screens/devices/own-devices.ts";
import type {
  DeviceCard,
  DeviceSetup,
  Discovery,
} from "../../shared/contract/devices-view.ts";
import type { DoctorResult } from "../../shared/contract/doctor-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { catalogues } from "../../shared/i18n/catalogue.ts";
import { drawnMatrix } from "../helpers/drawn-matrix.ts";
import { barcodesOn } from "../helpers/read-picture.ts";

const line = {
  wire: "serial",
  baudRate: 9600,
  dataBits: 8,
  parity: "none",
  stopBits: 1,
} as const;
const usb = { vendorId: "0403", productId: "6001", serialNumber: "A50285BI" };
const driver: Discovery["drivers"][number] = {
  id: "mt-sics",
  kind: "scale",
  wire: "serial",
  name: "Mettler Toledo MT-SICS",
  line,
};
const setup = (of: Partial<DeviceSetup> = {}): DeviceSetup => ({
  id: "scale-1",
  kind: "scale",
  driver: "mt-sics",
  name: "Scale",
  address: { ...line, path: "/dev/ttyUSB0", usb },
  media: null,
  ...of,
});
const card = (of: Partial<DeviceSetup>): DeviceCard => ({
  setup: setup(of),
  virtual: false,
  state: "ready",
  problem: null,
  lastSeen: null,
  reading: null,
});

test("the code of a set-up is read from the screen as it was written", async () => {
  const text = `PBSETUP1:1/1:0A1B2C3D:${"GEZDGNBVGY3TQOJQ".repeat(12)}`;

  const read = await barcodesOn(drawnMatrix(qrModules(text)));

  expect(read.map((code) => code.text)).toEqual([text]);
});

describe("an installer who changes a connection", () => {
  const changed = (path: string): DeviceSetup =>
    setupOf(
      {
        ...draftOf(catalogues.en, driver, setup().address, "Scale"),
        path,
        baudRate: "4800",
        frame: "7 even 1",
      },
      "scale-1",
      setup({ takesOver: true }),
    );

  test("keeps what the port is recognised by, and what was set elsewhere", () => {
    expect(changed("/dev/ttyUSB0")).toMatchObject({
      takesOver: true,
      address: { usb, baudRate: 4800, dataBits: 7, parity: "even" },
    });
  });

  test("is not led back to the old adapter by choosing another port", () => {
    expect(changed("/dev/ttyUSB7").address).not.toHaveProperty("usb");
  });
});

test("a port says what adapter it has, so a new scale is named after its make; a printer says its own name", () => {
  const { en } = catalogues;
  const printer = {
    ...driver,
    id: "zebra",
    kind: "printer",
    line: null,
  } as const;

  expect(
    newSetup(en, driver, setup().address, "FTDI · 0403:6001", "a").name,
  ).toBe("Mettler Toledo MT-SICS");
  expect(
    newSetup(
      en,
      printer,
      { wire: "tcp", host: "192.168.1.41", port: 9100 },
      "ZD621 at the door · 300 dpi",
      "b",
    ).name,
  ).toBe("ZD621 at the door");
});

test("an address of the newer internet is written so that its port can be told from it", () => {
  expect(placeOf({ wire: "tcp", host: "fe80::1", port: 9100 })).toBe(
    "[fe80::1]:9100",
  );
});

test("the bench's own scanner is the one on a cable, however long the other has been there", () => {
  const typing = card({
    id: "keyboard",
    kind: "scanner",
    address: { wire: "window" },
  });
  const cabled = card({ id: "cabled", kind: "scanner" });

  expect(ownDevices([typing, cabled, card({})])).toEqual([cabled, card({})]);
  expect(ownDevices([typing])).toEqual([typing]);
});

describe("the doctor", () => {
  const result = (
    id: string,
    state: DoctorResult["state"],
    subject = "computer",
  ): DoctorResult => ({
    id,
    check: "usb-devices",
    subject,
    state,
    refusal:
      state === "bad"
        ? refusal("device.no-port-permission", {
            device: "Scale",
            command: "sudo usermod -aG dialout marta",
          })
        : null,
    facts: [["driver", "hid-scale"]],
  });

  test("says the worst that was found, and nothing while it looks", () => {
    const good = result("1", "good");
    const attention = result("2", "attention");
    const bad = result("3", "bad");

    expect(verdictOf([good, bad], false)).toBe("running");
    expect(verdictOf([good, result("4", "skipped")], true)).toBe("good");
    expect(verdictOf([good, attention], true)).toBe("attention");
    expect(verdictOf([attention, bad, good], true)).toBe("bad");
    expect(verdictOf([good, result("5", "running")], true)).toBe("attention");
    expect(verdictOf([], true)).toBe("attention");
  });

  test("writes a report that support can read: names, sentences, codes and the line to paste", () => {
    const report = doctorReport(
      catalogues.nl,
      "Verslag",
      "vandaag",
      groupsOf([result("1", "bad", "scale-1"), result("2", "good")]),
      (subject) => `<${subject}>`,
    );

    expect(report).toContain("<scale-1>\n- USB-apparaten: stuk");
    expect(report).toContain("[device.no-port-permission]");
    expect(report).toContain("sudo usermod -aG dialout marta");
    expect(report).toContain("Stuurprogramma: USB-weegschaal (HID)");
    expect(report).not.toMatch(/undefined|\[object/);
  });
});

test("a rule for a USB device is pasted as one line that also puts it in force", () => {
  const rule = 'KERNEL=="hidraw*", ATTRS{idVendor}=="0922", TAG+="uaccess"';

  const paste = lineToPaste(
    catalogues.en,
    refusal("device.no-usb-permission", { device: "Scale", rule }),
  );

  expect(paste?.line).toBe(
    `echo '${rule}' | sudo tee /etc/udev/rules.d/70-packbench.rules && sudo udevadm control --reload && sudo udevadm trigger`,
  );
});
