import { describe, expect, it, test } from "vitest";
import { detectScale } from "../../../hardware/scale/detect-scale.ts";
import {
  detectionPlan,
  probes,
} from "../../../hardware/scale/detection-plan.ts";
import { sevenBitParity } from "../../../hardware/scale/seven-bit-line.ts";
import { serialLine } from "../../../hardware/scale/scale-protocol.ts";
import type { Wires } from "../../../hardware/wire.ts";
import type { ScaleDetection } from "../../../shared/contract/devices-view.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import { refused } from "../../../shared/result.ts";
import { corpusCases, hexBytes } from "../../helpers/corpus-cases.ts";
import { stepClock, type StepClock } from "../../helpers/step-clock.ts";
import { noWires } from "../no-wires.ts";
import { pretendLine, type LineDevice } from "./pretend-line.ts";

const address = {
  ...serialLine(9600, "8N1"),
  path: "/dev/ttyUSB7",
  usb: { vendorId: "0403", productId: "6001", serialNumber: null },
};

const search = async (
  wires: Wires,
  clock: StepClock,
  longer = false,
  signal?: AbortSignal,
) => {
  const events: ScaleDetection[] = [];
  let ended = false;
  const startedAt = clock.now();
  const run = (async () => {
    const found = detectScale({ wires, clock, address, longer, signal });
    for await (const event of found) events.push(event);
    ended = true;
  })();
  while (!ended && clock.now() - startedAt < 120_000) {
    await clock.advanceAndSettle(100);
  }
  await run;
  return {
    events,
    last: events.at(-1),
    tookMs: clock.now() - startedAt,
  };
};

const drivers = (last: ScaleDetection | undefined): string[] =>
  last?.kind === "finished" ? last.candidates.map(({ driver }) => driver) : [];

/** The shared cases name a family where we have a driver per unit or per way of asking. */
const familyOf = (driver: string | undefined): string | null =>
  driver?.replace(/^(toledo-8217)-(kg|lb)$/, "$1") ?? null;

const text = (reply: string): Uint8Array => Buffer.from(reply, "latin1");
const hexOf = (command: string): string =>
  Buffer.from(command, "latin1").toString("hex").toUpperCase();

const nothingHarmful = (sent: readonly Uint8Array[]): void => {
  for (const bytes of sent) {
    const written = Buffer.from(bytes).toString("latin1").trim();
    expect(written).not.toMatch(/^([ZTC@OXP]|TARE|ZERO|CLEAR|P)$/);
  }
};

describe("the search for a scale", () => {
  it("recognises a stream without sending a single byte", async () => {
    const clock = stepClock();
    const line = pretendLine(
      {
        line: "4800 8N1",
        mode: "stream",
        periodMs: 120,
        frames: [text("ST,GS,   245.6 g\r\n"), text("US,GS,   245.7 g\r\n")],
        replies: {},
      },
      clock,
    );

    const { last } = await search(line.wires, clock);

    expect(last).toMatchObject({
      kind: "finished",
      problem: null,
      candidates: [
        {
          driver: "st-gs-line",
          address: { path: address.path, baudRate: 4800, usb: address.usb },
        },
      ],
    });
    expect(line.sent).toEqual([]);
    expect(line.openNow()).toBe(0);
    expect(clock.pending()).toBe(0);
  });

  it("reads from the parity bits that a stream has seven data bits", async () => {
    const clock = stepClock();
    const line = pretendLine(
      {
        line: "1200 7O1",
        mode: "stream",
        periodMs: 250,
        frames: [text("+   123.56 g  \r\n")],
        replies: {},
      },
      clock,
    );

    const { last } = await search(line.wires, clock);

    expect(drivers(last)).toEqual(["sartorius-sbi"]);
    expect(last).toMatchObject({
      candidates: [{ address: { dataBits: 7, parity: "odd", baudRate: 1200 } }],
    });
  });

  const asked: readonly (LineDevice & { readonly finds: string })[] = [
    {
      finds: "mt-sics",
      line: "9600 8N1",
      mode: "line",
      replies: { [hexOf("SI")]: text("S S     100.00 g\r\n") },
      unknown: text("ES\r\n"),
    },
    {
      finds: "radwag",
      line: "4800 8N1",
      mode: "line",
      replies: { [hexOf("SI")]: text("SI  ?     12.301 kg \r\n") },
      unknown: text("ES\r\n"),
    },
    {
      finds: "toledo-8217-lb",
      line: "9600 7E1",
      mode: "byte",
      replies: { [hexOf("W")]: text("\u000202.50\r") },
      unknown: text("\u0002?@\r"),
    },
    {
      finds: "dini-argeo",
      line: "9600 8N1",
      mode: "line",
      replies: { [hexOf("READ")]: text("ST,GS,   0.500,kg\r\n") },
      unknown: text("ERR01\r\n"),
    },
    {
      finds: "brazil-enq",
      line: "9600 8N1",
      mode: "byte",
      replies: { "05": text("\u000201234\u0003") },
      unknown: null,
    },
  ];
  test.each(asked)(
    "recognises $finds by asking",
    async ({ finds, ...device }) => {
      const clock = stepClock();
      const line = pretendLine(device, clock);

      const { last, tookMs } = await search(line.wires, clock);

      expect(drivers(last)[0]).toBe(finds);
      expect(tookMs).toBeLessThan(25_000);
      nothingHarmful(line.sent);
    },
  );

  it("takes an echo for no scale, and says that something answers", async () => {
    const clock = stepClock();
    const line = pretendLine(
      { line: "9600 8N1", mode: "echo", replies: {} },
      clock,
    );

    const { last } = await search(line.wires, clock);

    expect(last).toMatchObject({
      candidates: [],
      problem: { code: "scale.garbled" },
    });
  });

  it("ends within its budget where nothing is, and tells how far it is", async () => {
    const clock = stepClock();
    const line = pretendLine(
      { line: "9600 8N1", mode: "silent", replies: {} },
      clock,
    );

    const { events, last, tookMs } = await search(line.wires, clock);

    expect(last).toMatchObject({
      candidates: [],
      problem: { code: "device.silent" },
    });
    expect(tookMs).toBeLessThan(22_000);
    expect(events.filter(({ kind }) => kind === "trying")).toHaveLength(
      detectionPlan(false).length,
    );
    expect(clock.pending()).toBe(0);
  });

  it("stops at once when it is called off, and frees the port", async () => {
    const clock = stepClock();
    const line = pretendLine(
      { line: "9600 8N1", mode: "silent", replies: {} },
      clock,
    );
    const called = new AbortController();
    clock.after(1_000, () => {
      called.abort();
    });

    const { tookMs } = await search(line.wires, clock, false, called.signal);

    expect(tookMs).toBeLessThan(1_500);
    expect(line.openNow()).toBe(0);
    expect(clock.pending()).toBe(0);
  });

  it("ends with the reason when the port is somebody else's", async () => {
    const clock = stepClock();
    const busy = refusal("device.port-busy", { device: address.path });

    const { last } = await search(
      { ...noWires, openSerial: async () => refused(busy) },
      clock,
    );

    expect(last).toEqual({ kind: "finished", candidates: [], problem: busy });
  });

  it("knows no harmful question", () => {
    expect(probes.length).toBeGreaterThan(0);
    nothingHarmful(probes.map(({ request }) => request));
  });
});

interface DetectCase {
  readonly id: string;
  readonly kind: "wrong-parity" | "probe";
  readonly rx?: readonly string[];
  readonly device?: {
    readonly line?: string;
    readonly mode: LineDevice["mode"];
    readonly periodMs?: number;
    readonly frames?: readonly string[];
    readonly replies: Readonly<Record<string, string>>;
    readonly unknown?: string | null;
  };
  readonly expect: {
    readonly parity?: string;
    readonly protocol?: string | null;
  };
}
const cases = corpusCases<DetectCase>("devices", "scale-detect.json");

describe.skipIf(cases.length === 0)("shared cases: detection", () => {
  test.each(cases.filter(({ kind }) => kind === "wrong-parity"))(
    "$id",
    (item) => {
      const bytes = (item.rx ?? []).map(hexBytes);

      expect(sevenBitParity(Buffer.concat(bytes))).toBe(item.expect.parity);
    },
  );

  test.each(cases.filter(({ kind }) => kind === "probe"))(
    "$id",
    async (item) => {
      const { device } = item;
      if (device === undefined) throw new Error(`no device in ${item.id}`);
      const clock = stepClock();
      const line = pretendLine(
        {
          line: device.line ?? "9600 8N1",
          mode: device.mode,
          ...(device.periodMs === undefined
            ? {}
            : { periodMs: device.periodMs }),
          frames: (device.frames ?? []).map(hexBytes),
          replies: Object.fromEntries(
            Object.entries(device.replies).map(([command, reply]) => [
              command.replaceAll(" ", ""),
              hexBytes(reply),
            ]),
          ),
          unknown: device.unknown ? hexBytes(device.unknown) : null,
        },
        clock,
      );

      const { last } = await search(line.wires, clock);

      expect(familyOf(drivers(last)[0])).toBe(item.expect.protocol);
      nothingHarmful(line.sent);
      expect(clock.pending()).toBe(0);
    },
  );
});
