import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addBusinessDays,
  isBusinessDay,
  nextDay,
  type IsoDay,
} from "../../../shared/domain/business-days.ts";
import { dispatchDeadline } from "../../../shared/domain/dispatch-deadline.ts";
import {
  marketRules,
  markets,
  type Market,
} from "../../../shared/domain/market-rules.ts";

/** How many business days lie after `from`, up to and with `until`; 0 when `until` is not later. */
function businessDaysBetween(
  market: Market,
  from: IsoDay,
  until: IsoDay,
): number {
  let count = 0;
  for (let day = from; day < until;) {
    day = nextDay(day);
    if (isBusinessDay(market, day)) count++;
  }
  return count;
}

const anyMarket = fc.constantFrom(...markets);
const anyDay = fc
  .integer({ min: 0, max: 700 })
  .map((days) => nextDay("2026-01-01", days));
const anyCount = fc.integer({ min: 0, max: 15 });
const anyTime = fc.integer({
  min: Date.UTC(2026, 0, 1),
  max: Date.UTC(2027, 10, 30),
});

describe("business days", () => {
  test("run from Friday to Monday, and over Christmas to the next working day", () => {
    expect(addBusinessDays("NL", "2026-11-20", 1)).toBe("2026-11-23");
    expect(addBusinessDays("NL", "2026-12-24", 1)).toBe("2026-12-28");
    expect(addBusinessDays("UK", "2026-12-24", 1)).toBe("2026-12-29");
    expect(addBusinessDays("PL", "2026-12-23", 1)).toBe("2026-12-28");
  });

  test("begin with the next one when a day off is asked for", () => {
    expect(addBusinessDays("NL", "2026-11-21", 0)).toBe("2026-11-23");
    expect(addBusinessDays("NL", "2026-11-23", 0)).toBe("2026-11-23");
  });

  test("counted forward always end on one, and counted back give the same number", () => {
    fc.assert(
      fc.property(anyMarket, anyDay, anyCount, (market, day, count) => {
        const end = addBusinessDays(market, day, count);

        expect(isBusinessDay(market, end)).toBe(true);
        expect(end >= day).toBe(true);
        const between = businessDaysBetween(market, day, end);
        // With none to count, a day off still moves on to the first.
        const moved = count === 0 && !isBusinessDay(market, day) ? 1 : 0;
        expect(between).toBe(count + moved);
      }),
    );
  });

  test("added in two steps are the same as in one", () => {
    fc.assert(
      fc.property(
        anyMarket,
        anyDay,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (market, day, first, second) => {
          const halfway = addBusinessDays(market, day, first);

          expect(addBusinessDays(market, halfway, second)).toBe(
            addBusinessDays(market, day, first + second),
          );
        },
      ),
    );
  });
});

describe("the dispatch deadline", () => {
  test("is the order's own, whatever the market says", () => {
    fc.assert(
      fc.property(anyMarket, anyTime, anyTime, (market, deadlineAt, paidAt) => {
        expect(dispatchDeadline(market, { deadlineAt, paidAt })).toEqual({
          at: deadlineAt,
          from: "order",
        });
      }),
    );
  });

  test("is worked out for an order without one: two British business days later, at the same hour on the wall", () => {
    // Paid on Thursday 24 December 2026 at noon; Friday and Monday are bank holidays.
    const paidAt = Date.UTC(2026, 11, 24, 12);

    expect(dispatchDeadline("UK", { deadlineAt: null, paidAt })).toEqual({
      at: Date.UTC(2026, 11, 30, 12),
      from: "market",
    });
  });

  test("keeps the hour on the wall when the clocks change in between", () => {
    // Paid on Friday 27 March 2026 at 10:00 in London; summer time begins on Sunday.
    const paidAt = Date.UTC(2026, 2, 27, 10);

    expect(dispatchDeadline("UK", { deadlineAt: null, paidAt })?.at).toBe(
      Date.UTC(2026, 2, 31, 9),
    );
  });

  test("starts with the first business day for an order paid on a Sunday", () => {
    const paidAt = Date.UTC(2026, 10, 22, 15);

    expect(dispatchDeadline("UK", { deadlineAt: null, paidAt })?.at).toBe(
      Date.UTC(2026, 10, 25),
    );
  });

  test("is not guessed: null where the market's figure, its clock or the payment is unknown", () => {
    const paidAt = Date.UTC(2026, 10, 23);

    expect(dispatchDeadline("NL", { deadlineAt: null, paidAt })).toBe(null);
    expect(dispatchDeadline("US", { deadlineAt: null, paidAt })).toBe(null);
    expect(dispatchDeadline(null, { deadlineAt: null, paidAt })).toBe(null);
    expect(dispatchDeadline("UK", { deadlineAt: null, paidAt: null })).toBe(
      null,
    );
  });

  test("lies after the payment and never moves back when an order is paid later", () => {
    const clocked = markets.filter(
      (market) =>
        marketRules[market].timeZone.value !== null &&
        marketRules[market].arrangeWithinBusinessDays.value !== null,
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...clocked),
        anyTime,
        fc.integer({ min: 0, max: 10 * 86_400_000 }),
        (market, paidAt, laterMs) => {
          const at = (paid: number) =>
            dispatchDeadline(market, { deadlineAt: null, paidAt: paid })?.at ??
            0;

          expect(at(paidAt)).toBeGreaterThan(paidAt);
          // An hour is skipped or comes twice in the night of a clock change.
          expect(at(paidAt + laterMs)).toBeGreaterThanOrEqual(
            at(paidAt) - 3_600_000,
          );
        },
      ),
    );
  });
});
