import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Scale } from "../../../hardware/device.ts";
import { mtSics } from "../../../hardware/scale/mt-sics.ts";
import { nci } from "../../../hardware/scale/nci.ts";
import { radwag } from "../../../hardware/scale/radwag.ts";
import type { ScaleProtocol } from "../../../hardware/scale/scale-protocol.ts";
import { serialScale } from "../../../hardware/scale/serial-scale.ts";
import { toledo8217 } from "../../../hardware/scale/toledo-8217.ts";
import {
  createPretendSerial,
  withPretendSerial,
  type PretendSerial,
} from "../../../hardware/virtual/pretend-serial-wire.ts";
import {
  createVirtualScale,
  type VirtualScale,
} from "../../../hardware/virtual/virtual-scale.ts";
import type { Result } from "../../../shared/result.ts";
import { stepClock, type StepClock } from "../../helpers/step-clock.ts";
import { noWires } from "../no-wires.ts";

let clock: StepClock;
let serial: PretendSerial;
let scale: Scale;

const open = async (protocol: ScaleProtocol): Promise<void> => {
  const opened = await serialScale(protocol)(
    {
      id: "scale-1",
      kind: "scale",
      driver: "any",
      name: "Bench scale",
      address: { ...protocol.line, path: "bench-scale" },
      media: null,
    },
    withPretendSerial(noWires, serial),
    clock,
    () => undefined,
  );
  if (!opened.ok) throw new Error(opened.refusal.code);
  scale = opened.value;
  await clock.advanceAndSettle(1_000);
};
/** How it ended, or that it has not yet. */
const follow = (order: Promise<Result<void>>) => {
  let ended = "still waiting";
  void order.then((result) => {
    ended = result.ok ? "done" : result.refusal.code;
  });
  return {
    after: async (milliseconds: number): Promise<string> => {
      await clock.advanceAndSettle(milliseconds);
      return ended;
    },
  };
};
/** A scale of few words: each question has one answer. */
const answers = (replies: Readonly<Record<string, string>>): void => {
  const port = serial.addPort("bench-scale", "x", (bytes) => {
    const reply = replies[Buffer.from(bytes).toString("latin1")];
    if (reply !== undefined) port.say(Buffer.from(reply, "latin1"));
  });
};

beforeEach(async () => {
  clock = stepClock();
  serial = await createPretendSerial();
});
afterEach(async () => {
  await scale.stop();
  if (clock.pending() > 0) throw new Error("a timer was left running");
});

describe("an installer who zeroes a scale", () => {
  it.each([
    ["Z I", "scale.not-settled"],
    ["Z +", "scale.zero-range"],
    ["Z -", "scale.zero-range"],
    ["ES", "scale.cannot-zero"],
    ["EL", "scale.cannot-zero"],
    ["Z A", "done"],
  ])("hears what an MT-SICS scale means with %s", async (said, ended) => {
    answers({ "SI\r\n": "S S      20.00 g\r\n", "Z\r\n": `${said}\r\n` });
    await open(mtSics);

    expect(await follow(scale.zero()).after(1_000)).toBe(ended);
  });

  it.each([
    ["?A", "scale.not-settled"],
    ["?B", "scale.overload"],
    ["?H", "scale.zero-range"],
    ["?P", "scale.did-not-follow"],
  ])("hears what an 8217 scale means with %s", async (said, ended) => {
    answers({ W: "\u000200.020\r", Z: `\u0002${said}\r` });
    await open(toledo8217("kg"));

    expect(await follow(scale.zero()).after(4_000)).toBe(ended);
  });

  it("is not told that it worked by a scale that only accepted, until it shows zero", async () => {
    answers({ "SI\r\n": "SI         20.00 g  \r\n", "Z\r\n": "Z A\r\n" });
    await open(radwag);

    const order = follow(scale.zero());
    expect(await order.after(15_000)).toBe("still waiting");
    expect(await order.after(10_000)).toBe("scale.did-not-follow");
  });

  it.each([
    ["most NCI scales", "\n?\r\u0003"],
    ["B-TEK", "\r?\n"],
  ])(
    "is sent to the scale's own key by %s that do not know the command",
    async (_, said) => {
      answers({ "W\r": "\n 000.02kg\r\n00\r\u0003", "Z\r": said });
      await open(nci);

      expect(await follow(scale.zero()).after(1_000)).toBe("scale.cannot-zero");
      expect(scale.reading()?.grams).toBe(20);
    },
  );

  it("hears at once that the scale says nothing, and tares no weight of before", async () => {
    const virtual = createVirtualScale(serial, "bench-scale", clock);
    virtual.put(5);
    await open(mtSics);
    virtual.silence(true);
    await clock.advanceAndSettle(5_000);

    expect(await follow(scale.zero()).after(0)).toBe("device.silent");
    expect(await follow(scale.tare()).after(0)).toBe("device.silent");
    virtual.stop();
  });

  it("is told when the scale goes away meanwhile", async () => {
    const virtual = createVirtualScale(serial, "bench-scale", clock);
    virtual.put(5, true);
    await open(mtSics);
    const order = follow(scale.zero());
    expect(await order.after(2_000)).toBe("still waiting");

    virtual.unplug(true);

    expect(await order.after(100)).toBe("device.unplugged");
    virtual.stop();
  });
});

describe("a packer at a scale that obeys", () => {
  let virtual: VirtualScale;

  beforeEach(async () => {
    virtual = createVirtualScale(serial, "bench-scale", clock);
    await open(mtSics);
  });
  afterEach(() => {
    virtual.stop();
  });

  it("waits for it to settle before it is zeroed, and weighs on", async () => {
    virtual.put(8, true);
    const order = follow(scale.zero());
    expect(await order.after(3_000)).toBe("still waiting");

    virtual.put(8);
    expect(await order.after(2_000)).toBe("done");
    expect(scale.reading()).toMatchObject({ grams: 0, stable: true });
  });

  it("is told after a while that it never settled", async () => {
    virtual.put(8, true);

    expect(await follow(scale.zero()).after(12_000)).toBe("scale.not-settled");
  });

  it("is refused a second order while the first is under way", async () => {
    virtual.put(8, true);
    const first = follow(scale.zero());
    await first.after(1_000);

    expect(await follow(scale.zero()).after(0)).toBe("scale.did-not-follow");
    virtual.put(8);
    expect(await first.after(2_000)).toBe("done");
  });

  it("sees on the scale's display what the screen shows", async () => {
    virtual.put(200);
    await clock.advanceAndSettle(1_000);
    const tare = follow(scale.tare());

    expect(await tare.after(1_000)).toBe("done");
    expect(scale.reading()).toMatchObject({ weight: "0.0", net: true });
    expect(await follow(scale.clearTare()).after(1_000)).toBe("done");
    expect(scale.reading()).toMatchObject({ weight: "200.0" });
  });
});

describe("a packer at a scale that does not know tare", () => {
  it("tares all the same, in Packbench", async () => {
    answers({ "SI\r\n": "S S     200.00 g\r\n", "T\r\n": "ES\r\n" });
    await open(mtSics);

    expect(await follow(scale.tare()).after(1_000)).toBe("done");
    expect(scale.reading()).toMatchObject({ weight: "0.00", net: true });
  });
});
