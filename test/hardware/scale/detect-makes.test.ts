import { describe, expect, it } from "vitest";
import { driverOf } from "../../../hardware/drivers.ts";
import { detectScale } from "../../../hardware/scale/detect-scale.ts";
import { serialLine } from "../../../hardware/scale/scale-protocol.ts";
import {
  createPretendSerial,
  withPretendSerial,
} from "../../../hardware/virtual/pretend-serial-wire.ts";
import { scaleLanguages } from "../../../hardware/virtual/scale-languages.ts";
import { createVirtualScale } from "../../../hardware/virtual/virtual-scale.ts";
import type { SerialAddress } from "../../../hardware/wire.ts";
import type {
  DeviceSetup,
  ScaleDetection,
} from "../../../shared/contract/devices-view.ts";
import { stepClock } from "../../helpers/step-clock.ts";
import { noWires } from "../no-wires.ts";

const port: SerialAddress = { ...serialLine(9600, "8N1"), path: "new-scale" };

/** Plugs a scale of this make in, searches for it, and opens what was found. */
async function findAndOpen(make: string): Promise<{
  readonly drivers: readonly string[];
  readonly opened: readonly SerialAddress[];
  readonly grams: number | null;
}> {
  const clock = stepClock();
  const serial = await createPretendSerial();
  const virtual = createVirtualScale(
    serial,
    port.path,
    clock,
    scaleLanguages[make],
  );
  const opened: SerialAddress[] = [];
  const pretend = withPretendSerial(noWires, serial);
  const wires: typeof pretend = {
    ...pretend,
    openSerial(address, device) {
      opened.push(address);
      return pretend.openSerial(address, device);
    },
  };
  virtual.put(750);
  let last: ScaleDetection | null = null;
  let ended = false;
  const search = (async () => {
    for await (const event of detectScale({
      wires,
      clock,
      address: port,
      longer: false,
      signal: undefined,
    })) {
      last = event;
    }
    ended = true;
  })();
  for (let step = 0; step < 600 && !ended; step++) {
    await clock.advanceAndSettle(100);
  }
  await search;
  const finished = last as ScaleDetection | null;
  const candidates = finished?.kind === "finished" ? finished.candidates : [];

  opened.length = 0;
  const [first] = candidates;
  const setup: DeviceSetup = {
    id: "scale-1",
    kind: "scale",
    driver: first?.driver ?? "",
    name: "New scale",
    address: first?.address ?? port,
    media: null,
  };
  const device = await driverOf(setup)?.open(
    setup,
    wires,
    clock,
    () => undefined,
  );
  await clock.advanceAndSettle(2_000);
  const scale = device?.ok === true ? device.value : null;
  const reading = scale?.kind === "scale" ? scale.reading() : null;
  await scale?.stop();
  virtual.stop();
  expect(clock.pending()).toBe(0);
  return {
    drivers: candidates.map(({ driver }) => driver),
    opened: [...opened],
    grams: reading?.grams ?? null,
  };
}

describe("an installer who plugs in a scale", () => {
  it.each([
    "cas-enq",
    "toledo-8217-kg",
    "toledo-8217-lb",
    "nci",
    "mt-sics",
    "and-standard",
    "ohaus",
    "sma",
    "sartorius-sbi",
    "adam-cpw",
    "dini-argeo",
    "st-gs-line",
    "toledo-continuous",
    "radwag",
    "brazil-enq",
  ])(
    "that speaks %s has it recognised, weighing what it weighed, and opened without a second search",
    async (make) => {
      const found = await findAndOpen(make);

      expect(found.drivers[0]).toBe(make);
      expect(Math.abs((found.grams ?? 0) - 750)).toBeLessThan(3);
      expect(found.opened).toHaveLength(1);
    },
  );

  it.each(["avery-zk830", "kern", "dialog-02"])(
    "that speaks %s, which nobody may ask by trial, chooses its make himself",
    async (make) => {
      expect((await findAndOpen(make)).drivers).toEqual([]);
    },
  );
});
