import { describe, expect, test } from "vitest";
import type { DeviceSlot } from "../../../hardware/device-slot.ts";
import type {
  LabelPrinter,
  PrinterMedia,
  PrintOutcome,
} from "../../../hardware/device.ts";
import {
  printerProblem,
  printOnFirstAble,
} from "../../../hardware/printer/take-over.ts";
import { usualMedia } from "../../../hardware/printer/usual-media.ts";
import type { DeviceSetup } from "../../../shared/contract/devices-view.ts";
import { refusal, type Refusal } from "../../../shared/contract/refusals.ts";
import { done, ok, refused } from "../../../shared/result.ts";

const label = new TextEncoder().encode("^XA^FDHello^FS^XZ");
const fits = () => Promise.resolve(ok(label));
const printed: PrintOutcome = { kind: "printed" };
const mediaOut = refusal("printer.media-out", { printer: "Left" });
const wide: PrinterMedia = { ...usualMedia, dpi: 300 };

interface PretendSlot extends DeviceSlot {
  readonly got: Uint8Array[];
}

function slot(
  name: string,
  state: {
    readonly takesOver?: boolean;
    readonly problem?: Refusal;
    readonly outcome?: PrintOutcome;
    readonly media?: PrinterMedia;
    readonly gone?: boolean;
  } = {},
): PretendSlot {
  const got: Uint8Array[] = [];
  const { problem = null, outcome = printed, media = usualMedia } = state;
  const setup: DeviceSetup = {
    id: name,
    kind: "printer",
    driver: "zebra",
    name,
    address: { wire: "tcp", host: name, port: 9100 },
    media: null,
    ...(state.takesOver === undefined ? {} : { takesOver: state.takesOver }),
  };
  const printer = {
    kind: "printer",
    media: () => media,
    async print(zpl) {
      got.push(zpl);
      return outcome;
    },
    health: () => ({ state: "ready", problem: null }),
    onChange: () => () => undefined,
    status: async () => done,
    keep: async () => false,
    forget: async () => undefined,
    testPrint: async () => outcome,
    measure: async () => refused(mediaOut),
    setDarkness: async () => done,
    calibrate: async () => done,
    stop: async () => undefined,
  } satisfies LabelPrinter;
  return {
    got,
    setup,
    device: () => (state.gone ? null : printer),
    card: () => ({
      setup,
      virtual: false,
      state: problem === null ? "ready" : "attention",
      problem,
      lastSeen: null,
      reading: null,
    }),
    saw: () => undefined,
    start: async () => done,
    wake: () => undefined,
    stop: async () => undefined,
  };
}

describe("a label for the bench", () => {
  test("comes out of the bench's own printer, however many take over", async () => {
    const own = slot("Left");
    const spare = slot("Right", { takesOver: true });

    const report = await printOnFirstAble([own, spare], fits);

    expect(report).toEqual({
      outcome: printed,
      printer: "Left",
      insteadOf: null,
    });
    expect(spare.got).toEqual([]);
  });

  test("goes to the printer that takes over while its own is known to be in trouble", async () => {
    const own = slot("Left", { problem: mediaOut });
    const spare = slot("Right", { takesOver: true });

    const report = await printOnFirstAble([own, spare], fits);

    expect(report).toEqual({
      outcome: printed,
      printer: "Right",
      insteadOf: "Left",
    });
    expect(own.got).toEqual([]);
    expect(printerProblem([own, spare])).toBeNull();
  });

  test("goes on to the next printer when its own refuses it unexpectedly", async () => {
    const own = slot("Left", {
      outcome: { kind: "refused", refusal: mediaOut },
    });
    const spare = slot("Right", { takesOver: true });

    const report = await printOnFirstAble([own, spare], fits);

    expect(report).toMatchObject({ printer: "Right", insteadOf: "Left" });
  });

  test("goes nowhere else once part of it may be on paper", async () => {
    const unsure: PrintOutcome = { kind: "unsure", refusal: mediaOut };
    const own = slot("Left", { outcome: unsure });
    const spare = slot("Right", { takesOver: true });

    const report = await printOnFirstAble([own, spare], fits);

    expect(report.outcome).toEqual(unsure);
    expect(spare.got).toEqual([]);
  });

  test("waits for its own printer while that is being opened", async () => {
    const own = slot("Left", { gone: true });
    const spare = slot("Right", { takesOver: true });

    const report = await printOnFirstAble([own, spare], fits);

    expect(report).toMatchObject({
      outcome: { refusal: { code: "printer.not-connected" } },
      insteadOf: null,
    });
    expect(spare.got).toEqual([]);
  });

  test("goes to the printer that takes over when its own is gone", async () => {
    const unplugged = refusal("device.unplugged", { device: "Left" });
    const own = slot("Left", { gone: true, problem: unplugged });
    const spare = slot("Right", { takesOver: true });

    const report = await printOnFirstAble([own, spare], fits);

    expect(report).toMatchObject({ printer: "Right", insteadOf: "Left" });
    expect(printerProblem([own, spare])).toBeNull();
  });

  test("never goes to a printer that nobody told to take over", async () => {
    const own = slot("Left", {
      problem: mediaOut,
      outcome: { kind: "refused", refusal: mediaOut },
    });
    const other = slot("Right");

    const report = await printOnFirstAble([own, other], fits);

    expect(report.outcome).toEqual({ kind: "refused", refusal: mediaOut });
    expect(other.got).toEqual([]);
    expect(printerProblem([own, other])).toEqual(mediaOut);
  });

  test("is drawn for the printer that gets it; where it does not fit, its own printer's trouble is told", async () => {
    const own = slot("Left", {
      problem: mediaOut,
      outcome: { kind: "refused", refusal: mediaOut },
    });
    const spare = slot("Right", { takesOver: true, media: wide });
    const asked: PrinterMedia[] = [];

    const report = await printOnFirstAble([own, spare], async (media) => {
      asked.push(media);
      return media.dpi === 300
        ? refused(refusal("label.wrong-media", { parcel: "1" }))
        : ok(label);
    });

    expect(asked).toEqual([wide, usualMedia]);
    expect(report.outcome).toEqual({ kind: "refused", refusal: mediaOut });
    expect(spare.got).toEqual([]);
  });

  test("is refused by name when no printer is there at all", async () => {
    const nobody = await printOnFirstAble([], fits);
    const gone = await printOnFirstAble([slot("Left", { gone: true })], fits);

    expect(nobody.outcome).toMatchObject({
      refusal: { code: "printer.none" },
    });
    expect(gone.outcome).toMatchObject({
      refusal: { code: "printer.not-connected", params: { printer: "Left" } },
    });
  });
});
