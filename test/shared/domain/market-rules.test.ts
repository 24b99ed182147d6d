import { describe, expect, test } from "vitest";
import { nextDay } from "../../../shared/domain/business-days.ts";
import {
  marketOf,
  marketRules,
  markets,
  type Rule,
} from "../../../shared/domain/market-rules.ts";
import {
  holidayYears,
  isPublicHoliday,
  publicHolidays,
} from "../../../shared/domain/public-holidays.ts";

const allRules = markets.flatMap((market) =>
  Object.entries(marketRules[market]).map(([name, rule]) => ({
    name: `${market} ${name}`,
    rule: rule as Rule<unknown>,
  })),
);

/** Easter Sunday, by Gauss's rule as corrected by Lichtenberg (1997). */
function easter(year: number): string {
  const century = Math.floor(year / 100);
  const moon =
    15 +
    Math.floor((3 * century + 3) / 4) -
    Math.floor((8 * century + 13) / 25);
  const sun = 2 - Math.floor((3 * century + 3) / 4);
  const golden = year % 19;
  const seed = (19 * golden + moon) % 30;
  const correction =
    Math.floor(seed / 29) +
    (Math.floor(seed / 28) - Math.floor(seed / 29)) * Math.floor(golden / 11);
  const fullMoon = 21 + seed - correction;
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sun) % 7);
  const march = fullMoon + 7 - ((fullMoon - firstSunday) % 7);
  return nextDay(`${year}-03-01`, march - 1);
}

describe("the table of markets", () => {
  test.each(allRules)("says where $name comes from and when", ({ rule }) => {
    expect(rule.source).not.toBe("");
    expect(rule.asOf).toMatch(/^20\d\d-\d\d(-\d\d)?$/);
    expect(rule.value === null).toBe(rule.certainty === "unknown");
  });

  test("knows the platform's regions, Britain as GB, and no others", () => {
    expect(marketOf("NL")).toBe("NL");
    expect(marketOf("GB")).toBe("UK");
    expect(marketOf("BR")).toBe(null);
    expect(marketOf("toString")).toBe(null);
  });

  test.each(markets)("lists real days of %s in order", (market) => {
    for (const year of holidayYears) {
      const days = publicHolidays[market].days[year];
      expect(days).toEqual([...new Set(days)].sort());
      for (const day of days) {
        const isoDay = `${year}-${day}`;
        expect(nextDay(isoDay, 0)).toBe(isoDay);
      }
    }
  });

  test.each([
    { feast: "Good Friday", days: -2, kept: ["DE", "ES", "UK"] },
    {
      feast: "Easter Monday",
      days: 1,
      kept: ["NL", "BE", "DE", "FR", "IT", "IE", "AT", "PL", "UK"],
    },
    { feast: "Ascension Day", days: 39, kept: ["NL", "BE", "DE", "FR", "AT"] },
    { feast: "Whit Monday", days: 50, kept: ["NL", "BE", "DE", "FR", "AT"] },
    { feast: "Corpus Christi", days: 60, kept: ["AT", "PL"] },
  ])("$feast moves with Easter", ({ days, kept }) => {
    for (const year of holidayYears) {
      const day = nextDay(easter(year), days);
      // Britain's spring bank holiday falls on Whit Monday in some years, and on its own account.
      const resting = markets.filter(
        (market) =>
          isPublicHoliday(market, day) && (market !== "UK" || days < 50),
      );
      expect(resting.filter((market) => market !== "US")).toEqual(kept);
    }
  });
});
