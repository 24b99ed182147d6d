import fc from "fast-check";
import { expect, test } from "vitest";
import { readWrittenDate } from "../../../shared/domain/written-date.ts";

test.each([
  ["2027-12-31", "2027-12-31"],
  ["31-12-2027", "2027-12-31"],
  ["1.2.2027", "2027-02-01"],
  ["31/12/2027", "2027-12-31"],
  ["02-2028", "2028-02-29"],
  ["271231", "2027-12-31"],
  ["270200", "2027-02-28"],
  ["20271231", "2027-12-31"],
  ["20112027", "2027-11-20"],
])("%s on a package is %s", (text, day) => {
  expect(readWrittenDate(text)).toBe(day);
});

test.each(["", "31-02-2027", "2027-13-01", "00-00-2027", "8712345010010", "x"])(
  "%s is no date",
  (text) => {
    expect(readWrittenDate(text)).toBeNull();
  },
);

test("whatever is scanned is a day of the calendar or no date at all", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^[0-9./ -]{4,10}$/)),
      (text) => {
        const day = readWrittenDate(text);
        if (day === null) return;
        expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
      },
    ),
  );
});
