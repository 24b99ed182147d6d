import type { IsoDay } from "./business-days.ts";

export interface LocalTime {
  readonly day: IsoDay;
  readonly timeOfDayMs: number;
}

/** What calendar and clock on the wall of that zone show. */
export function localTime(at: number, timeZone: string): LocalTime {
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
export function utcOf(
  day: IsoDay,
  timeOfDayMs: number,
  timeZone: string,
): number {
  const wanted = Date.parse(day) + timeOfDayMs;
  const offsetAt = (at: number): number => {
    const local = localTime(at, timeZone);
    return Date.parse(local.day) + local.timeOfDayMs - at;
  };
  const guess = wanted - offsetAt(wanted);
  return wanted - offsetAt(guess);
}
