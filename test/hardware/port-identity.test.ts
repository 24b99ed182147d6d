import { describe, expect, it } from "vitest";
import { findPort } from "../../hardware/port-identity.ts";
import { serialLine } from "../../hardware/scale/scale-protocol.ts";
import type { SerialPortFound } from "../../hardware/wire.ts";

const port = (path: string, serialNumber: string | null): SerialPortFound => ({
  path,
  manufacturer: "FTDI",
  serialNumber,
  vendorId: "0403",
  productId: "6001",
});
const address = (serialNumber: string | null) => ({
  ...serialLine(9600, "8N1"),
  path: "COM3",
  usb: { vendorId: "0403", productId: "6001", serialNumber },
});

describe("a serial port that was set up", () => {
  it("is its adapter, whatever the system calls it today", () => {
    const ports = [port("COM3", "B"), port("COM7", "A")];

    expect(findPort(address("A"), ports)).toBe("COM7");
    expect(findPort(address("C"), ports)).toBeNull();
  });

  it("whose adapter has no number stays where it was, or is the only one of its kind", () => {
    const [here, there, elsewhere] = [
      port("COM3", null),
      port("COM8", null),
      port("COM9", null),
    ];

    expect(findPort(address(null), [there, here])).toBe("COM3");
    expect(findPort(address(null), [there])).toBe("COM8");
    expect(findPort(address(null), [there, elsewhere])).toBeNull();
  });

  it("that says nothing about itself is its path", () => {
    expect(
      findPort({ ...serialLine(9600, "8N1"), path: "/dev/ttyS0" }, []),
    ).toBe("/dev/ttyS0");
  });
});
