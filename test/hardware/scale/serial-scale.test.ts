import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Scale } from "../../../hardware/device.ts";
import { casEnq } from "../../../hardware/scale/cas-enq.ts";
import { mtSics } from "../../../hardware/scale/mt-sics.ts";
import type { ScaleProtocol } from "../../../hardware/scale/scale-protocol.ts";
import { serialScale } from "../../../hardware/scale/serial-scale.ts";
import { stGsLine } from "../../../hardware/scale/st-gs-line.ts";
import {
  createPretendSerial,
  withPretendSerial,
  type PretendPort,
  type PretendSerial,
} from "../../../hardware/virtual/pretend-serial-wire.ts";
import {
  createVirtualScale,
  type VirtualScale,
} from "../../../hardware/virtual/virtual-scale.ts";
import { withParity } from "../../../hardware/scale/seven-bit-line.ts";
import type { DeviceSetup } from "../../../shared/contract/devices-view.ts";
import type { ScaleReading } from "../../../shared/weight.ts";
import { stepClock, type StepClock } from "../../helpers/step-clock.ts";
import { noWires } from "../no-wires.ts";

const setup: DeviceSetup = {
  id: "scale-1",
  kind: "scale",
  driver: "mt-sics",
  name: "Bench scale",
  address: { ...mtSics.line, path: "pretend-scale" },
  media: null,
};

let clock: StepClock;
let serial: PretendSerial;
let scale: Scale;
let readings: ScaleReading[];

const open = async (protocol: ScaleProtocol = mtSics): Promise<void> => {
  const opened = await serialScale(protocol)(
    setup,
    withPretendSerial(noWires, serial),
    clock,
    () => undefined,
  );
  if (!opened.ok) throw new Error(opened.refusal.code);
  scale = opened.value;
  readings = [];
  scale.onReading((reading) => readings.push(reading));
};

beforeEach(async () => {
  clock = stepClock();
  serial = await createPretendSerial();
});

afterEach(async () => {
  await scale.stop();
  if (clock.pending() > 0) throw new Error("a timer was left running");
});

describe("a bench with a scale that answers", () => {
  let virtual: VirtualScale;

  beforeEach(async () => {
    virtual = createVirtualScale(serial, "pretend-scale", clock);
  });
  afterEach(() => {
    virtual.stop();
  });

  it("reads a parcel that lay on the scale before the program started", async () => {
    virtual.put(412);
    clock.advance(1_000);

    await open();
    await clock.advanceAndSettle(10);

    expect(scale.reading()).toEqual({
      weight: "412.0",
      unit: "g",
      grams: 412,
      stable: true,
      net: null,
      status: "ok",
    });
    expect(scale.health()).toEqual({ state: "ready", problem: null });
  });

  it("gets about five readings a second, equal ones too", async () => {
    virtual.put(100);
    await open();

    await clock.advanceAndSettle(2_000);

    expect(readings.length).toBeGreaterThanOrEqual(9);
    expect(readings.length).toBeLessThanOrEqual(11);
  });

  it("hears that a parcel is still moving until it has settled", async () => {
    await open();
    virtual.put(250);
    await clock.advanceAndSettle(1_000);

    expect(readings.some(({ status }) => status === "motion")).toBe(true);
    expect(readings.at(-1)).toMatchObject({ grams: 250, stable: true });
  });

  it.each([
    [20_000, "overload"],
    [-100, "underload"],
  ])("gets no number for %s g, only %s", async (grams, status) => {
    virtual.put(grams);
    await open();
    await clock.advanceAndSettle(500);

    expect(scale.reading()).toMatchObject({
      weight: null,
      grams: null,
      status,
    });
  });

  it("has no weight and says that the scale is silent after three polls", async () => {
    virtual.put(100);
    await open();
    await clock.advanceAndSettle(500);
    virtual.silence(true);

    await clock.advanceAndSettle(4_000);

    expect(scale.reading()).toBeNull();
    expect(scale.health().problem?.code).toBe("device.silent");

    virtual.silence(false);
    await clock.advanceAndSettle(1_500);

    expect(scale.health().state).toBe("ready");
    expect(scale.reading()?.grams).toBe(100);
  });

  it("gets nothing from garbled frames, and says so", async () => {
    virtual.garble(true);
    virtual.put(100);
    await open();

    await clock.advanceAndSettle(5_000);

    expect(readings).toEqual([]);
    expect(scale.health().problem?.code).toBe("scale.garbled");
  });

  it("forgets a frame that stopped halfway", async () => {
    virtual.put(100);
    await open();
    await clock.advanceAndSettle(500);
    virtual.dieMidFrame();

    await clock.advanceAndSettle(1_700);
    expect(scale.reading()).toBeNull();

    await clock.advanceAndSettle(3_000);
    expect(scale.health().problem?.code).toBe("device.silent");
  });

  it("hears at once that the scale was unplugged, and has no weight", async () => {
    virtual.put(100);
    await open();
    await clock.advanceAndSettle(500);

    virtual.unplug(true);
    await clock.advanceAndSettle(0);

    expect(scale.health()).toMatchObject({
      state: "down",
      problem: { code: "device.unplugged", params: { device: "Bench scale" } },
    });
    expect(scale.reading()).toBeNull();
    expect(clock.pending()).toBe(0);
  });
});

describe("a scale set to seven bits on a port opened with eight", () => {
  it("is understood once its parity is known, and hears questions it understands", async () => {
    const asked: string[] = [];
    const port: PretendPort = serial.addPort("pretend-scale", "x", (bytes) => {
      asked.push(Buffer.from(bytes).toString("latin1"));
      port.say(
        withParity(Buffer.from("S S     100.15 g\r\n", "latin1"), "even"),
      );
    });
    await open();

    await clock.advanceAndSettle(2_500);

    expect(scale.reading()).toMatchObject({ grams: 100.15, stable: true });
    expect(asked.at(-1)).toBe(
      Buffer.from(withParity(Buffer.from("SI\r\n"), "even")).toString("latin1"),
    );
  });
});

describe("a CAS scale, which wants to be asked twice", () => {
  it("is read through its handshake, and again for the next weight", async () => {
    const asked: number[] = [];
    const port: PretendPort = serial.addPort("pretend-scale", "x", (bytes) => {
      asked.push(...bytes);
      for (const byte of bytes) {
        if (byte === 0x05) port.say(Uint8Array.of(0x06));
        if (byte === 0x11) {
          port.say(Buffer.from("\u0001\u0002S 00.750kgc\u0003\u0004"));
        }
      }
    });
    await open(casEnq);

    await clock.advanceAndSettle(600);

    expect(asked.slice(0, 4)).toEqual([0x05, 0x11, 0x05, 0x11]);
    expect(scale.reading()).toMatchObject({ grams: 750, stable: true });
  });
});

describe("a scale that streams", () => {
  it("is never asked, starts in the middle of a frame, and is missed when it stops", async () => {
    const asked: number[] = [];
    const port = serial.addPort("pretend-scale", "x", (bytes) => {
      asked.push(...bytes);
    });
    await open(stGsLine);

    port.say(Buffer.from("5.6 g\r\nST,GS,   245.6 g\r\nST,GS,"));
    await clock.advanceAndSettle(100);
    expect(readings).toMatchObject([{ grams: 245.6, stable: true }]);

    await clock.advanceAndSettle(2_500);
    expect(scale.reading()).toBeNull();
    expect(scale.health().problem?.code).toBe("device.silent");
    expect(asked).toEqual([]);
  });
});

describe("a scale that speaks another protocol than it was set up with", () => {
  it("is shown as garbled and never gives a number", async () => {
    const port: PretendPort = serial.addPort("pretend-scale", "x", () => {
      port.say(Buffer.from("ES\r\n"));
    });
    await open();

    await clock.advanceAndSettle(1_000);

    expect(scale.health().problem?.code).toBe("scale.garbled");
    expect(readings).toEqual([]);
  });
});
