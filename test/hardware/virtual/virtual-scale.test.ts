import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPretendSerial } from "../../../hardware/virtual/pretend-serial-wire.ts";
import {
  createVirtualScale,
  type VirtualScale,
} from "../../../hardware/virtual/virtual-scale.ts";
import type { ByteWire } from "../../../hardware/wire.ts";
import { settle, stepClock, type StepClock } from "../../helpers/step-clock.ts";

let clock: StepClock;
let scale: VirtualScale;
let wire: ByteWire;
let answers: string;

const ask = async (command: string, waitMs = 0): Promise<string> => {
  answers = "";
  await wire.write(Buffer.from(`${command}\r\n`));
  await clock.advanceAndSettle(waitMs);
  await settle();
  return answers;
};

beforeEach(async () => {
  clock = stepClock();
  const serial = await createPretendSerial();
  scale = createVirtualScale(serial, "scale", clock);
  const opened = await serial.openSerial(
    {
      wire: "serial",
      path: "scale",
      baudRate: 9600,
      dataBits: 8,
      parity: "none",
      stopBits: 1,
    },
    "Scale",
  );
  if (!opened.ok) throw new Error(opened.refusal.code);
  wire = opened.value;
  wire.onData((bytes) => {
    answers += Buffer.from(bytes).toString("latin1");
  });
});

afterEach(async () => {
  scale.stop();
  await wire.close();
  if (clock.pending() > 0) throw new Error("a timer was left running");
});

describe("the virtual scale", () => {
  it("answers as MT-SICS does, and nothing it does not know", async () => {
    expect(await ask("I4")).toBe('I4 A "0000000042"\r\n');
    expect(await ask("@")).toBe('I4 A "0000000042"\r\n');
    expect(await ask("si")).toBe("ES\r\n");
    expect(await ask("constructor")).toBe("ES\r\n");
  });

  it("is moving for a moment after a parcel was put down", async () => {
    scale.put(250);

    expect(await ask("SI")).toMatch(/^S D +\d+\.\d g\r\n$/);
    expect(await ask("S", 500)).toBe("S S      250.0 g\r\n");
  });

  it("gives up waiting for a parcel that keeps wobbling", async () => {
    scale.put(250, true);

    expect(await ask("S", 11_000)).toBe("S I\r\n");
  });

  it("tares a box, shows the contents, and a negative weight when all is lifted", async () => {
    scale.put(120);
    clock.advance(500);

    expect(await ask("T")).toBe("T S      120.0 g\r\n");
    scale.put(170);
    clock.advance(500);
    expect(await ask("SI")).toBe("S S       50.0 g\r\n");
    scale.put(0);
    clock.advance(500);
    expect(await ask("SI")).toBe("S S     -120.0 g\r\n");
    expect(await ask("TAC")).toBe("TAC A\r\n");
    expect(await ask("SI")).toBe("S S        0.0 g\r\n");
  });

  it("zeroes a little dirt but not a parcel", async () => {
    scale.put(12);
    clock.advance(500);
    expect(await ask("Z")).toBe("Z A\r\n");
    expect(await ask("SI")).toBe("S S        0.0 g\r\n");

    scale.put(4_000);
    clock.advance(500);
    expect(await ask("Z")).toBe("Z +\r\n");
  });

  it("gives no number above its capacity or far below zero", async () => {
    scale.put(15_001);
    expect(await ask("SI")).toBe("S +\r\n");
    scale.put(-50);
    expect(await ask("SI")).toBe("S -\r\n");
  });

  it("repeats until it is asked something else", async () => {
    const repeated = await ask("SIR", 450);
    await ask("TA");

    expect(repeated.split("\r\n").length).toBeGreaterThan(4);
    expect(await ask("TA", 500)).toBe("TA A        0.0 g\r\n");
  });
});
