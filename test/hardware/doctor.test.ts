import { describe, expect, it } from "vitest";
import { deviceChecks } from "../../hardware/doctor/device-checks.ts";
import {
  bad,
  good,
  runChecks,
  type Check,
} from "../../hardware/doctor/run-checks.ts";
import { wireChecks } from "../../hardware/doctor/wire-checks.ts";
import type { DeviceCard } from "../../shared/contract/devices-view.ts";
import type { DoctorResult } from "../../shared/contract/doctor-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { settle, stepClock } from "../helpers/step-clock.ts";
import { noWires } from "./no-wires.ts";

const check = (id: string, run: Check["run"]): Check => ({
  id,
  check: "storage",
  subject: "computer",
  run,
});

/** Runs the checks on a clock of their own until they have all ended. */
async function examine(
  checks: readonly Check[],
  clock = stepClock(),
): Promise<DoctorResult[]> {
  const results: DoctorResult[] = [];
  let ended = false;
  const running = (async () => {
    for await (const result of runChecks(checks, clock, undefined))
      results.push(result);
    ended = true;
  })();
  while (!ended) await clock.advanceAndSettle(500);
  await running;
  expect(clock.pending()).toBe(0);
  return results;
}

const card = (change: Partial<DeviceCard>): DeviceCard => ({
  setup: {
    id: "scanner-1",
    kind: "scanner",
    driver: "serial-scanner",
    name: "Hand scanner",
    address: {
      wire: "serial",
      path: "/dev/ttyACM0",
      baudRate: 9600,
      dataBits: 7,
      parity: "even",
      stopBits: 1,
    },
    media: null,
  },
  virtual: false,
  state: "ready",
  problem: null,
  lastSeen: null,
  reading: null,
  ...change,
});

describe("the hardware doctor", () => {
  it("tells of each test when it begins and when it has ended", async () => {
    const results = await examine([
      check("a", async () => good([["count", "3"]])),
      check("b", async () => bad(refusal("storage.disk-full", {}))),
    ]);

    expect(results.map(({ id, state }) => [id, state])).toEqual([
      ["a", "running"],
      ["a", "good"],
      ["b", "running"],
      ["b", "bad"],
    ]);
    expect(results[1]?.facts).toEqual([
      ["count", "3"],
      ["tookMs", "0"],
    ]);
  });

  it("waits five seconds for a test that hangs, says so, and goes on", async () => {
    const results = await examine([
      check("hangs", () => new Promise(() => undefined)),
      check("after", async () => good()),
    ]);

    expect(results[1]).toMatchObject({
      id: "hangs",
      state: "bad",
      refusal: { code: "doctor.no-answer" },
      facts: [["tookMs", "5000"]],
    });
    expect(results.at(-1)).toMatchObject({ id: "after", state: "good" });
  });

  it("stops when nobody looks any more", async () => {
    const leave = new AbortController();
    const checks = ["a", "b"].map((id) => check(id, async () => good()));
    const seen: string[] = [];

    for await (const { id, state } of runChecks(
      checks,
      stepClock(),
      leave.signal,
    )) {
      seen.push(`${id} ${state}`);
      leave.abort();
    }
    await settle();

    expect(seen).toEqual(["a running", "a good"]);
  });

  it("names what a computer cannot list, and keeps the system's own words for support", async () => {
    const problem = refusal("device.not-available", {
      device: "HID devices",
      reason: "dlopen failed: wrong ELF class",
    });
    const results = await examine(
      wireChecks({
        ...noWires,
        listHid: async () => ({ found: [], problem }),
        listLp: async () => [
          { path: "/dev/usb/lp0", identity: "Zebra · ZD421 · D1" },
        ],
      }),
    );

    const ended = results.filter(({ state }) => state !== "running");
    expect(ended.map((result) => [result.check, result.state])).toEqual([
      ["serial-ports", "good"],
      ["usb-devices", "attention"],
      ["printer-nodes", "good"],
      ["print-queues", "good"],
      ["network-printers", "good"],
    ]);
    expect(ended[1]?.facts).toContainEqual([
      "systemText",
      "dlopen failed: wrong ELF class",
    ]);
    expect(ended[2]?.facts).toContainEqual(["found", "Zebra · ZD421 · D1"]);
  });

  it("finds an unplugged scanner bad, one that was heard good, and says when that was", async () => {
    const clock = stepClock();
    const unplugged = refusal("device.unplugged", { device: "Hand scanner" });
    const results = await examine(
      deviceChecks(
        [
          {
            card: card({
              lastSeen: { at: clock.now() - 42_000, text: "4006381333931" },
            }),
            device: null,
          },
          { card: card({ state: "down", problem: unplugged }), device: null },
        ],
        clock,
      ),
      clock,
    );

    const [heard, gone] = results.filter(({ state }) => state !== "running");
    expect(heard).toMatchObject({ state: "good", subject: "scanner-1" });
    expect(heard?.facts).toEqual(
      expect.arrayContaining([
        ["address", "/dev/ttyACM0 9600 7E1"],
        ["lastSeenSecondsAgo", "42"],
      ]),
    );
    expect(gone).toMatchObject({ state: "bad", refusal: unplugged });
    // What was scanned may be a buyer's label: it stays here.
    expect(JSON.stringify(results)).not.toContain("4006381333931");
  });
});
