import { expect, it } from "vitest";
import { mtSics } from "../../../hardware/scale/mt-sics.ts";
import { createStationDevices } from "../../../hardware/station-devices.ts";
import {
  createPretendSerial,
  withPretendSerial,
  type PretendPort,
} from "../../../hardware/virtual/pretend-serial-wire.ts";
import { stepClock } from "../../helpers/step-clock.ts";
import { noWires } from "../no-wires.ts";

it("a scale that is put into another socket is found by its adapter and weighs on, without a search or a set-up", async () => {
  const clock = stepClock();
  const serial = await createPretendSerial();
  const usb = { vendorId: "0403", productId: "6001", serialNumber: "A9" };
  const port: PretendPort = serial.addPort(
    "COM3",
    "FTDI",
    () => {
      port.say(Buffer.from("S S     100.15 g\r\n"));
    },
    usb,
  );
  const devices = createStationDevices({
    setups: [
      {
        id: "scale-1",
        kind: "scale",
        driver: "mt-sics",
        name: "Bench scale",
        address: { ...mtSics.line, path: "COM3", usb },
        media: null,
      },
    ],
    wires: withPretendSerial(noWires, serial),
    clock,
    log: () => undefined,
  });
  await clock.advanceAndSettle(500);
  port.unplug();
  await clock.advanceAndSettle(1_000);
  expect(devices.cards()[0]?.problem?.code).toBe("device.unplugged");

  port.plugIn("COM8");
  await clock.advanceAndSettle(6_000);

  expect(devices.reading()).toMatchObject({ grams: 100.15, stable: true });
  await devices.stop();
  expect(clock.pending()).toBe(0);
});
