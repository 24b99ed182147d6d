import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Scale } from "../../../hardware/device.ts";
import { drivers } from "../../../hardware/drivers.ts";
import {
  createPretendSerial,
  withPretendSerial,
} from "../../../hardware/virtual/pretend-serial-wire.ts";
import { scaleLanguages } from "../../../hardware/virtual/scale-languages.ts";
import {
  createVirtualScale,
  type VirtualScale,
} from "../../../hardware/virtual/virtual-scale.ts";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import type { Result } from "../../../shared/result.ts";
import type { ScaleReading } from "../../../shared/weight.ts";
import { stepClock, type StepClock } from "../../helpers/step-clock.ts";
import { noWires } from "../no-wires.ts";

const makes = drivers
  .filter(
    ({ kind, defaults }) => kind === "scale" && defaults.wire === "serial",
  )
  .map(({ id }) => id);
/** Makes whose zero, tare and forgetting of the tare are their own. */
const zeroing = makes.filter(
  (make) => !/^(st-gs|avery|kern|cas|dialog|brazil)/.test(make),
);

let clock: StepClock;
let scale: Scale;
let virtual: VirtualScale;
let readings: ScaleReading[];

const attach = async (make: string): Promise<void> => {
  const driver = drivers.find(({ id }) => id === make);
  const language = scaleLanguages[make];
  if (driver?.defaults.wire !== "serial" || !language) throw new Error(make);
  const serial = await createPretendSerial();
  virtual = createVirtualScale(serial, "bench-scale", clock, language);
  const opened = await driver.open(
    {
      id: "scale-1",
      kind: "scale",
      driver: make,
      name: "Bench scale",
      address: { ...driver.defaults, path: "bench-scale" },
      media: null,
    },
    withPretendSerial(noWires, serial),
    clock,
    () => undefined,
  );
  if (!opened.ok || opened.value.kind !== "scale") throw new Error(make);
  scale = opened.value;
  readings = [];
  scale.onReading((reading) => readings.push(reading));
};
/** Long enough for a parcel to settle, for a scale that cannot say so to prove it, and for the last question's answer. */
const settled = (): Promise<void> => clock.advanceAndSettle(2_500);
const put = async (grams: number): Promise<void> => {
  virtual.put(grams);
  await settled();
};
const order = async (
  deed: () => Promise<Result<void>>,
): Promise<Refusal["code"] | "done"> => {
  let outcome: Result<void> | null = null;
  void deed().then((result) => {
    outcome = result;
  });
  for (let step = 0; step < 60 && outcome === null; step++) {
    await clock.advanceAndSettle(500);
  }
  const result = outcome as Result<void> | null;
  if (result === null) throw new Error("never settled");
  return result.ok ? "done" : result.refusal.code;
};
/** What the bench may use; null for none. */
const grams = (): number | null => {
  const reading = scale.reading();
  return reading?.stable === true && reading.status === "ok"
    ? reading.grams
    : null;
};
const close = (make: string): number => (make === "toledo-8217-lb" ? 3 : 0.001);
const near = (make: string, expected: number): void => {
  expect(Math.abs((grams() ?? Number.NaN) - expected)).toBeLessThan(
    close(make),
  );
};

beforeEach(() => {
  clock = stepClock();
});
afterEach(async () => {
  virtual.stop();
  await scale.stop();
  if (clock.pending() > 0) throw new Error("a timer was left running");
});

it("every serial scale Packbench drives has a virtual one", async () => {
  expect(Object.keys(scaleLanguages).toSorted()).toEqual(makes.toSorted());
  await attach("mt-sics");
});

describe.each(makes)("a packer with a scale that speaks %s", (make) => {
  it("weighs a parcel that lay on it before the program started, and the same weight again as a new reading", async () => {
    await attach(make);
    virtual.put(1_234);
    await clock.advanceAndSettle(1_000);
    await scale.stop();
    virtual.stop();
    await attach(make);
    await put(1_234);

    near(make, 1_234);
    const before = readings.length;
    await settled();
    expect(readings.length).toBeGreaterThan(before + 1);
    expect(readings.at(-1)).toEqual(readings.at(-2));
  });

  it("never gets a settled weight while the parcel moves, nor a number when it is too heavy or lifted", async () => {
    await attach(make);
    virtual.put(1_234, true);
    await settled();
    expect(grams()).toBeNull();

    await put(30_000);
    expect(scale.reading()?.weight ?? null).toBeNull();
    await put(-500);
    expect(scale.reading()?.weight ?? null).toBeNull();
    virtual.put(800);
    virtual.overCapacity(true);
    await settled();
    expect(scale.reading()?.weight ?? null).toBeNull();

    virtual.overCapacity(false);
    await settled();
    near(make, 800);
  });

  it("has no weight while it is silent, garbled or switched off, and is told; it comes back by itself", async () => {
    await attach(make);
    await put(500);
    const problem = () => scale.health().problem?.code;
    const troubles = [
      [virtual.silence, 12_000],
      [virtual.garble, 12_000],
      [virtual.autoOff, 200_000],
    ] as const;

    for (const [trouble, waitMs] of troubles) {
      trouble(true);
      await clock.advanceAndSettle(waitMs);
      expect(scale.reading()).toBeNull();
      expect(["device.silent", "scale.garbled"]).toContain(problem());
      trouble(false);
      await clock.advanceAndSettle(4_000);
      near(make, 500);
      expect(scale.health().state).toBe("ready");
    }
  });

  it("never gets a wrong number out of a scale that dies in the middle of a frame", async () => {
    await attach(make);
    await put(1_234);
    readings = [];
    virtual.dieMidFrame();
    await clock.advanceAndSettle(12_000);

    expect(scale.reading()).toBeNull();
    for (const reading of readings) {
      expect(
        reading.grams === null || Math.abs(reading.grams - 1_234) < close(make),
      ).toBe(true);
    }
  });

  it("gets the weight of a slow scale, and none that rests on a bench in a draught", async () => {
    await attach(make);
    virtual.slow(true);
    await clock.advanceAndSettle(3_000);
    virtual.put(640);
    await clock.advanceAndSettle(8_000);
    expect(readings.some((reading) => shows(make, reading, 640))).toBe(true);

    virtual.slow(false);
    virtual.jitter(true);
    await clock.advanceAndSettle(1_500);
    readings = [];
    await clock.advanceAndSettle(3_000);
    expect(
      readings.filter(({ status, stable }) => status === "ok" && stable),
    ).toEqual([]);
  });

  it("tares a box away and forgets it again", async () => {
    await attach(make);
    await put(200);
    expect(await order(scale.tare)).toBe("done");
    await put(950);
    near(make, 750);
    expect(scale.reading()?.net).toBe(true);

    // Some forget their box only when nothing lies on them.
    const cleared = await order(scale.clearTare);
    expect(["done", "scale.empty-first"]).toContain(cleared);
    await put(0);
    expect(await order(scale.clearTare)).toBe("done");
    await put(950);
    near(make, 950);
  });

  it("refuses to tare what moves", async () => {
    await attach(make);
    virtual.put(300, true);
    await settled();

    expect(await order(scale.tare)).toBe("scale.not-settled");
  });
});

const shows = (
  make: string,
  { grams: weighed, status }: ScaleReading,
  expected: number,
): boolean =>
  status === "ok" &&
  weighed !== null &&
  Math.abs(weighed - expected) < close(make);

describe.each(zeroing)("an installer with a scale that speaks %s", (make) => {
  it("zeroes a little dirt away, and never a parcel", async () => {
    await attach(make);
    await put(12);
    expect(await order(scale.zero)).toBe("done");
    await put(512);
    near(make, 500);

    await put(4_000);
    expect(["scale.zero-range", "scale.did-not-follow"]).toContain(
      await order(scale.zero),
    );
    near(make, 3_988);
  });
});

describe.each(makes.filter((make) => !zeroing.includes(make)))(
  "an installer with a scale that speaks %s, which cannot be told",
  (make) => {
    it("is told to use the key on the scale", async () => {
      await attach(make);
      await put(12);

      expect(await order(scale.zero)).toBe("scale.cannot-zero");
      near(make, 12);
    });
  },
);
