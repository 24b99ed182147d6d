import { describe, expect, it } from "vitest";
import type { Scan } from "../../hardware/device.ts";
import { listHid, openHid, type HidWire } from "../../hardware/hid-wire.ts";
import { runHidScale } from "../../hardware/scale/hid-scale.ts";
import { runHidScanner } from "../../hardware/scanner/hid-scanner.ts";
import { done } from "../../shared/result.ts";
import { hexBytes } from "../helpers/corpus-cases.ts";
import { stepClock } from "../helpers/step-clock.ts";

/** A USB device at the other end of the wire: replays reports, and can be pulled out. */
const usbDevice = () => {
  let report: (bytes: Uint8Array) => void = () => undefined;
  let gone: () => void = () => undefined;
  const wire: HidWire = {
    write: () => Promise.resolve(done),
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

describe("a machine with or without HID support", () => {
  it("lists its devices or says why it cannot, and never throws", async () => {
    const listed = await listHid();
    const opened = await openHid("/dev/hidraw-none", "Scanner");

    expect(listed.ok || listed.refusal.code === "device.not-available").toBe(
      true,
    );
    expect(opened).toMatchObject({
      ok: false,
      refusal: { params: { device: "Scanner" } },
    });
  });
});
