import fc from "fast-check";
import { expect, test } from "vitest";
import { departures } from "../../renderer/screens/queue/departures.ts";
import {
  gaugeOf,
  windowFrom,
  windowTo,
} from "../../renderer/screens/bench/scale-words.ts";
import { nextStep } from "../../renderer/screens/training/next-step.ts";
import type { BenchView } from "../../shared/contract/bench-view.ts";
import type { TrainingState } from "../../shared/contract/training-view.ts";
import type { QueueRow } from "../../shared/contract/queue-view.ts";
import type { ScaleReading } from "../../shared/weight.ts";

const now = 1_000_000;
const row = (number: string, deadlineAt: number | null): QueueRow => ({
  parcelId: number,
  number,
  shop: "",
  orderIds: [],
  stage: "waiting",
  lane: "singles",
  service: "standard",
  units: 1,
  contents: [],
  deadlineAt,
  claimedBy: null,
  labelWaiting: false,
  problem: null,
});
const reading = (grams: number): ScaleReading => ({
  weight: String(grams),
  unit: "g",
  grams,
  stable: true,
  net: null,
  status: "ok",
});

test("the board shows what is late first, then by departure, then what has no time", () => {
  const board = departures(
    [
      row("1", null),
      row("2", now + 500),
      row("3", now - 5),
      row("4", now + 20),
      row("5", now - 900),
      row("6", now + 20),
    ],
    now,
  );

  expect(
    board.map(({ overdue, rows }) => [overdue, rows.map((of) => of.number)]),
  ).toEqual([
    [true, ["3", "5"]],
    [false, ["4", "6"]],
    [false, ["2"]],
    [false, ["1"]],
  ]);
});

test("the pointer is inside the window exactly when the weight is within the tolerance", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60_000 }),
      fc.integer({ min: 1, max: 30_000 }),
      fc.integer({ min: 1, max: 500 }),
      (grams, expected, tolerance) => {
        const { pointer, zone } = gaugeOf(reading(grams), expected, tolerance);

        expect(pointer).not.toBeNull();
        expect(pointer).toBeGreaterThanOrEqual(0);
        expect(pointer).toBeLessThanOrEqual(1);
        const inside =
          pointer !== null &&
          pointer >= windowFrom - 1e-9 &&
          pointer <= windowTo + 1e-9;
        const right = Math.abs(grams - expected) <= tolerance;
        expect(zone === "right").toBe(right);
        if (right && expected > tolerance) expect(inside).toBe(true);
        if (zone === "light") expect(pointer).toBeLessThan(windowFrom);
        if (zone === "heavy") expect(pointer).toBeGreaterThan(windowTo);
      },
    ),
  );
});

test("a scale that vouches for no number shows none, and no pointer", () => {
  const overloaded: ScaleReading = {
    weight: null,
    unit: null,
    grams: null,
    stable: null,
    net: null,
    status: "overload",
  };

  expect(gaugeOf(overloaded, 500, 20)).toMatchObject({
    weight: null,
    state: "trouble",
    pointer: null,
  });
  expect(gaugeOf(null, 500, 20).state).toBe("silent");
});

test("a trainee between parcels is offered the most urgent article first", () => {
  const bench: BenchView = {
    revision: 1,
    stationName: "Tafel 3",
    training: true,
    operator: null,
    parcel: null,
    instruction: { kind: "start", waiting: 2 },
    verdict: null,
    history: [],
    actions: [],
    supervisorCalled: false,
    sealedCount: 0,
  };
  const barcode = (skuId: string) => ({
    text: `code-${skuId}`,
    title: skuId,
    group: "article" as const,
    skuId,
  });
  const training: TrainingState = {
    barcodes: [barcode("calm"), barcode("soon"), barcode("late")],
    onScale: { grams: 0, wobbling: false },
    scale: {
      garbled: false,
      silent: false,
      slow: false,
      jitter: false,
      overCapacity: false,
      autoOff: false,
    },
    printer: {
      mediaOut: false,
      ribbonOut: false,
      headOpen: false,
      paused: false,
      tooHot: false,
      cutterJammed: false,
      silent: false,
      garbled: false,
      slow: false,
    },
    shop: {
      offline: false,
      labelDelayMs: 0,
      faults: [],
      aheadHours: 0,
      webhooksSent: false,
      webhooksHeard: false,
    },
    unplugged: [],
    tray: [],
  };

  const step = nextStep(bench, training, ["late", "soon", "late"]);

  expect(step).toMatchObject({
    kind: "scan",
    barcodes: [{ skuId: "late" }, { skuId: "soon" }],
  });
  expect(
    nextStep(bench, { ...training, onScale: { grams: 800, wobbling: false } }, [
      "late",
    ]),
  ).toEqual({ kind: "weigh", grams: 0 });
});
