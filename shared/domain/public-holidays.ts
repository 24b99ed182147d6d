import type { Market } from "./market-rules.ts";

export interface HolidayTable {
  readonly source: string;
  readonly note?: string;
  /** "MM-DD" of each year, ascending; substitutes for days lost to a weekend are dates of their own. */
  readonly days: { readonly [Year in HolidayYear]: readonly string[] };
}

export const holidayYears = [2026, 2027] as const;
export type HolidayYear = (typeof holidayYears)[number];

const dates = (list: string): readonly string[] => list.split(" ");

/**
 * Days on which a whole country rests by law. Days that only regions or trades keep are left out: taking one for a
 * working day brings a deadline forward, which hurts nobody.
 */
export const publicHolidays: { readonly [M in Market]: HolidayTable } = {
  NL: {
    source: "Algemene termijnenwet, art. 3",
    note: "without Good Friday and Liberation Day, which most of the trade works through",
    days: {
      2026: dates("01-01 04-06 04-27 05-14 05-25 12-25 12-26"),
      2027: dates("01-01 03-29 04-27 05-06 05-17 12-25 12-26"),
    },
  },
  BE: {
    source: "Royal decree of 18 April 1974, art. 1",
    days: {
      2026: dates(
        "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25",
      ),
      2027: dates(
        "01-01 03-29 05-01 05-06 05-17 07-21 08-15 11-01 11-11 12-25",
      ),
    },
  },
  DE: {
    source: "the public holiday laws of all sixteen Länder",
    note: "only the nine days all of them have",
    days: {
      2026: dates("01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26"),
      2027: dates("01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26"),
    },
  },
  FR: {
    source: "Code du travail, art. L3133-1",
    days: {
      2026: dates(
        "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
      ),
      2027: dates(
        "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25",
      ),
    },
  },
  ES: {
    source: "Real Decreto 2001/1983, art. 45",
    note: "without Maundy Thursday and the days regions put in place of a Sunday",
    days: {
      2026: dates(
        "01-01 01-06 04-03 05-01 08-15 10-12 11-01 12-06 12-08 12-25",
      ),
      2027: dates(
        "01-01 01-06 03-26 05-01 08-15 10-12 11-01 12-06 12-08 12-25",
      ),
    },
  },
  IT: {
    source: "Legge 260/1949, art. 2, and Legge 151/2025 for 4 October",
    note: "without the patron saint's day of each town",
    days: {
      2026: dates(
        "01-01 01-06 04-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26",
      ),
      2027: dates(
        "01-01 01-06 03-29 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26",
      ),
    },
  },
  IE: {
    source: "Organisation of Working Time Act 1997, second schedule",
    days: {
      2026: dates(
        "01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26",
      ),
      2027: dates(
        "01-01 02-01 03-17 03-29 05-03 06-07 08-02 10-25 12-25 12-26",
      ),
    },
  },
  AT: {
    source: "Arbeitsruhegesetz, § 7",
    days: {
      2026: dates(
        "01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26",
      ),
      2027: dates(
        "01-01 01-06 03-29 05-01 05-06 05-17 05-27 08-15 10-26 11-01 12-08 12-25 12-26",
      ),
    },
  },
  PL: {
    source: "Ustawa o dniach wolnych od pracy (1951), as amended in 2024",
    days: {
      2026: dates(
        "01-01 01-06 04-06 05-01 05-03 06-04 08-15 11-01 11-11 12-24 12-25 12-26",
      ),
      2027: dates(
        "01-01 01-06 03-29 05-01 05-03 05-27 08-15 11-01 11-11 12-24 12-25 12-26",
      ),
    },
  },
  UK: {
    source: "gov.uk, bank holidays in England and Wales",
    days: {
      2026: dates("01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
      2027: dates("01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
    },
  },
  US: {
    source: "5 U.S.C. 6103 and Executive Order 11582, federal holidays as kept",
    days: {
      2026: dates(
        "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
      ),
      2027: dates(
        "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
      ),
    },
  },
};

/** @param isoDay "YYYY-MM-DD"; outside the years of the table no day is known to be a holiday */
export function isPublicHoliday(market: Market, isoDay: string): boolean {
  const year = holidayYears.find((known) => isoDay.startsWith(`${known}-`));
  if (year === undefined) return false;
  return publicHolidays[market].days[year].includes(isoDay.slice(5));
}
