import { expect, test } from "vitest";
import { refusal } from "../../shared/contract/refusals.ts";
import { catalogues, sayRefusal } from "../../shared/i18n/catalogue.ts";
import { scannedWords } from "../../shared/i18n/scanned-words.ts";

const { nl } = catalogues;

test.each([
  ["PB-CMD-UNDO", "Ongedaan"],
  ["pb-cmd-skip-weighing", "Wegen overslaan"],
  ["PB-CMD-SHOW-QUEUE", "Wachtrij"],
  ["PB-PARCEL-0061", "Pakket 0061"],
  ["PB-BADGE-SAM-1003", "Badge"],
  ["PB-TOTE-b-12", "Bak B-12"],
  ["PB-BIN-A-04-2", "Vak A-04-2"],
  ["PB-BOX-M1", "Doos M1"],
  ["PB-QTY-3", "3 ×"],
])("a packer reads what %s is called: %s", (scanned, called) => {
  expect(scannedWords(scanned, nl)).toBe(called);
});

test.each(["8719325011472", "PB-CMD-NOTHING", "PB-CMD-TOSTRING", "PB-", ""])(
  "what is nobody's own code (%s) stays as it was scanned",
  (scanned) => {
    expect(scannedWords(scanned, nl)).toBe(scanned);
  },
);

test("a command that is not possible now is refused by its name", () => {
  const { says } = sayRefusal(
    nl,
    refusal("scan.not-now", { scanned: "PB-CMD-UNDO" }),
  );

  expect(says).toBe("Ongedaan is nu niet aan de beurt.");
});
