import {
  addBusinessDays,
  isBusinessDay,
  type IsoDay,
} from "./business-days.ts";
import { marketRules, type Market } from "./market-rules.ts";

export interface DispatchDeadline {
  /** UTC milliseconds. */
  readonly at: number;
  /** "order": the platform set it for this order; "market": worked out from the market's rules. */
  readonly from: "order" | "market";
}

/**
 * By when a parcel must be handed over. The order's own deadline wins always; only an order without one gets the
 * market's business days: a clock that starts with the payment and stands still on days off, since no cut-off hour is
 * published. Null where the market's rules are not known either.
 *
 * @param order times in UTC milliseconds
 */
export function dispatchDeadline(
  market: Market | null,
  order: { readonly deadlineAt: number | null; readonly paidAt: number | null },
): DispatchDeadline | null {
  if (order.deadlineAt !== null) return { at: order.deadlineAt, from: "order" };
  if (market === null || order.paidAt === null) return null;
  const { timeZone, arrangeWithinBusinessDays } = marketRules[market];
  if (timeZone.value === null || arrangeWithinBusinessDays.value === null) {
    return null;
  }
  const paid = localTime(order.paidAt, timeZone.value);
  const from = isBusinessDay(market, paid.day)
    ? paid
    : { day: addBusinessDays(market, paid.day, 0), timeOfDayMs: 0 };
  const due = addBusinessDays(
    market,
    from.day,
    arrangeWithinBusinessDays.value,
  );
  return { at: utcOf(due, from.timeOfDayMs, timeZone.value), from: "market" };
}

interface LocalTime {
  readonly day: IsoDay;
  readonly timeOfDayMs: number;
}

/** What calendar and clock on the wall of that zone show. */
function localTime(at: number, timeZone: string): LocalTime {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? "";
  const seconds =
    Number(part("hour")) * 3600 +
    Number(part("minute")) * 60 +
    Number(part("second"));
  const milliseconds = ((at % 1000) + 1000) % 1000;
  return {
    day: `${part("year")}-${part("month")}-${part("day")}`,
    timeOfDayMs: seconds * 1000 + milliseconds,
  };
}

/** The moment that calendar and clock show this. In the hour a clock change skips, the moment after the change. */
function utcOf(day: IsoDay, timeOfDayMs: number, timeZone: string): number {
  const wanted = Date.parse(day) + timeOfDayMs;
  const offsetAt = (at: number): number => {
    const local = localTime(at, timeZone);
    return Date.parse(local.day) + local.timeOfDayMs - at;
  };
  const guess = wanted - offsetAt(wanted);
  return wanted - offsetAt(guess);
}
