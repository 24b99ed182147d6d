import fc from "fast-check";
import { expect, test } from "vitest";
import { endOfShopDay } from "../../../main/training/orders/deadlines.ts";
import {
  timeIndex,
  type Bookmark,
} from "../../../main/training/orders/time-index.ts";

const entries = fc.array(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    time: fc.integer({ min: 0, max: 20 }),
  }),
  { maxLength: 60 },
);

test("pages of any size, walked either way, hold every id of the window once", () => {
  fc.assert(
    fc.property(
      entries,
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 21 }),
      (placed, size, descending, from, until) => {
        const index = timeIndex();
        const times = new Map<string, number>();
        for (const { id, time } of placed) {
          index.place(id, time);
          times.set(id, time);
        }

        const walked: string[] = [];
        let after: Bookmark | null = null;
        for (;;) {
          const page = index.page({
            from,
            until,
            descending,
            size,
            after,
            accept: () => true,
          });
          expect(page.ids.length).toBeLessThanOrEqual(size);
          walked.push(...page.ids);
          if (page.last === null) break;
          after = { ...page.last, inclusive: false };
        }

        const wanted = [...times]
          .filter(([, time]) => time >= from && time < until)
          .sort(
            ([leftId, left], [rightId, right]) =>
              left - right || (leftId < rightId ? -1 : 1),
          )
          .map(([id]) => id);
        expect(walked).toEqual(descending ? wanted.reverse() : wanted);
        expect(index.count({ from, until, accept: () => true })).toBe(
          wanted.length,
        );
      },
    ),
  );
});

test("a shop day ends at midnight in Amsterdam, across the change of the clock too", () => {
  // Friday 23 October 2026, 12:00 in Amsterdam; the clock goes back on Sunday the 25th.
  const friday = Date.UTC(2026, 9, 23, 10);

  expect(endOfShopDay(friday, 0) * 1000).toBe(
    Date.UTC(2026, 9, 23, 21, 59, 59),
  );
  expect(endOfShopDay(friday, 2) * 1000).toBe(
    Date.UTC(2026, 9, 25, 22, 59, 59),
  );
  expect(endOfShopDay(friday, -1) * 1000).toBe(
    Date.UTC(2026, 9, 22, 21, 59, 59),
  );
});
