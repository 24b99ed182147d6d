import { expect, test } from "vitest";
import { meaningOf } from "../../../hardware/scanner/scan-meaning.ts";
import { sampleCatalogue } from "../../../main/training/catalogue/sample-catalogue.ts";
import { unitBarcodes } from "../../../main/training/practice-units.ts";

const catalogue = sampleCatalogue();
const read = (sellerSku: string, today: string) =>
  unitBarcodes(catalogue.bySellerSku(sellerSku), today).map((code) => ({
    ...code,
    meaning: meaningOf(code.text, null, Number(today.slice(0, 4))),
  }));

test("every code on the wall says of its unit what its card promises, and no more", () => {
  for (const sellerSku of ["FIETSLAMP-USB", "KAAS-BOEREN"])
    for (const { text, tells, meaning } of read(sellerSku, "2026-12-28")) {
      if (!("gtins" in meaning)) throw new Error(`${text} is no goods`);
      if (!text.startsWith("]")) continue;
      const said = [
        ...(meaning.serial === null ? [] : ["serial"]),
        ...(meaning.lot === null ? [] : ["lot"]),
        ...(meaning.expiresOn === null ? [] : ["expiry"]),
      ];
      expect(said).toEqual(tells);
    }
});

test("cheese lies there fresh, too short and over on any day, across the end of a year too", () => {
  const dates = read("KAAS-BOEREN", "2026-12-28").flatMap(({ meaning }) =>
    "expiresOn" in meaning ? (meaning.expiresOn ?? []) : [],
  );

  expect(dates.slice(0, 3)).toEqual(["2027-04-27", "2027-01-02", "2026-12-25"]);
});

test("tomorrow's lamps have other numbers than today's", () => {
  const numbers = ["2026-12-28", "2026-12-29"].flatMap((day) =>
    read("FIETSLAMP-USB", day).map(({ title }) => title),
  );

  expect(new Set(numbers).size).toBe(12);
});
