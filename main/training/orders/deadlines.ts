import { practiceTimeZone } from "../practice-shop.ts";

const daySeconds = 24 * 3600;

const wallClock = new Intl.DateTimeFormat("en-CA", {
  timeZone: practiceTimeZone,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** The shop's wall clock read as if it were UTC, in milliseconds. */
function wallTime(atMs: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of wallClock.formatToParts(atMs)) {
    parts[type] = Number(value);
  }
  return Date.UTC(
    parts["year"] ?? 0,
    (parts["month"] ?? 1) - 1,
    parts["day"] ?? 1,
    parts["hour"] ?? 0,
    parts["minute"] ?? 0,
    parts["second"] ?? 0,
  );
}

/** The last second of the shop's day that is `daysAhead` days after the one of `nowMs`. Unix seconds. */
export function endOfShopDay(nowMs: number, daysAhead: number): number {
  const today = Math.floor(wallTime(nowMs) / (daySeconds * 1000));
  const wantedWall = (today + daysAhead + 1) * daySeconds * 1000 - 1000;
  // The offset at the wanted moment, not at this one: the night of the clock change lies between them twice a year.
  const guess =
    wantedWall - (wallTime(nowMs) - Math.floor(nowMs / 1000) * 1000);
  return (guess - (wallTime(guess) - wantedWall)) / 1000;
}

/** Unix seconds. Meaning of each: TikTok Shop, Get Order Detail. */
export interface Deadlines {
  readonly rtsSlaTime: number;
  readonly ttsSlaTime: number;
  readonly shippingDueTime: number;
  readonly collectionDueTime: number;
  readonly deliverySlaTime: number;
  readonly deliveryDueTime: number;
}

/** All deadlines of an order that must be ready for the carrier by the end of the shop day `daysAhead`, seen from `nowMs`. */
export function deadlineTable(nowMs: number): (daysAhead: number) => Deadlines {
  // Thousands of orders share a handful of days, and asking the time zone is slow.
  const ends = new Map<number, number>();
  const endOf = (day: number): number => {
    const known = ends.get(day) ?? endOfShopDay(nowMs, day);
    ends.set(day, known);
    return known;
  };
  return (daysAhead) => ({
    rtsSlaTime: endOf(daysAhead),
    ttsSlaTime: endOf(daysAhead + 1),
    shippingDueTime: endOf(daysAhead + 7),
    collectionDueTime: endOf(daysAhead + 7),
    deliverySlaTime: endOf(daysAhead + 5),
    deliveryDueTime: endOf(daysAhead + 28),
  });
}
