import { describe, expect, test } from "vitest";
import {
  createRateLimits,
  paces,
  retryAfterMs,
} from "../../../main/tiktok/rate-limits.ts";
import { stepClock } from "../../helpers/step-clock.ts";

const read = paces.read;

describe("a bucket of calls", () => {
  test("lets five go at once and the next ones three a second", async () => {
    const clock = stepClock();
    const limits = createRateLimits(clock, () => 0.5);
    let gone = 0;
    for (let call = 0; call < 11; call++) {
      void limits.turn("search", read).then(() => (gone += 1));
    }

    await clock.advanceAndSettle(0);
    expect(gone).toBe(5);
    await clock.advanceAndSettle(1000);
    expect(gone).toBe(8);
    await clock.advanceAndSettle(1000);
    expect(gone).toBe(11);
    expect(clock.pending()).toBe(0);
  });

  test("does not make one call wait for another", async () => {
    const clock = stepClock();
    const limits = createRateLimits(clock, () => 0.5);
    for (let call = 0; call < 8; call++) void limits.turn("search", read);

    let gone = false;
    void limits.turn("detail", read).then(() => (gone = true));
    await clock.advanceAndSettle(0);

    expect(gone).toBe(true);
  });

  test("is soon fast at a shop that never complains", async () => {
    const clock = stepClock();
    const limits = createRateLimits(clock, () => 0.5);
    let gone = 0;
    const walk = async (): Promise<void> => {
      for (; gone < 100; gone++) {
        await limits.turn("search", read);
        limits.succeeded("search", read);
      }
    };
    void walk();

    await clock.advanceAndSettle(4000);

    expect(gone).toBe(100);
  });

  test("halves its pace when told that it was too many, and then grows with care", async () => {
    const clock = stepClock();
    const limits = createRateLimits(clock, () => 1);
    for (let call = 0; call < 20; call++) limits.succeeded("search", read);
    limits.tooMany("search", read, 0);
    await clock.advanceAndSettle(60_000);
    let gone = 0;
    const walk = async (): Promise<void> => {
      for (;;) {
        if (!(await limits.turn("search", read)).ok) return;
        gone += 1;
      }
    };
    void walk();

    await clock.advanceAndSettle(2000);

    // Half of the ceiling of 100 a second, and the burst.
    expect(gone).toBeGreaterThanOrEqual(100);
    expect(gone).toBeLessThanOrEqual(106);
  });

  test("stays away longer each time, at least as long as it was told", () => {
    const clock = stepClock();
    const limits = createRateLimits(clock, () => 1);
    const away = [0, 0, 0, 0, 0, 0, 0, 0].map((minimum) =>
      limits.tooMany("search", read, minimum),
    );

    expect(away).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((s) => s * 1000));
    expect(limits.tooMany("search", read, 90_000)).toBe(90_000);
  });

  test("keeps nobody waiting for more than ten seconds", async () => {
    const clock = stepClock();
    const limits = createRateLimits(clock, () => 1);
    limits.tooMany("ship", paces.write, 25_000);

    expect(await limits.turn("ship", paces.write)).toEqual({
      ok: false,
      refusal: {
        code: "shop.rate-limited",
        params: { retryAfterSeconds: 25 },
      },
    });
  });

  test("survives a clock that is set back", async () => {
    const clock = stepClock();
    const limits = createRateLimits(clock, () => 1);
    await limits.turn("search", read);
    clock.jumpTo(clock.now() - 3_600_000);
    let gone = 0;
    for (let call = 0; call < 4; call++) {
      void limits.turn("search", read).then(() => (gone += 1));
    }

    await clock.advanceAndSettle(0);

    expect(gone).toBe(4);
  });
});

describe("the time to stay away", () => {
  const asked = (value: string, date?: string): number =>
    retryAfterMs(
      new Headers({
        "retry-after": value,
        ...(date === undefined ? {} : { date }),
      }),
    );

  test("is read as seconds or as a date by the platform's own clock", () => {
    expect(asked("7")).toBe(7000);
    expect(
      asked("Mon, 21 Sep 2026 13:33:30 GMT", "Mon, 21 Sep 2026 13:33:20 GMT"),
    ).toBe(10_000);
  });

  test("is nothing when it cannot be read, and an hour at most", () => {
    expect(asked("soon")).toBe(0);
    expect(asked("-5")).toBe(0);
    expect(retryAfterMs(new Headers())).toBe(0);
    expect(asked("99999999999")).toBe(3_600_000);
  });
});
