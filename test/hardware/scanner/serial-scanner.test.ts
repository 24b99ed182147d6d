import { describe, expect, it, vi } from "vitest";
import type { Scan } from "../../../hardware/device.ts";
import { openSerialScanner } from "../../../hardware/scanner/serial-scanner.ts";
import {
  createPretendSerial,
  withPretendSerial,
} from "../../../hardware/virtual/pretend-serial-wire.ts";
import {
  createVirtualScanner,
  type VirtualScanner,
  type VirtualScannerKnobs,
} from "../../../hardware/virtual/virtual-scanner.ts";
import { stepClock } from "../../helpers/step-clock.ts";
import { noWires } from "../no-wires.ts";

interface Bench {
  readonly virtual: VirtualScanner;
  readonly scans: Scan[];
  readonly texts: () => string[];
  readonly health: () => unknown;
  readonly clock: ReturnType<typeof stepClock>;
}

const atBench = async (
  knobs: VirtualScannerKnobs,
  job: (bench: Bench) => Promise<void>,
): Promise<void> => {
  const clock = stepClock();
  const serial = await createPretendSerial();
  const virtual = createVirtualScanner(serial, "scanner", knobs);
  const opened = await openSerialScanner(
    {
      ...{ id: "scanner", kind: "scanner", driver: "serial-scanner" },
      ...{ name: "Scanner", media: null },
      address: {
        ...{ wire: "serial", path: "scanner", baudRate: 9600 },
        ...{ dataBits: 8, parity: "none", stopBits: 1 },
      },
    },
    withPretendSerial(noWires, serial),
    clock,
    () => undefined,
  );
  if (!opened.ok) throw new Error(opened.refusal.code);
  const scanner = opened.value;
  const scans: Scan[] = [];
  scanner.onScan((scan) => scans.push(scan));
  await job({
    virtual,
    scans,
    texts: () => scans.map(({ text }) => text),
    health: scanner.health,
    clock,
  });
  await scanner.stop();
  expect(clock.pending()).toBe(0);
};

/** Bytes reach the driver through a real stream, which takes its own time; the scanner's silence is the clock's. */
const until = (clock: Bench["clock"], check: () => void): Promise<void> =>
  vi.waitFor(
    async () => {
      await clock.advanceAndSettle(60);
      check();
    },
    { timeout: 15_000, interval: 5 },
  );

describe("a serial scanner", () => {
  it.each<[string, VirtualScannerKnobs]>([
    ["ends with CR", {}],
    ["ends with CR LF", { suffix: "\r\n" }],
    ["ends with TAB", { suffix: "\t" }],
    ["ends with nothing", { suffix: "" }],
    ["frames with STX and ETX", { prefix: "\u0002", suffix: "\u0003" }],
    ["says which symbol it read", { sendsAim: true }],
    ["has seven data bits on a port with eight", { parity: "even" }],
  ])("that %s is read", (_what, knobs) =>
    atBench(knobs, async ({ virtual, texts, clock }) => {
      virtual.scan("8710398161024", "]E0");
      await until(clock, () => {
        expect(texts()).toEqual(["8710398161024"]);
      });
      await clock.advanceAndSettle(1_000);
      virtual.scan("010950600013435210LOT7\u001d3712", "]C1");
      await until(clock, () => {
        expect(texts()).toEqual([
          "8710398161024",
          "010950600013435210LOT7\u001d3712",
        ]);
      });
    }),
  );

  it("tells the identifier beside the text", () =>
    atBench({ sendsAim: true }, async ({ virtual, scans, clock }) => {
      virtual.scan("PB-1", "]C1");
      await until(clock, () => {
        expect(scans).toMatchObject([{ text: "PB-1", aim: "]C1" }]);
      });
    }));

  it("back in reach gives every piece it has read, equal ones too", () =>
    atBench({}, async ({ virtual, texts, clock }) => {
      virtual.dump(["A1", "B2", "B2", "C3"]);
      await until(clock, () => {
        expect(texts()).toEqual(["A1", "B2", "B2", "C3"]);
      });
    }));

  it("that dies in the middle of a scan gives no half of it", () =>
    atBench({}, async ({ virtual, texts, health, clock }) => {
      virtual.dieMidScan();
      virtual.scan("8710398161024");
      await until(clock, () => {
        expect(health()).toMatchObject({
          state: "down",
          problem: { code: "device.unplugged" },
        });
      });
      await clock.advanceAndSettle(1_000);

      expect(texts()).toEqual([]);
    }));

  it("whose bytes arrive turned over is never read as what it scanned", () =>
    atBench({}, async ({ virtual, texts, clock }) => {
      virtual.garble(true);
      virtual.scan("8710398161024");
      virtual.garble(false);
      await clock.advanceAndSettle(1_000);
      virtual.scan("4006381333931");
      await until(clock, () => {
        expect(texts().at(-1)).toBe("4006381333931");
      });

      expect(texts()).not.toContain("8710398161024");
    }));
});
