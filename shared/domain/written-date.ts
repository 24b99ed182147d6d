import type { IsoDay } from "./business-days.ts";

/**
 * A date as it stands on a package, or as somebody types it; null when it is none. Day before month, as in Europe; a
 * month without a day ends with its last; six digits are GS1's year, month, day.
 */
export function readWrittenDate(text: string): IsoDay | null {
  for (const [pattern, read] of shapes) {
    const parts = pattern.exec(text.trim());
    const day = parts === null ? null : read(parts.slice(1).map(Number));
    if (day !== null) return day;
  }
  return null;
}

type Read = (numbers: readonly number[]) => IsoDay | null;

const dayMonthYear: Read = ([day = 0, month = 0, year = 0]) =>
  isoDay(year, month, day);
const yearMonthDay: Read = ([year = 0, month = 0, day = 0]) =>
  isoDay(year, month, day);

const shapes: readonly (readonly [RegExp, Read])[] = [
  [/^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/, yearMonthDay],
  [/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/, dayMonthYear],
  [
    /^(\d{1,2})[-/. ](\d{4})$/,
    ([month = 0, year = 0]) => isoDay(year, month, 0),
  ],
  [/^(20\d{2})(\d{2})(\d{2})$/, yearMonthDay],
  [/^(\d{2})(\d{2})(20\d{2})$/, dayMonthYear],
  [
    /^(\d{2})(\d{2})(\d{2})$/,
    ([year = 0, month = 0, day = 0]) => isoDay(2000 + year, month, day),
  ],
];

/** @param day 0: the last of the month */
function isoDay(year: number, month: number, day: number): IsoDay | null {
  if (month < 1 || month > 12 || year < 2000 || year > 2099) return null;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > lastDay) return null;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(day === 0 ? lastDay : day)}`;
}
