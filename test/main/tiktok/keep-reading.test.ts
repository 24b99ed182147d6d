import { describe, expect, onTestFinished, test } from "vitest";
import { keepReading, orderPace } from "../../../main/tiktok/keep-reading.ts";
import { refusal, type Refusal } from "../../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../../shared/result.ts";
import { stepClock } from "../../helpers/step-clock.ts";

type Outcome = Result<{ readonly changed: number }>;

/** A stream that answers what the test says, with the times it was read at. */
function stream(random = 0.5) {
  const clock = stepClock(0);
  const readAt: number[] = [];
  const self = { outcome: ok({ changed: 0 }) as Outcome };
  let hold: Promise<void> = Promise.resolve();
  const reading = keepReading({
    clock,
    random: () => random,
    pace: orderPace,
    async read() {
      readAt.push(clock.now());
      await hold;
      return self.outcome;
    },
  });
  onTestFinished(reading.stop);
  const gaps = (): number[] =>
    readAt.slice(1).map((at, index) => at - (readAt[index] ?? 0));
  const holdUntil = (let_go: Promise<void>): void => {
    hold = let_go;
  };
  return { clock, readAt, self, reading, gaps, holdUntil };
}

const failing = (problem: Refusal): Outcome => refused(problem);

describe("a stream", () => {
  test("is read every five seconds while it changes, and down to once a minute while it rests", async () => {
    const { clock, self, gaps } = stream();
    self.outcome = ok({ changed: 3 });
    await clock.advanceAndSettle(10_000);
    expect(gaps()).toEqual([5_000, 5_000]);

    self.outcome = ok({ changed: 0 });
    await clock.advanceAndSettle(400_000);

    expect(gaps().slice(2, 5)).toEqual([5_000, 7_500, 11_250]);
    expect(gaps().at(-1)).toBe(60_000);
    self.outcome = ok({ changed: 1 });
    await clock.advanceAndSettle(65_000);
    expect(gaps().at(-1)).toBe(5_000);
  });

  test("out of reach is tried less and less often, and no two benches at the same time", async () => {
    const outOfReach = async (random: number) => {
      const one = stream(random);
      one.self.outcome = failing(refusal("shop.unreachable", {}));
      await one.clock.advanceAndSettle(400_000);
      return one;
    };
    const [early, late] = [await outOfReach(0), await outOfReach(1)];

    expect(early.gaps().slice(0, 5)).toEqual([
      2_400, 6_000, 12_000, 24_000, 48_000,
    ]);
    expect(late.gaps().slice(0, 5)).toEqual([
      3_600, 9_000, 18_000, 36_000, 72_000,
    ]);

    early.self.outcome = ok({ changed: 1 });
    await early.clock.advanceAndSettle(100_000);
    expect(early.gaps().at(-1)).toBe(5_000);
  });

  test("is left alone for as long as the platform asks", async () => {
    const { clock, self, gaps } = stream();
    self.outcome = failing(
      refusal("shop.rate-limited", { retryAfterSeconds: 240 }),
    );
    await clock.advanceAndSettle(500_000);

    expect(gaps()).toEqual([240_000, 240_000]);
  });

  test("is read at once when it is known to have changed", async () => {
    const { clock, reading, readAt } = stream();
    await clock.advanceAndSettle(1_000);

    reading.poke();
    await clock.advanceAndSettle(0);

    expect(readAt).toEqual([0, 1_000]);
    expect(clock.pending()).toBe(1);
  });

  test("asked for a thousand times during a reading is read once more, not a thousand times", async () => {
    const { clock, reading, readAt, holdUntil } = stream();
    await clock.advanceAndSettle(1_000);
    let letGo = (): void => undefined;
    holdUntil(
      new Promise((resolve) => {
        letGo = resolve;
      }),
    );
    for (let count = 0; count < 1000; count++) reading.poke();
    letGo();
    await clock.advanceAndSettle(0);

    expect(readAt).toEqual([0, 1_000, 1_000]);
  });

  test("is read no more once it is stopped", async () => {
    const { clock, reading, readAt } = stream();
    await clock.advanceAndSettle(0);

    await reading.stop();
    reading.poke();
    await clock.advanceAndSettle(600_000);

    expect(readAt).toEqual([0]);
    expect(clock.pending()).toBe(0);
  });
});
