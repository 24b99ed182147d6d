import fc from "fast-check";
import { expect, test } from "vitest";
import { createVirtualPlatform } from "../../../hardware/virtual/virtual-platform.ts";
import type { SilentUnit } from "../../../shared/domain/silent-match.ts";
import {
  beginSilently,
  type SilentAlarm,
  type SilentState,
} from "../../../shared/domain/silent-state.ts";
import {
  accountedGrams,
  lookAgainAt,
  weighSilently,
  type SilentEvent,
} from "../../../shared/domain/silent-weighing.ts";
import { stepClock } from "../../helpers/step-clock.ts";

const pollMs = 100;
const boxGrams = 140;

/** Somebody packing on a virtual scale that is read ten times a second and shows whole grams. */
function scaleWithBox(articles: readonly SilentUnit[], emptyBox = boxGrams) {
  const clock = stepClock();
  const platform = createVirtualPlatform(clock);
  let state: SilentState = beginSilently(articles, [], 15);
  let onScale = 0;
  const alarms: { alarm: SilentAlarm; at: number }[] = [];
  const hear = (event: SilentEvent): void => {
    const before = state.alarm;
    state = weighSilently(state, event, clock.now());
    if (state.alarm !== null && before === null)
      alarms.push({ alarm: state.alarm, at: clock.now() });
  };
  const self = {
    alarms,
    state: () => state,
    now: clock.now,
    put(grams: number) {
      onScale += grams;
      platform.put(onScale);
    },
    scan: (unit: SilentUnit) => hear({ kind: "scan", unit }),
    undo: (unit: SilentUnit) => hear({ kind: "undo", skuId: unit.skuId }),
    wait(milliseconds: number) {
      for (let waited = 0; waited < milliseconds; waited += pollMs) {
        clock.advance(pollMs);
        const grams = platform.isMoving()
          ? null
          : Math.round(platform.netGrams());
        hear({ kind: "read", grams });
        const next = lookAgainAt(state, clock.now());
        expect(next === null || next > clock.now()).toBe(true);
      }
    },
  };
  self.put(emptyBox);
  self.wait(600);
  return self;
}

const unit = (skuId: string, grams: number): SilentUnit => ({
  skuId,
  title: `Article ${skuId}`,
  grams,
  toleranceGrams: Math.max(1, grams * 0.04),
});

const someUnits = fc
  .array(fc.integer({ min: 12, max: 2_000 }), { minLength: 1, maxLength: 5 })
  .chain((weights) => {
    const articles = weights.map((grams, index) => unit(String(index), grams));
    return fc.record({
      articles: fc.constant(articles),
      packed: fc.array(fc.constantFrom(...articles), {
        minLength: 1,
        maxLength: 9,
      }),
    });
  });

/** An honest unit is off by up to its tolerance, to whole tenths of a gram. */
const offBy = fc.integer({ min: -9, max: 9 });

test("an honest packer is never told off, and needs no weighing step, whatever the pace", () => {
  fc.assert(
    fc.property(
      someUnits,
      fc.array(
        fc.record({
          off: offBy,
          handMs: fc.integer({ min: 0, max: 8 }),
          nextMs: fc.integer({ min: 4, max: 30 }),
        }),
        { minLength: 9, maxLength: 9 },
      ),
      ({ articles, packed }, paces) => {
        const bench = scaleWithBox(articles);

        for (const [index, each] of packed.entries()) {
          const { off, handMs, nextMs } = paces[index] ?? paces[0]!;
          bench.scan(each);
          bench.wait(handMs * 60);
          bench.put(each.grams + (each.toleranceGrams * off) / 10);
          bench.wait(nextMs * 100);
        }
        bench.wait(1_500);

        expect(bench.alarms).toEqual([]);
        expect(bench.state().packed).toHaveLength(packed.length);
        expect(accountedGrams(bench.state())).not.toBeNull();
      },
    ),
    { numRuns: 150 },
  );
});

test("a packer who scans ahead and fills the box afterwards ends with the whole parcel accounted for", () => {
  fc.assert(
    fc.property(someUnits, ({ articles, packed }) => {
      const bench = scaleWithBox(articles);
      const few = packed.slice(0, 4);

      for (const each of few) bench.scan(each);
      for (const each of few) {
        bench.put(each.grams);
        bench.wait(500);
      }
      bench.wait(1_000);

      expect(bench.state().pending).toEqual([]);
      expect(bench.state().alarm).toBeNull();
      expect(accountedGrams(bench.state())).not.toBeNull();
    }),
    { numRuns: 100 },
  );
});

test("a scanned unit that does not go in is missed within a second of its scan, and coming late takes the alarm back", () => {
  fc.assert(
    fc.property(someUnits, ({ articles, packed }) => {
      const bench = scaleWithBox(articles);
      const [missing, ...before] = packed;
      for (const each of before) {
        bench.scan(each);
        bench.put(each.grams);
        bench.wait(1_000);
      }
      if (missing === undefined) return;

      bench.scan(missing);
      const scannedAt = bench.now();
      bench.wait(1_000);

      expect(bench.alarms).toMatchObject([
        { alarm: { kind: "missing", title: missing.title } },
      ]);
      expect((bench.alarms[0]?.at ?? 0) - scannedAt).toBeLessThanOrEqual(1_000);
      bench.put(missing.grams);
      bench.wait(1_000);
      expect(bench.state().alarm).toBeNull();
      expect(accountedGrams(bench.state())).not.toBeNull();
    }),
    { numRuns: 100 },
  );
});

test("two units for one scan are heard within a second of going in, and taking one out takes the alarm back", () => {
  fc.assert(
    fc.property(someUnits, ({ articles, packed }) => {
      const bench = scaleWithBox(articles);
      for (const each of packed.slice(1)) {
        bench.scan(each);
        bench.put(each.grams);
        bench.wait(1_000);
      }
      const [doubled] = packed;
      if (doubled === undefined) return;

      bench.scan(doubled);
      bench.put(doubled.grams * 2);
      const putAt = bench.now();
      bench.wait(1_000);

      expect(bench.alarms).toMatchObject([{ alarm: { kind: "unscanned" } }]);
      expect((bench.alarms[0]?.at ?? 0) - putAt).toBeLessThanOrEqual(1_000);
      expect(accountedGrams(bench.state())).toBeNull();
      bench.put(-doubled.grams);
      bench.wait(1_000);
      expect(bench.state().alarm).toBeNull();
      expect(accountedGrams(bench.state())).not.toBeNull();
    }),
    { numRuns: 100 },
  );
});

const honey = unit("honey", 742);
const candle = unit("candle", 180);

test("a thing nobody scanned is called by the article it weighs as much as, and a late scan makes it right", () => {
  const bench = scaleWithBox([honey, candle]);

  bench.put(180);
  bench.wait(1_000);
  expect(bench.state().alarm).toEqual({
    kind: "unscanned",
    title: candle.title,
    grams: 180,
  });
  bench.scan(candle);
  bench.wait(1_000);

  expect(bench.state().alarm).toBeNull();
  expect(accountedGrams(bench.state())).toBe(boxGrams + 180);
});

test("a unit that is taken out again is missed, and one that was undone may leave", () => {
  const bench = scaleWithBox([honey, candle]);
  for (const each of [honey, candle]) {
    bench.scan(each);
    bench.put(each.grams);
    bench.wait(1_000);
  }

  bench.put(-180);
  bench.wait(1_000);
  expect(bench.state().alarm?.kind).toBe("missing");
  bench.put(180);
  bench.wait(1_000);
  bench.undo(candle);
  bench.wait(1_000);
  expect(accountedGrams(bench.state())).toBeNull();
  bench.put(-180);
  bench.wait(1_000);

  expect(bench.state().alarm).toBeNull();
  expect(accountedGrams(bench.state())).toBe(boxGrams + 742);
});

test("a leaning hand, a draught, and paper put in between are no alarm", () => {
  const bench = scaleWithBox([honey]);
  bench.scan(honey);
  bench.put(honey.grams);
  bench.wait(1_000);

  bench.put(900);
  bench.wait(500);
  bench.put(-900);
  bench.wait(1_000);
  bench.put(1);
  bench.wait(1_000);
  bench.put(24);
  bench.wait(2_000);

  expect(bench.alarms).toEqual([]);
  expect(accountedGrams(bench.state())).toBe(boxGrams + 742 + 25);
});

test("a box that comes when something is packed already leaves the parcel to the final check, without an alarm", () => {
  const bench = scaleWithBox([honey, candle], 0);
  bench.scan(honey);
  bench.wait(3_000);
  bench.put(boxGrams + honey.grams);
  bench.wait(2_000);
  bench.scan(candle);
  bench.put(candle.grams);
  bench.wait(2_000);

  expect(bench.alarms).toEqual([]);
  expect(accountedGrams(bench.state())).toBeNull();
});

test("a box that is lifted for a moment is known again", () => {
  const bench = scaleWithBox([honey, candle]);
  bench.scan(honey);
  bench.put(honey.grams);
  bench.wait(1_000);

  bench.put(-boxGrams - honey.grams);
  bench.wait(1_000);
  bench.put(boxGrams + honey.grams);
  bench.wait(1_000);

  expect(accountedGrams(bench.state())).toBe(boxGrams + honey.grams);
});

test("a packer slower than a second is believed from the second unit on", () => {
  const bench = scaleWithBox([honey]);

  for (let units = 0; units < 4; units++) {
    bench.scan(honey);
    bench.wait(1_700);
    bench.put(honey.grams);
    bench.wait(1_000);
  }

  expect(bench.alarms).toHaveLength(1);
  expect(accountedGrams(bench.state())).toBe(boxGrams + 4 * honey.grams);
});

test("no sequence of readings, scans and undoes breaks it, and it never weighs what it was not told of", () => {
  const event: fc.Arbitrary<SilentEvent> = fc.oneof(
    fc.record({
      kind: fc.constant("read" as const),
      grams: fc.option(fc.integer({ min: -50, max: 9_000 })),
    }),
    fc.record({
      kind: fc.constant("scan" as const),
      unit: fc.constantFrom(honey, candle, unit("sticker", 3)),
    }),
    fc.record({
      kind: fc.constant("undo" as const),
      skuId: fc.constantFrom("honey", "candle", "sticker"),
    }),
    fc.constant({ kind: "wait" as const }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(event, fc.integer({ min: 0, max: 2_000 }))),
      (events) => {
        let state = beginSilently([honey, candle], [], 15);
        let at = 0;
        let scans = 0;
        for (const [each, laterMs] of events) {
          at += laterMs;
          if (each.kind === "scan") scans++;
          state = weighSilently(state, each, at);
          const { packed, pending, maybe, leaving } = state;
          expect(
            packed.length + pending.length + maybe.length,
          ).toBeLessThanOrEqual(scans);
          expect(leaving.length).toBeLessThanOrEqual(scans);
        }
      },
    ),
  );
});
