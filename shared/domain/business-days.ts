import type { Market } from "./market-rules.ts";
import { isPublicHoliday } from "./public-holidays.ts";
import { dayMs } from "../time.ts";

/** A day on a calendar, "YYYY-MM-DD", belonging to no time zone. */
export type IsoDay = string;

export const nextDay = (day: IsoDay, days = 1): IsoDay =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** Monday to Friday without public holidays, as the platform says of a business day. Source: OpenAPI file, order detail 202507, `handling_duration`. */
export function isBusinessDay(market: Market, day: IsoDay): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isPublicHoliday(market, day);
}

/**
 * The business day that many business days after `day`, which itself does not count. With 0: `day`, or the first
 * business day after it.
 *
 * @param count a whole number of at least 0
 */
export function addBusinessDays(
  market: Market,
  day: IsoDay,
  count: number,
): IsoDay {
  let at = day;
  for (let left = count; left > 0;) {
    at = nextDay(at);
    if (isBusinessDay(market, at)) left--;
  }
  while (!isBusinessDay(market, at)) at = nextDay(at);
  return at;
}
