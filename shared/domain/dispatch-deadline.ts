import { addBusinessDays, isBusinessDay } from "./business-days.ts";
import { localTime, utcOf } from "./local-time.ts";
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
