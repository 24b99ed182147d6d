import { describe, expect, test } from "vitest";
import {
  callSchedule,
  labelSchedule,
  retryDelayMs,
} from "../../../shared/domain/retry-delay.ts";

const middle = (): number => 0.5;

describe("an outbox that tries again", () => {
  test("asks for a label after 2, 4, 8, 15 and 30 seconds, then once a minute", () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 40].map((attempts) =>
      retryDelayMs(labelSchedule, attempts, middle),
    );

    expect(waits).toEqual([
      2_000, 4_000, 8_000, 15_000, 30_000, 60_000, 60_000, 60_000,
    ]);
  });

  test("waits a fifth more or less than the schedule says, so that benches do not knock together", () => {
    expect(retryDelayMs(callSchedule, 2, () => 0)).toBe(2_400);
    expect(retryDelayMs(callSchedule, 2, () => 0.999999)).toBe(3_600);
  });

  test("never waits longer than five minutes and a fifth", () => {
    expect(retryDelayMs(callSchedule, 1_000, () => 1)).toBe(360_000);
  });

  test("takes the first wait when nobody has counted a try", () => {
    expect(retryDelayMs(callSchedule, 0, middle)).toBe(1_000);
  });
});
