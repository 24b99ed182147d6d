import type { IsoDay } from "./business-days.ts";

export interface LocalTime {
  readonly day: IsoDay;
  readonly timeOfDayMs: number;
}

const wallClocks = new Map<string, Intl.DateTimeFormat>();

/** Kept, one for each zone that a market stands in: making one takes twenty times as long as reading it. */
function wallClock(timeZone: string): Intl.DateTimeFormat {
  const known = wallClocks.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  wallClocks.set(timeZone, made);
  return made;
}

/** What calendar and clock on the wall of that zone show. */
export function localTime(at: number, timeZone: string): LocalTime {
  const parts = wallClock(timeZone).formatToParts(at);
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
