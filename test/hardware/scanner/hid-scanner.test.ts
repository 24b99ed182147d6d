import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Scan } from "../../../hardware/device.ts";
import { scannerUse } from "../../../hardware/hid-identity.ts";
import { createHidPosDecoder } from "../../../hardware/scanner/hid-pos-decoder.ts";
import { describedLayout } from "../../../hardware/scanner/hid-pos-layout.ts";
import { openHidScanner } from "../../../hardware/scanner/hid-scanner.ts";
import {
  hidScannerDescriptors,
  hidScanReports,
} from "../../../hardware/virtual/hid-scanner-reports.ts";
import {
  createPretendHid,
  withPretendHid,
} from "../../../hardware/virtual/pretend-hid-wire.ts";
import {
  createVirtualHidScanner,
  type VirtualHidScannerKnobs,
} from "../../../hardware/virtual/virtual-hid-scanner.ts";
import { corpusFile } from "../../helpers/corpus.ts";
import { hexBytes } from "../../helpers/corpus-cases.ts";
import { stepClock } from "../../helpers/step-clock.ts";
import { noWires } from "../no-wires.ts";
import { readFileSync } from "node:fs";

const longCode = "https://id.example.com/01/04006381333931/21/".padEnd(
  130,
  "7",
);

const atBench = async (
  knobs: VirtualHidScannerKnobs,
  job: (bench: {
    readonly scans: Scan[];
    readonly virtual: ReturnType<typeof createVirtualHidScanner>;
    readonly health: () => unknown;
    readonly clock: ReturnType<typeof stepClock>;
    readonly open: () => ReturnType<typeof openHidScanner>;
  }) => Promise<void> | void,
): Promise<void> => {
  const clock = stepClock();
  const bus = createPretendHid();
  const virtual = createVirtualHidScanner(bus, "hid/scanner", "S1", knobs);
  const open = (): ReturnType<typeof openHidScanner> =>
    openHidScanner(
      {
        ...{ id: "scanner", kind: "scanner", driver: "hid-scanner" },
        ...{ name: "Scanner", media: null },
        address: {
          ...{ wire: "hid", path: "hid/scanner", serialNumber: "S1" },
          ...{ vendorId: 0x0c2e, productId: 0x0b81, ...scannerUse },
        },
      },
      withPretendHid(noWires, bus),
      clock,
      () => undefined,
    );
  const opened = await open();
  if (!opened.ok) throw new Error(opened.refusal.code);
  const scanner = opened.value;
  const scans: Scan[] = [];
  scanner.onScan((scan) => scans.push(scan));
  await job({ scans, virtual, health: scanner.health, clock, open });
  await scanner.stop();
  expect(clock.pending()).toBe(0);
};

describe("a HID scanner", () => {
  it.each([
    ["as most lay their reports out", { layout: "identified" }],
    ["without an identifier", { layout: "plain" }],
    ["without a length", { layout: "minimal" }],
    [
      "that is described and known",
      { layout: "identified", isDescribed: true },
    ],
    ["that only its descriptor explains", { layout: "own" }],
  ] as const)("%s is read, long codes and short", (_what, knobs) =>
    atBench(knobs, ({ virtual, scans }) => {
      virtual.scan(longCode, "]Q0");
      virtual.scan("4006381333931", "]E0");

      expect(scans).toMatchObject([
        { text: longCode, aim: knobs.layout === "plain" ? null : "]Q0" },
        { text: "4006381333931" },
      ]);
    }),
  );

  it("that types until it is told is told, and is read", () =>
    atBench({ typesUntilTold: true }, ({ virtual, scans }) => {
      virtual.scan("HA112");

      expect(scans).toMatchObject([{ text: "HA112" }]);
    }));

  it("pulled out in the middle of a code gives no half of it", () =>
    atBench({}, async ({ virtual, scans, health, clock, open }) => {
      virtual.dieMidScan();
      virtual.scan(longCode);
      virtual.unplug(true);
      await clock.advanceAndSettle(1_000);

      expect(scans).toEqual([]);
      expect(health()).toMatchObject({
        state: "down",
        problem: { code: "device.unplugged" },
      });
      expect((await open()).ok).toBe(false);
    }));

  it("taken by another program is told from one that was pulled out", () =>
    atBench({}, async ({ virtual, health, clock, open }) => {
      virtual.claim(true);
      await clock.advanceAndSettle(1);

      expect(health()).toMatchObject({
        state: "down",
        problem: { code: "device.port-busy" },
      });
      expect(await open()).toMatchObject({
        refusal: { code: "device.port-busy" },
      });
      virtual.claim(false);
      const again = await open();
      expect(again.ok).toBe(true);
      if (again.ok) await again.value.stop();
    }));

  it("whose reports arrive cut short gives nothing rather than less", () =>
    atBench({}, ({ virtual, scans }) => {
      virtual.garble(true);
      virtual.scan("40063813339314006381333931");
      virtual.garble(false);
      virtual.scan("4006381333931");

      expect(scans).toMatchObject([{ text: "4006381333931" }]);
    }));

  it("answers a menu command without scanning anything", () =>
    atBench({}, ({ virtual, scans }) => {
      virtual.scan("Product Name: Voyager 1602g\r\n", "]X0");
      virtual.scan("REVINF\u0006.", "]Z6");

      expect(scans).toEqual([]);
    }));
});

test("a descriptor explains the same reports as the layout it describes", () => {
  const described = describedLayout(hidScannerDescriptors.identified);
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 300 }),
      fc.constantFrom("]C1", "]Q3", "]d2"),
      (data, aim) => {
        const reports = hidScanReports("identified", data, aim);
        const [one, other] = [
          createHidPosDecoder(described),
          createHidPosDecoder(),
        ].map((decoder) => reports.map((report) => decoder.push(report)));

        expect(one).toEqual(other);
      },
    ),
  );
});

test("a report of another kind in the middle of a code does not break it", () => {
  const decoder = createHidPosDecoder();
  const [first, last] = hidScanReports(
    "identified",
    Buffer.from("7".repeat(80)),
    "]Q0",
  );

  decoder.push(first!);
  decoder.push(Uint8Array.of(4, 1));

  expect(decoder.push(last!)?.text).toBe("7".repeat(80));
});

test("a descriptor cut at any byte, or changed, is not understood rather than misunderstood", () => {
  const whole = hidScannerDescriptors.own;
  const report = hidScanReports("own", Buffer.from("4006381333931"), "]E0")[0]!;
  for (let end = 0; end < whole.length; end++) {
    expect(describedLayout(whole.subarray(0, end))).toBeNull();
  }
  fc.assert(
    fc.property(
      fc.nat(whole.length - 1),
      fc.integer({ min: 0, max: 255 }),
      (at, byte) => {
        const changed = whole.map((is, place) => (place === at ? byte : is));

        expect(() => describedLayout(changed)?.(report)).not.toThrow();
      },
    ),
  );
});

const descriptors = corpusFile("devices", "hid-descriptors.json");

describe.skipIf(descriptors === null)("shared cases: descriptors", () => {
  it("the scanner's explains its reports", () => {
    const { descriptors: all } = JSON.parse(
      readFileSync(descriptors ?? "", "utf8"),
    ) as { descriptors: { id: string; hex: string }[] };
    const scanner = all.find(({ id }) => id === "scanner-page-8C-layout-A");
    const layout = describedLayout(hexBytes(scanner?.hex ?? ""));
    const [report] = hidScanReports(
      "identified",
      Buffer.from("8710398161024"),
      "]E0",
    );

    expect(layout?.(report!)).toEqual({
      aim: "]E0",
      data: Uint8Array.from(Buffer.from("8710398161024")),
      continued: false,
    });
  });
});
